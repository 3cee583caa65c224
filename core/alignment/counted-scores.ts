import type { MeasuredSides } from './measure.ts'
import type { Column } from './pairs.ts'
import type { Context, Model } from './score.ts'
import { contextOf, scorePairs } from './score.ts'

/** Scores in which copied text does not count. */
export interface CountedScores {
  readonly scores: Column
  /** The sides as they are counted, and what the pairs say of each other then. */
  readonly counted: MeasuredSides
  readonly context: Context
  /** Scores of the whole texts; null where nothing was copied. */
  readonly whole: Column | null
}

/**
 * Scores each pair without the text that both took from an upstream unit. Where others lose, a pair stands out more, and
 * that would raise it for what somebody else copied: none is scored higher than the whole texts are.
 */
export function countedScores(sides: MeasuredSides, by: Model): CountedScores {
  const { less } = sides
  const wholeContext = contextOf(sides, by.alone)
  const whole = scorePairs(sides, by, wholeContext)
  if (less === null) return { scores: whole, counted: sides, context: wholeContext, whole: null }
  const counted = { ...sides, signals: less.signals, evidence: less.evidence }
  const context = contextOf(counted, by.alone)
  const own = scorePairs(counted, by, context)
  return { scores: own.map((score, at) => Math.min(score, whole[at] ?? 0)), counted, context, whole }
}
