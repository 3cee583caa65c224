import type { PairEvidence } from './evaluate-alignment.ts'
import type { Estimate } from './interval.ts'
import { estimateDifference } from './interval.ts'
import type { Tally } from './metrics.ts'
import { f1Of, meanOf, sumOf } from './metrics.ts'

/** How much one method is better than another on the same clauses: surer than the interval of either tells. */
export interface Gain {
  /** In F1 of the links. */
  readonly links: Estimate
  readonly mrr: Estimate
}

/** Averaged over pairs of sides, which stand in the same order in both. */
export function gainOf(ours: readonly PairEvidence[], theirs: readonly PairEvidence[]): Gain {
  const couples = ours.flatMap((one, at) => {
    const other = theirs[at]
    return other === undefined ? [] : [{ one, other }]
  })
  const links = couples.map(({ one, other }) => besideEachOther(one, other))
  const ranks = couples.map(({ one, other }) =>
    one.ranked.map(({ reciprocalRank }, at) => reciprocalRank - (other.ranked[at]?.reciprocalRank ?? 0)),
  )
  return {
    links: estimateDifference(links, (clauses) => {
      const f1 = (pick: (clause: Both) => Tally) => f1Of(sumOf(clauses.map(pick)))
      return f1(({ one }) => one) - f1(({ other }) => other)
    }),
    mrr: estimateDifference(ranks, meanOf),
  }
}

interface Both {
  readonly one: Tally
  readonly other: Tally
}

const nothing: Tally = { hits: 0, predicted: 0, expected: 0 }

/** The links of each left clause that either method or the gold links. */
function besideEachOther(one: PairEvidence, other: PairEvidence): Both[] {
  const [ours, theirs] = [one, other].map(({ links }) => new Map(links.map((tally) => [tally.clause, tally])))
  const clauses = new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])
  return [...clauses].map((clause) => ({ one: ours?.get(clause) ?? nothing, other: theirs?.get(clause) ?? nothing }))
}
