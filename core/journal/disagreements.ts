import { pairKey } from './fold.ts'
import type { EventOfKind, JournalState } from './state.ts'

/** A pair of clause sets that offices judge differently; for the joint meeting, never resolved by the program. */
export interface Disagreement {
  /** `pairKey` of the clauses. */
  readonly pair: string
  /** Every decision in force on the pair, oldest first. */
  readonly decisions: readonly EventOfKind<'correspondence-decided'>[]
}

/**
 * Pairs whose relation (a rejection counts as one) is not the same for every office. An office's judgement is the
 * newest of its people's: two colleagues who differ are the office's own matter. In order of the first decision.
 */
export function disagreements(state: JournalState): Disagreement[] {
  const byPair = Map.groupBy(state.decisions, ({ body }) => pairKey(body.left, body.right))
  return [...byPair]
    .filter(([, decisions]) => officesDiffer(decisions))
    .map(([pair, decisions]) => ({ pair, decisions }))
}

function officesDiffer(decisions: Disagreement['decisions']): boolean {
  const newest = new Map(decisions.map(({ office, body }) => [office, body.relation]))
  return new Set(newest.values()).size > 1
}
