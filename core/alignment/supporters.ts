import type { Part } from './likeness-parts.ts'
import type { MeasuredSides } from './measure.ts'
import { indexOfPair } from './pairs.ts'
import type { Model } from './score.ts'
import { chanceAlone, isBeside, supportSteps } from './score.ts'

/** Two units that support a pair, by their indices. */
export interface Supporter {
  readonly left: number
  readonly right: number
}

/**
 * Points that a pair must lose at least where a neighbour is taken away on either side, for it to be named: what moves up
 * into its place may answer as well, and with a clause less all words are a little rarer.
 * Guarded by test/core/alignment/evidence.test.ts.
 */
const leastLoss = 0.25

/**
 * The points that the pairs beside one add to it, and which of them are worth a name: not those without which it would
 * lose nothing, since what stands behind them answers as well. A list of like clauses supports whatever stands in it.
 */
export function supportersOf(
  sides: MeasuredSides,
  by: Model,
  { left, right }: Supporter,
): { readonly points: number; readonly named: readonly Part<Supporter>[] } {
  const chance = (away: number, along: number): number => {
    const at = indexOfPair(sides.pairs, left + away, right + along)
    const stands = isBeside(sides.left, left, left + away) && isBeside(sides.right, right, right + along)
    return at === null || !stands ? 0 : by.inContext.support * chanceAlone(sides.signals, at, by.alone)
  }
  const beside = supportSteps.flatMap(([step, share], nth) =>
    [-1, 1].map((way) => {
      const support = (moved: Supporter): number =>
        supportSteps
          .slice(nth)
          .reduce((sum, [far, part]) => sum + part * chance(way * (far + moved.left), way * (far + moved.right)), 0)
      const without = Math.max(support({ left: 1, right: 0 }), support({ left: 0, right: 1 }))
      return {
        of: { left: left + way * step, right: right + way * step },
        part: share * chance(way * step, way * step),
        counts: support({ left: 0, right: 0 }) >= without + leastLoss,
      }
    }),
  )
  return {
    points: beside.reduce((sum, { part }) => sum + part, 0),
    named: beside
      .filter(({ part, counts }) => counts && part > 0)
      .map(({ of, part }) => ({ of, part }))
      .toSorted((a, b) => b.part - a.part),
  }
}
