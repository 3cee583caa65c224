import type { Candidate } from '../model/correspondence.ts'
import { byScore } from './best-list.ts'
import type { Neighbours } from './similarity.ts'

/**
 * Neighbours looked at for how crowded a unit's surroundings are. 5 on both hand-judged pairs; 3 and 10 lose .02 of the
 * links, 20 loses .05.
 */
const crowd = 5

/**
 * Similarity of units that have nothing to do with each other; stands in for neighbours that do not exist where a
 * side has fewer than five units, or its only unit would be measured against itself.
 */
const background = 0.3

export interface RankedUnits {
  readonly left: readonly (readonly Candidate[])[]
  readonly right: readonly (readonly Candidate[])[]
}

/**
 * Cross-domain similarity local scaling (Conneau et al. 2018): twice the similarity, less the mean similarity of both
 * units to their nearest five. A clause of general wording is near to everything and proves little; this is what makes
 * one threshold fit all documents. Scores here are about −0.5 to 1.2; best first.
 */
export function correctHubness(neighbours: Neighbours): RankedUnits {
  const left = neighbours.left.map(crowding)
  const right = neighbours.right.map(crowding)
  const corrected = (lists: Neighbours['left'], own: readonly number[], other: readonly number[]) =>
    lists.map((list, at) =>
      list.map(({ unit, score }) => ({ unit, score: 2 * score - ((own[at] ?? 0) + (other[unit] ?? 0)) })).sort(byScore),
    )
  return { left: corrected(neighbours.left, left, right), right: corrected(neighbours.right, right, left) }
}

function crowding(list: readonly { readonly score: number }[]): number {
  let sum = 0
  for (let at = 0; at < crowd; at += 1) sum += list[at]?.score ?? background
  return sum / crowd
}
