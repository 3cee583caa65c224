import type { Candidate } from '../model/correspondence.ts'
import type { RankedUnits } from './hubness.ts'

/** Two units that answer each other; `score` on the scale of the hubness correction. */
export interface Link {
  readonly left: number
  readonly right: number
  readonly score: number
}

/**
 * The one threshold for all documents. On the two hand-judged pairs the best value of one pair serves the other nearly
 * as well (links F1 .76 and .91 at 0.02; anything from 0.01 to 0.05 is within .01 of that on average).
 * Guarded by test/core/evaluation/gold-pairs.test.ts.
 */
const linkThreshold = 0.025

/**
 * Two units that are each other's first choice are linked somewhat earlier. Below this nothing is: of two unlike
 * documents, too, some unit is another's first choice.
 */
const mutualThreshold = -0.04

/**
 * Least similarity of the wording itself. In a short document of scattered matters nothing is crowded, and place alone
 * would link what stands at the same height. On the hand-judged pairs 0.06 to 0.08 changes links F1 by less than .01.
 * Guarded by test/cases/alignment/two-regulations.
 */
const leastWording = 0.07

/**
 * Least shared evidence (`sharedEvidence`). Clauses of one sentence reach any cosine by one common word (集群, 示范,
 * 重点); two of them and a bit more are needed. Chosen by reading the pairs of the starter corpus, where most below 2.2
 * are chance and most above are not; on the hand-judged pairs of long articles it changes nothing.
 * Guarded by test/core/alignment/short-clauses.test.ts.
 */
const leastEvidence = 2.2

/** What of a pair has to be there besides a high score. */
export interface PairEvidence {
  /** Plain similarity of the two texts, 0 to 1. */
  readonly wording: (left: number, right: number) => number
  /** `sharedEvidence` of the two. */
  readonly shared: (left: number, right: number) => number
}

/** Every pair of units that answer each other, by left and right unit. Many on either side is common: n : m. */
export function selectLinks(ranked: RankedUnits, { wording, shared }: PairEvidence): Link[] {
  const links = new Map<string, Link>()
  const add = (left: number, right: number, score: number): void => {
    const isEvident = wording(left, right) >= leastWording && shared(left, right) >= leastEvidence
    if (isLinked(ranked, left, right, score) && isEvident) {
      links.set(`${left} ${right}`, { left, right, score })
    }
  }
  for (const [left, list] of ranked.left.entries()) for (const { unit, score } of list) add(left, unit, score)
  for (const [right, list] of ranked.right.entries()) for (const { unit, score } of list) add(unit, right, score)
  return [...links.values()].sort((a, b) => a.left - b.left || a.right - b.right)
}

function isLinked(ranked: RankedUnits, left: number, right: number, score: number): boolean {
  if (score >= linkThreshold) return true
  if (score < mutualThreshold) return false
  return first(ranked.left[left]) === right && first(ranked.right[right]) === left
}

const first = (list: readonly Candidate[] | undefined): number | undefined => list?.[0]?.unit

/** Units of a side that no link touches. */
export function unlinked(count: number, linked: Iterable<number>): number[] {
  const answered = new Set(linked)
  return Array.from({ length: count }, (_, unit) => unit).filter((unit) => !answered.has(unit))
}

/**
 * Steepness of `confidence`. On the hand-judged pairs 0.3 puts the median row of a comparative table at 0.74, the median
 * clause related in part at 0.48, of all others nine in ten below 0.42.
 */
const slope = 0.3

/** A corrected score as 0 to 1, rising; 0.5 is the threshold, in every document. */
export const confidence = (score: number): number => 1 / (1 + Math.exp((linkThreshold - score) / slope))
