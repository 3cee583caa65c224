import { likenessOf } from './cosines.ts'
import { crowdingOf } from './hubness.ts'
import type { Column, Pairs } from './pairs.ts'
import type { Vectors } from './vectors.ts'

/** Paragraphs of units as vectors, where those of each unit begin, and the pairs of units in question. */
interface Paragraphs {
  readonly vectors: Vectors
  readonly firstOf: Int32Array
  readonly pairs: Pairs
}

/** Of some of the pairs of units, by their places among all: their paragraphs without what they copied. */
interface LessParagraphs extends Paragraphs {
  readonly of: Int32Array
}

/** Pairs of paragraphs, and of which pair of units each is one. */
interface ParagraphPairs {
  readonly pairs: Pairs
  readonly of: Int32Array
}

/**
 * For each pair of units the likeness of the two paragraphs of theirs that are most alike for how crowded they are: an
 * article that bundles several matters is near to nothing as a whole, and yet answers a clause by one paragraph.
 */
export function bestParagraphs({ vectors, firstOf, pairs: units }: Paragraphs, without: LessParagraphs | null): Column {
  const { pairs, of } = paragraphPairs(firstOf, units)
  const likeness = likenessOf(vectors, pairs)
  if (without !== null) lessenOwn(likeness, of, without)
  const crowding = crowdingOf(likeness, pairs)
  const best = new Float64Array(units.left.length).fill(Number.NEGATIVE_INFINITY)
  for (let at = 0; at < of.length; at += 1) {
    const unit = of[at] ?? 0
    best[unit] = Math.max(best[unit] ?? 0, 2 * (likeness[at] ?? 0) - (crowding[at] ?? 0))
  }
  return best
}

/**
 * Puts into a column of paragraph pairs what is measured of some pairs of units without the text they copied. `of` is where
 * each of those stands among all pairs of units; its paragraphs are as many there, and in the same order.
 */
function lessenOwn(likeness: Column, pairOf: Int32Array, without: LessParagraphs): void {
  const own = paragraphPairs(without.firstOf, without.pairs)
  const lessened = likenessOf(without.vectors, own.pairs)
  const next = new Map<number, number>()
  // From the end, so that what stays is the first paragraph pair of each.
  for (let at = own.of.length - 1; at >= 0; at -= 1) next.set(without.of[own.of[at] ?? 0] ?? -1, at)
  for (let at = 0; at < pairOf.length; at += 1) {
    const unit = pairOf[at] ?? 0
    const place = next.get(unit)
    if (place === undefined) continue
    likeness[at] = Math.min(likeness[at] ?? 0, lessened[place] ?? 0)
    next.set(unit, place + 1)
  }
}

function paragraphPairs(firstOf: Int32Array, units: Pairs): ParagraphPairs {
  const { leftCount, rightCount } = units
  const leftParagraphs = firstOf[leftCount] ?? 0
  const first = (unit: number): number => firstOf[unit] ?? 0
  const countOf = (unit: number): number => first(unit + 1) - first(unit)
  let total = 0
  for (let at = 0; at < units.left.length; at += 1)
    total += countOf(units.left[at] ?? 0) * countOf(leftCount + (units.right[at] ?? 0))
  const [left, right, of] = [new Int32Array(total), new Int32Array(total), new Int32Array(total)]
  const starts = new Int32Array(leftParagraphs + 1)
  let used = 0
  for (let unit = 0; unit < leftCount; unit += 1) {
    for (let paragraph = first(unit); paragraph < first(unit + 1); paragraph += 1) {
      for (let pair = units.starts[unit] ?? 0; pair < (units.starts[unit + 1] ?? 0); pair += 1) {
        const other = leftCount + (units.right[pair] ?? 0)
        for (let row = first(other); row < first(other + 1); row += 1) {
          left[used] = paragraph
          right[used] = row - leftParagraphs
          of[used] = pair
          used += 1
        }
      }
      starts[paragraph + 1] = used
    }
  }
  const rightParagraphs = first(leftCount + rightCount) - leftParagraphs
  return { pairs: { left, right, starts, leftCount: leftParagraphs, rightCount: rightParagraphs }, of }
}
