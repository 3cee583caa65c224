import type { Candidate } from '../model/correspondence.ts'
import { byScore } from './best-list.ts'
import type { ScoredPair } from './score.ts'

/** Two units that answer each other; `score` is the chance that people would link them. */
export interface Link {
  readonly left: number
  readonly right: number
  readonly score: number
}

/** For each unit of a side the units of the other that were measured against it, best first. */
export interface RankedUnits {
  readonly left: readonly (readonly Candidate[])[]
  readonly right: readonly (readonly Candidate[])[]
}

export function rankUnits(pairs: readonly ScoredPair[], left: number, right: number): RankedUnits {
  const ranked = {
    left: Array.from({ length: left }, (): Candidate[] => []),
    right: Array.from({ length: right }, (): Candidate[] => []),
  }
  for (const pair of pairs) {
    ranked.left[pair.left]?.push({ unit: pair.right, score: pair.score })
    ranked.right[pair.right]?.push({ unit: pair.left, score: pair.score })
  }
  for (const list of [...ranked.left, ...ranked.right]) list.sort(byScore)
  return ranked
}

/**
 * The one threshold for all documents. A link that is right one time in three is worth showing: rejecting it takes a
 * glance, missing it a reading of the whole other side. On the judged pairs 0.2 to 0.3 changes links F1 by less than .01.
 * Guarded by test/gold/figures.test.ts.
 */
const linkThreshold = 0.25

/**
 * Where both units have a better answer, the pair must be at least half as sure as the weaker of the two: in closely
 * worded documents every clause is somewhat like many. 0.4 to 0.6 changes links F1 by less than .01.
 * Guarded by test/gold/figures.test.ts.
 */
const shareOfBetter = 0.5

/**
 * Least shared evidence (`sharedEvidence`). Clauses of one sentence reach any cosine by one common word (集群, 示范,
 * 重点): two are needed. From 1 to 2 links F1 changes by less than .01.
 * Guarded by test/core/alignment/short-clauses.test.ts.
 */
const leastEvidence = 1.5

/**
 * Every pair of units that answer each other, by left and right unit. Many on either side is common: n : m.
 * `shared` is `sharedEvidence` of two units.
 */
export function selectLinks(
  pairs: readonly ScoredPair[],
  ranked: RankedUnits,
  shared: (left: number, right: number) => number,
): Link[] {
  const best = (list: readonly Candidate[] | undefined): number => list?.[0]?.score ?? 0
  return pairs
    .filter(({ left, right, score }) => {
      const better = Math.min(best(ranked.left[left]), best(ranked.right[right]))
      return score >= linkThreshold && score >= shareOfBetter * better && shared(left, right) >= leastEvidence
    })
    .map(({ left, right, score }) => ({ left, right, score }))
}

/** Units of a side that no link touches. */
export function unlinked(count: number, linked: Iterable<number>): number[] {
  const answered = new Set(linked)
  return Array.from({ length: count }, (_, unit) => unit).filter((unit) => !answered.has(unit))
}
