import type { AlignmentUnit } from '../model/correspondence.ts'
import { chapterLikeness } from './chapters.ts'
import type { MeasuredSides } from './measure.ts'
import type { Column } from './pairs.ts'
import { columnOf, indexOfPair } from './pairs.ts'
import type { SignalName, Signals } from './signals.ts'
import { signalNames } from './signals.ts'

/** What the other pairs say of a pair. */
export const contextNames = ['support', 'chapters'] as const
export type ContextName = (typeof contextNames)[number]
export type Context = Readonly<Record<ContextName, Column>>

/** Of a sum whose logistic is the chance that two units answer each other. */
export interface Weights extends Readonly<Record<SignalName | ContextName, number>> {
  readonly constant: number
}

/** The weights of a pair by itself, and of a pair among the others. */
export interface Model {
  readonly alone: Weights
  readonly inContext: Weights
}

function chancesOf(signals: Signals, weights: Weights, context?: Context): Column {
  const sums = new Float64Array(signals.wording.length).fill(weights.constant)
  const add = (column: Column, weight: number): void => {
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + weight * (column[at] ?? 0)
  }
  for (const name of signalNames) add(signals[name], weights[name])
  if (context !== undefined) for (const name of contextNames) add(context[name], weights[name])
  return sums.map((sum) => 1 / (1 + Math.exp(-sum)))
}

/** The chance, alone, of one pair: what it counts as where it stands beside another. */
export function chanceAlone(signals: Signals, at: number, alone: Weights): number {
  const sum = signalNames.reduce((before, name) => before + alone[name] * (signals[name][at] ?? 0), alone.constant)
  return 1 / (1 + Math.exp(-sum))
}

/**
 * For each pair the chance that people would link it, 0 to 1. Each is scored by itself first; then by what the other pairs
 * say as well. A chance that rests on too little evidence is cut by what is missing: what is shown is what decides.
 */
export function scorePairs(
  sides: MeasuredSides,
  model: Model,
  context: Context = contextOf(sides, model.alone),
): Column {
  const chances = chancesOf(sides.signals, model.inContext, context)
  return chances.map((chance, at) => chance * (sides.evidence[at] ?? 0))
}

/** By the chances of the pairs by themselves. */
export function contextOf(sides: MeasuredSides, alone: Weights): Context {
  const chances = chancesOf(sides.signals, alone)
  return {
    support: supportOf(sides, chances),
    chapters: chapterLikeness(sides.pairs, chances, sides.left, sides.right),
  }
}

/** How many units away, and what it counts. */
export const supportSteps = [
  [1, 1],
  [2, 0.5],
] as const

/** For each pair the chances of the pairs up to two units before and after it, at the same distance on either side; 0 to 3. */
function supportOf({ pairs, left, right }: MeasuredSides, chances: Column): Column {
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
