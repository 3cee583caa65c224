/**
 * Neighbours looked at for how crowded a unit's surroundings are. 5 on the hand-judged pairs; 3 and 10 find fewer of the
 * links.
 */
const crowd = 5

/**
 * Similarity of units that have nothing to do with each other; stands in for neighbours that do not exist where a
 * side has fewer than five units, or its only unit would be measured against itself.
 */
const background = 0.3

/**
 * How near a unit is to its nearest five. Cross-domain similarity local scaling (Conneau et al. 2018) takes it off twice
 * the similarity for both units of a pair: a clause of general wording is near to everything and proves little. This is
 * what makes one threshold fit all documents. `nearest` is best first.
 */
export function crowdingOf(nearest: readonly { readonly score: number }[]): number {
  let sum = 0
  for (let at = 0; at < crowd; at += 1) sum += nearest[at]?.score ?? background
  return sum / crowd
}
