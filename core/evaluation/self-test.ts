import type { Steps } from '../model/progress.ts'
import type { Estimate } from './interval.ts'
import { rateInSteps } from './interval.ts'
import type { Tally } from './metrics.ts'
import { sumOf } from './metrics.ts'

/** What the clauses of judged pairs add to the figures, each left clause for the links, each clause for the gaps. */
export interface JudgedTallies {
  readonly links: readonly Tally[]
  readonly gaps: readonly Tally[]
}

/** How well suggestions agree with people, clause pair by clause pair. Null: the judgements do not tell. */
export interface Figures {
  /** Of the pairs that people linked, the share that is suggested. */
  readonly recall: Estimate | null
  /** Of the judged pairs that are suggested, the share that people linked. */
  readonly precision: Estimate | null
  readonly f1: Estimate | null
  /** Of the judged clauses that are suggested as gaps, the share that people find no answer to either. */
  readonly gapPrecision: Estimate | null
}

/**
 * Fewest judgements that a figure is given for. Of thirty, a share of 0.8 is known to within a sixth: enough to tell a
 * method that works from one that does not. Guarded by test/core/evaluation/self-test.test.ts.
 */
export const enoughToTell = 30

/** All tallies count the same, whichever pair of documents they come from. */
export function* figuresOf({ links, gaps }: JudgedTallies): Steps<Figures> {
  const { predicted, expected } = sumOf(links)
  const canTell = { precision: predicted >= enoughToTell, recall: expected >= enoughToTell }
  return {
    recall: canTell.recall ? yield* rateInSteps([links], 'recall') : null,
    precision: canTell.precision ? yield* rateInSteps([links], 'precision') : null,
    f1: canTell.recall && canTell.precision ? yield* rateInSteps([links], 'f1') : null,
    gapPrecision: sumOf(gaps).predicted >= enoughToTell ? yield* rateInSteps([gaps], 'precision') : null,
  }
}

export const together = (all: readonly JudgedTallies[]): JudgedTallies => ({
  links: all.flatMap(({ links }) => links),
  gaps: all.flatMap(({ gaps }) => gaps),
})

/** Judged clause pairs of one origin, and what was found of them. */
export interface MeasuredSet {
  /** Pairs that people linked. */
  readonly pairs: number
  /** Clauses that people found no answer to. */
  readonly gaps: number
  readonly figures: Figures
}

/** Decisions in this workspace, against what the present method suggests for the same clauses. */
export interface MeasuredDecisions extends MeasuredSet {
  /** Comparisons with a decision or a confirmed gap. */
  readonly comparisons: number
  /** Suggested and linked by people. Whoever starts from suggestions confirms more of them than there should be. */
  readonly confirmed: number
  /** Linked by people of their own accord: the program suggests nothing of the kind. */
  readonly added: number
  /** Suggested, and people said no. */
  readonly rejected: number
  /** Pairs and clauses on which offices differ: they count neither for nor against. */
  readonly disputed: number
}

/** What the program found when it tested itself. */
export interface SelfTest {
  /** Of the alignment, such as `align-2`. */
  readonly method: string
  /** ISO date. */
  readonly measuredOn: string
  /** The judged pairs of documents that ship, by the names of their gold files. The method was fitted to them as well. */
  readonly sets: readonly (MeasuredSet & { readonly name: string })[]
  /** All of these as one. */
  readonly shipped: MeasuredSet
  /** Null where no workspace is open. */
  readonly decisions: MeasuredDecisions | null
}
