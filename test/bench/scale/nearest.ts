import { fieldConcepts } from '#core/alignment/concepts.ts'
import { cosinesOf } from '#core/alignment/cosines.ts'
import type { Pairs } from '#core/alignment/pairs.ts'
import { bestBy } from '#core/alignment/pairs.ts'
import { readSides } from '#core/alignment/read-sides.ts'
import { findPairs } from '#core/alignment/similarity.ts'
import { vectorsOf } from '#core/alignment/vectors.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import { finish } from '#core/model/progress.ts'
import type { Tokeniser } from '#core/text/tokeniser.ts'

const sampled = 400

/**
 * Share of some left units whose nearest of all right units, by every term, is among the ten best by wording of the pairs
 * that the bounded search finds.
 */
export function shareOfNearestFound(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  tokeniser: Tokeniser,
): number {
  const { terms } = finish(readSides(left, right, tokeniser, fieldConcepts))
  const vectors = vectorsOf(terms.wording, terms.lexicon.size)
  const { pairs } = finish(findPairs(vectors, left.length))
  const found = bestBy(cosinesOf(vectors, pairs), pairs, 10).left.finished()
  const asked = Array.from({ length: sampled }, (_, at) => Math.floor((at * left.length) / sampled))
  const every = allPairsOf(asked, left.length, right.length)
  const nearest = bestBy(cosinesOf(vectors, every), every, 1).left.finished()
  const hits = asked.filter((unit) => found[unit]?.some((one) => one.unit === nearest[unit]?.[0]?.unit))
  return hits.length / asked.length
}

/** All pairs of some left units. */
function allPairsOf(units: readonly number[], leftCount: number, rightCount: number): Pairs {
  const chosen = new Set(units)
  const starts = new Int32Array(leftCount + 1)
  for (let unit = 0; unit < leftCount; unit += 1) {
    starts[unit + 1] = (starts[unit] ?? 0) + (chosen.has(unit) ? rightCount : 0)
  }
  const left = Int32Array.from(
    { length: units.length * rightCount },
    (_, at) => units[Math.floor(at / rightCount)] ?? 0,
  )
  const right = Int32Array.from(left, (_, at) => at % rightCount)
  return { left, right, starts, leftCount, rightCount }
}
