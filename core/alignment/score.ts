import type { AlignmentUnit } from '../model/correspondence.ts'
import type { MeasuredPair, Signals } from './signals.ts'

/** Of a sum whose logistic is the chance that two units answer each other. */
export interface Weights extends Readonly<Record<keyof Signals, number>> {
  readonly constant: number
  /** Of what the pairs beside it say. */
  readonly support: number
}

export interface ScoredPair extends MeasuredPair {
  /** 0 to 1: the chance that people would link them. */
  readonly score: number
}

/** The weights of a pair by itself, and of a pair with its neighbours. */
export interface Model {
  readonly alone: Weights
  readonly inContext: Weights
}

const chanceOf = (signals: Signals, support: number, weights: Weights): number => {
  const sum =
    weights.constant +
    weights.wording * signals.wording +
    weights.characters * signals.characters +
    weights.bodies * signals.bodies +
    weights.sections * signals.sections +
    weights.support * support
  return 1 / (1 + Math.exp(-sum))
}

/** Scores each pair by itself first; what stands beside it at the same distance on either side then speaks for it. */
export function scorePairs(
  pairs: readonly MeasuredPair[],
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  model: Model,
): ScoredPair[] {
  const support = supportOf(pairs, left, right, model.alone)
  return pairs.map((pair, at) => ({ ...pair, score: chanceOf(pair.signals, support[at] ?? 0, model.inContext) }))
}

/** How many units away, and what it counts. */
const steps = [
  [1, 1],
  [2, 0.5],
] as const

/** For each pair the chances, alone, of the pairs up to two units before and after it; 0 to 3. */
export function supportOf(
  pairs: readonly MeasuredPair[],
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  alone: Weights,
): number[] {
  const keyOf = (i: number, j: number): number => i * right.length + j
  const chances = new Map(pairs.map(({ left: i, right: j, signals }) => [keyOf(i, j), chanceOf(signals, 0, alone)]))
  const isBeside = (units: readonly AlignmentUnit[], at: number, other: number): boolean =>
    units[other] !== undefined && units[other].ref.version === units[at]?.ref.version
  return pairs.map(({ left: i, right: j }) => {
    let sum = 0
    for (const [step, share] of steps) {
      for (const by of [-step, step]) {
        if (isBeside(left, i, i + by) && isBeside(right, j, j + by))
          sum += share * (chances.get(keyOf(i + by, j + by)) ?? 0)
      }
    }
    return sum
  })
}
