import type { Alignment } from '../model/correspondence.ts'
import type { DecidedPair, SettledDecisions } from './decided-tallies.ts'
import { decidedPairs, decidedTallies } from './decided-tallies.ts'
import type { Figures, JudgedTallies, MeasuredDecisions } from './self-test.ts'

/** What people settled in one comparison, held against what is suggested there. */
export interface HeldDecisions {
  readonly pairs: readonly DecidedPair[]
  /** Clauses that people found no answer to. */
  readonly gaps: number
  readonly disputed: number
  readonly tallies: JudgedTallies
}

export const holdDecisions = (
  settled: SettledDecisions & { readonly disputed: number },
  suggested: Pick<Alignment, 'correspondences' | 'gaps'>,
): HeldDecisions => ({
  pairs: decidedPairs(settled, suggested),
  gaps: settled.gaps.left.length + settled.gaps.right.length,
  disputed: settled.disputed,
  tallies: decidedTallies(settled, suggested),
})

/**
 * The decisions of all comparisons as one; `figures` are those of their tallies together. Where nobody added a pair, nobody
 * looked for what the program misses: every link is then a suggestion, its recall of 1 says nothing, and none is given.
 */
export function measuredDecisions(all: readonly HeldDecisions[], figures: Figures): MeasuredDecisions {
  const pairs = all.flatMap((held) => held.pairs)
  const count = (holds: (pair: DecidedPair) => boolean): number => pairs.filter(holds).length
  const added = count(({ isLinked, isSuggested }) => isLinked && !isSuggested)
  const confirmed = count(({ isLinked, isSuggested }) => isLinked && isSuggested)
  return {
    comparisons: all.length,
    pairs: confirmed + added,
    gaps: all.reduce((sum, { gaps }) => sum + gaps, 0),
    figures: added > 0 ? figures : { ...figures, recall: null, f1: null },
    confirmed,
    added,
    rejected: count(({ isLinked, isSuggested }) => !isLinked && isSuggested),
    disputed: all.reduce((sum, { disputed }) => sum + disputed, 0),
  }
}
