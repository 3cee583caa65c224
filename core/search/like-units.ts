import type { ClauseIndex, IndexSegment } from './clause-index.ts'
import { has, sizeOf, visitPlaces, type DocSet } from './doc-set.ts'
import { pairGram } from './grams.ts'

/**
 * So many of the rarest pairs of characters of a text are looked up, of some eighty in a clause of usual length: what is left
 * out is common, and weighs least. Guarded by test/core/search/like-units.test.ts.
 */
const pairsAsked = 40

/** A pair in more units than this share says nothing that would tell two clauses from others. */
const commonShare = 0.2

/**
 * The units that share most of the rarest pairs of characters with a folded text, best first: `limit` of them at most.
 * A rough list, read from the index alone, that says where to look closer.
 */
export function unitsLike(index: ClauseIndex, text: string, limit: number): number[] {
  const segments = index.segments()
  const present = segments.reduce((sum, { present: set }) => sum + sizeOf(set), 0)
  const weights = new Map<number, number>()
  const add = (unit: number, weight: number): void => void weights.set(unit, (weights.get(unit) ?? 0) + weight)
  const found = rarestPairs(segments, text, Math.max(1, present * commonShare))
  const rarities = new Map(found.map(({ pair, count }) => [pair, Math.log((1 + present) / (1 + count))]))
  for (const { pair, docs } of found) {
    for (const { segment, set } of docs) {
      visitPlaces(set, (place) => {
        if (has(segment.present, place)) add(segment.first + place, rarities.get(pair) ?? 0)
        return true
      })
    }
  }
  // No list holds the newest units: their texts are read.
  for (const { first, fresh } of segments) {
    visitPlaces(fresh, (place) => {
      const held = index.text(first + place)
      for (const [pair, rarity] of rarities) if (held.includes(pair)) add(first + place, rarity)
      return true
    })
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([unit]) => unit)
}

interface FoundPair {
  readonly pair: string
  readonly docs: readonly { readonly segment: IndexSegment; readonly set: DocSet }[]
  readonly count: number
}

function rarestPairs(segments: readonly IndexSegment[], text: string, most: number): FoundPair[] {
  const found: FoundPair[] = []
  for (const pair of pairsOf(text)) {
    const gram = pairGram(pair.charCodeAt(0), pair.charCodeAt(1))
    const docs = segments.flatMap((segment) => {
      const set = segment.docs(gram)
      return set === null ? [] : [{ segment, set }]
    })
    const count = docs.reduce((sum, { set }) => sum + sizeOf(set), 0)
    if (count <= most) found.push({ pair, docs, count })
  }
  // What no list holds may stand in the newest units, and takes no place from the others.
  const listed = found.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count)
  return [...listed.slice(0, pairsAsked), ...found.filter(({ count }) => count === 0)]
}

/** Two Han characters side by side; each once. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 1; at < text.length; at += 1) {
    const pair = text.slice(at - 1, at + 1)
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.add(pair)
  }
  return pairs
}
