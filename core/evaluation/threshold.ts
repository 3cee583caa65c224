import type { JudgedScore } from './judged-scores.ts'
import { f1Of, meanOf } from './metrics.ts'

/** All scores of one pair of sides. */
type ScoredSet = readonly JudgedScore[]

/** The threshold (at least this score) whose links have the best F1, averaged over the sets; of equal ones the highest. */
export function bestThreshold(sets: readonly ScoredSet[]): { readonly threshold: number; readonly f1: number } {
  const expected = sets.map((set) => set.filter(({ linked }) => linked).length)
  const found = sets.map(() => ({ hits: 0, predicted: 0 }))
  const all = sets.flatMap((set, at) => set.map(({ score, linked }) => ({ score, linked, at })))
  all.sort((a, b) => b.score - a.score)
  const f1 = (): number => meanOf(found.map((counts, at) => f1Of({ ...counts, expected: expected[at] ?? 0 })))
  let best = { threshold: Number.POSITIVE_INFINITY, f1: f1() }
  for (const [index, { score, linked, at }] of all.entries()) {
    const counts = found[at]
    if (counts === undefined) continue
    counts.predicted += 1
    if (linked) counts.hits += 1
    // Equal scores stand or fall together.
    if (all[index + 1]?.score !== score && f1() > best.f1) best = { threshold: score, f1: f1() }
  }
  return best
}
