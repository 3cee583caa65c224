import type { Refusal } from '../model/correspondence.ts'
import type { BestOfSides, Column, Pairs } from './pairs.ts'

/** Two units that answer each other; `score` is the chance that people would link them. */
export interface Link {
  readonly left: number
  readonly right: number
  readonly score: number
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
 * Why a measured pair is no link; null where it is one. `best` are the best answers of each unit by these scores, `evidence` is
 * the share of its chance that a pair was left: one that would be a link with all of it shares too little to tell.
 */
export function refusalOf({ left, right, score }: Link, best: BestOfSides, evidence: number): Refusal | null {
  if (score < linkThreshold) return score >= linkThreshold * evidence ? 'little-shared' : 'below-threshold'
  const better = Math.min(best.left.bestScoreOf(left), best.right.bestScoreOf(right))
  return score < shareOfBetter * better ? 'better-elsewhere' : null
}

/** Every pair of units that answer each other, by left and right unit. Many on either side is common: n : m. */
export function selectLinks({ left, right }: Pairs, scores: Column, best: BestOfSides, evidence: Column): Link[] {
  const links: Link[] = []
  for (let at = 0; at < scores.length; at += 1) {
    const link = { left: left[at] ?? 0, right: right[at] ?? 0, score: scores[at] ?? 0 }
    if (refusalOf(link, best, evidence[at] ?? 1) === null) links.push(link)
  }
  return links
}

/** Units of a side that no link touches. */
export function unlinked(count: number, linked: Iterable<number>): number[] {
  const answered = new Set(linked)
  return Array.from({ length: count }, (_, unit) => unit).filter((unit) => !answered.has(unit))
}
