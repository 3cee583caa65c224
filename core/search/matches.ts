import { foldCharacters } from '../text/fold-characters.ts'
import { placesOf, type Sought } from './sought.ts'

/** Start and exclusive end in UTF-16 units. */
export type MatchRange = readonly [start: number, end: number]

/**
 * Where the folded `terms` stand in a text: every occurrence, in order. Those of one term do not overlap (as with
 * `indexOf` from the end of the last); where two terms overlap, they are one range. Folding keeps lengths, so the
 * ranges hold in the text itself.
 */
export function findMatches(text: string, terms: readonly Sought[], write = foldCharacters): MatchRange[] {
  const folded = write(text)
  return mergeOverlaps(terms.flatMap((term) => placesOf(folded, term)))
}

/** Sorted, overlapping ones joined; ranges that only touch stay two. */
export function mergeOverlaps(ranges: readonly MatchRange[]): MatchRange[] {
  const merged: [number, number][] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
