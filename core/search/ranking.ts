import type { ClauseIndex } from './clause-index.ts'
import { addTo, emptySet, visitPlaces, type DocSet } from './doc-set.ts'
import type { FoundUnits } from './exact-search.ts'
import { unitScore } from './ranking-parts.ts'
import type { SoughtWord } from './sought.ts'

/**
 * Ranking looks at this many hits at most, the first imported: what stands in more clauses than anybody reads says
 * little by its rank, and their texts are read for it: ten milliseconds when nothing has been read before. The count is always of all.
 */
export const rankedAtMost = 1000

/**
 * The instrument (title, authority, year) moves a hit among this many of the best by their own text, always, however few are
 * asked for: so a longer list begins as a short one. Beyond them, where no screen begins, only the text counts.
 */
export const settledAmong = 200

export interface RankedUnit {
  readonly unit: number
  /** The greater the better. */
  readonly score: number
}

/** The best `limit` of what was found, best first; equal ones as they are numbered: by import, then as in the document. */
export function rankUnits(
  index: ClauseIndex,
  found: FoundUnits,
  terms: readonly SoughtWord[],
  limit: number,
): RankedUnit[] {
  const ranked: RankedUnit[] = []
  for (const { segment, set } of found.segments) {
    index.prepareTexts(segment, firstPlaces(set, rankedAtMost - ranked.length))
    visitPlaces(set, (place) => {
      const unit = segment.first + place
      ranked.push({ unit, score: unitScore(index.text(unit), terms) })
      return ranked.length < rankedAtMost
    })
    if (ranked.length === rankedAtMost) break
  }
  return ranked.sort((a, b) => b.score - a.score || a.unit - b.unit).slice(0, limit)
}

function firstPlaces(set: DocSet, count: number): DocSet {
  const first = emptySet()
  let left = count
  visitPlaces(set, (place) => {
    addTo(first, place)
    left -= 1
    return left > 0
  })
  return first
}

/** The same, the first of them in the order that their instruments give as well: `bonus` of each, by its unit. */
export function settleOrder(ranked: readonly RankedUnit[], bonus: (unit: number) => number): RankedUnit[] {
  const settled = ranked
    .slice(0, settledAmong)
    .map(({ unit, score }) => ({ unit, score: score + bonus(unit) }))
    // Sorting is stable: equal ones stay as they were ranked.
    .sort((a, b) => b.score - a.score)
  return [...settled, ...ranked.slice(settledAmong)]
}
