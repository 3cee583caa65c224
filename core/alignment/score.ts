import type { AlignmentUnit } from '../model/correspondence.ts'
import type { MeasuredSides } from './measure.ts'
import type { Column } from './pairs.ts'
import { columnOf, indexOfPair } from './pairs.ts'
import type { SignalName, Signals } from './signals.ts'
import { signalNames } from './signals.ts'

/** Of a sum whose logistic is the chance that two units answer each other. */
export interface Weights extends Readonly<Record<SignalName, number>> {
  readonly constant: number
  /** Of what the pairs beside it say. */
  readonly support: number
}

/** The weights of a pair by itself, and of a pair with its neighbours. */
export interface Model {
  readonly alone: Weights
  readonly inContext: Weights
}

function chancesOf(signals: Signals, weights: Weights, support?: Column): Column {
  const sums = new Float64Array(signals.wording.length).fill(weights.constant)
  const add = (column: Column, weight: number): void => {
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + weight * (column[at] ?? 0)
  }
  for (const name of signalNames) add(signals[name], weights[name])
  if (support !== undefined) add(support, weights.support)
  return sums.map((sum) => 1 / (1 + Math.exp(-sum)))
}

/** The chance, alone, of one pair: what it counts as where it stands beside another. */
export function chanceAlone(signals: Signals, at: number, alone: Weights): number {
  const sum = signalNames.reduce((before, name) => before + alone[name] * (signals[name][at] ?? 0), alone.constant)
  return 1 / (1 + Math.exp(-sum))
}

/**
 * For each pair the chance that people would link it, 0 to 1. Each is scored by itself first; what stands beside it at the
 * same distance on either side then speaks for it.
 */
export const scorePairs = (sides: MeasuredSides, model: Model): Column =>
  chancesOf(sides.signals, model.inContext, supportOf(sides, model.alone))

/** How many units away, and what it counts. */
export const supportSteps = [
  [1, 1],
  [2, 0.5],
] as const

/** For each pair the chances, alone, of the pairs up to two units before and after it; 0 to 3. */
export function supportOf({ pairs, signals, left, right }: MeasuredSides, alone: Weights): Column {
  const chances = chancesOf(signals, alone)
  return columnOf(pairs, (i, j) => {
    let sum = 0
    for (const [step, share] of supportSteps) {
      for (const by of [-step, step]) {
        if (!isBeside(left, i, i + by) || !isBeside(right, j, j + by)) continue
        const beside = indexOfPair(pairs, i + by, j + by)
        if (beside !== null) sum += share * (chances[beside] ?? 0)
      }
    }
    return sum
  })
}

/** Whether both are units of one document. */
export const isBeside = (units: readonly AlignmentUnit[], at: number, other: number): boolean =>
  units[other] !== undefined && units[other].ref.version === units[at]?.ref.version
