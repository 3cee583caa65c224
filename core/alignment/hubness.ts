import type { BestLists } from './best-lists.ts'
import type { Column, Pairs } from './pairs.ts'
import { bestBy, columnOf } from './pairs.ts'

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
 * How crowded the surroundings of a pair are: how near each unit is to its nearest five by `likeness`, both together.
 * Cross-domain similarity local scaling (Conneau et al. 2018) takes it off twice the likeness: a clause of general wording
 * is near to everything and proves little. This is what makes one threshold fit all documents.
 */
export function crowdingOf(likeness: Column, pairs: Pairs): Column {
  const { left, right } = bestBy(likeness, pairs, crowd)
  const [ofLeft, ofRight] = [meanOfBest(left, pairs.leftCount), meanOfBest(right, pairs.rightCount)]
  return columnOf(pairs, (i, j) => (ofLeft[i] ?? 0) + (ofRight[j] ?? 0))
}

function meanOfBest(lists: BestLists, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, unit) => {
    const known = lists.sizeOf(unit)
    let sum = 0
    for (let at = 0; at < crowd; at += 1) sum += at < known ? (lists.scores[unit * crowd + at] ?? 0) : background
    return sum / crowd
  })
}
