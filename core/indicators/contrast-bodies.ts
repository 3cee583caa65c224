import type { Contrast } from '../model/correspondence.ts'
import { pairUp } from './best-pairing.ts'
import { type Charge, chargesOf, dutiesOf } from './charges.ts'
import { contrastOf } from './contrast.ts'
import type { ReadClause } from './read-clause.ts'
import { nearlySameAct, replacedUnits } from './replaced-units.ts'
import { leastShared, likeness, shared, weightOf } from './said-words.ts'

/** Share of an act's words from which another lead unit is another one for the same act. */
const sameAct = 0.5
/**
 * Share of words from which lists that close the only paragraph of two clauses answer each other. Two cities write one
 * task in few like words (.09 to .35 of them in the judged links), so that it takes little where the clauses surely are of
 * one task. Guarded by test/gold/contrasts.test.ts.
 */
const sameTask = { surely: 0.12, else: 0.3 } as const
/** Duties are many in a clause, so that more must be said alike. */
const sameDuty = 0.65

/** Who is charged with one task here and there, where that is not the same. `areOfOneTask` as `findContrasts` has it. */
export function bodyContrasts(
  left: readonly ReadClause[],
  right: readonly ReadClause[],
  areOfOneTask: boolean,
): Contrast[] {
  const charges = (clauses: readonly ReadClause[]) =>
    clauses.flatMap((clause) => [...chargesOf(clause), ...dutiesOf(clause)])
  const alike = (a: Charge, b: Charge): number => likenessOf(a, b, areOfOneTask)
  return pairUp(charges(left), charges(right), alike, () => false).flatMap(({ a, b }) =>
    replacedUnits(a, b, areOfOneTask).map(([one, other]) =>
      contrastOf({
        kind: 'body',
        left: { clause: a.clause, promise: one },
        right: { clause: b.clause, promise: other },
        about: a.about,
        stricter: null,
      }),
    ),
  )
}

function likenessOf(a: Charge, b: Charge, areOfOneTask: boolean): number {
  const act = likeness(a.act, b.act)
  const duties = [a.duty, b.duty]
  if (a.isForbidden !== b.isForbidden) return 0
  // 企业应当 here and 商会应当 there is a matter of scope.
  if (duties.includes('other') && !duties.includes('body')) return 0
  const least = duties.includes('other')
    ? nearlySameAct
    : duties.includes('body')
      ? sameDuty
      : a.isClosing && b.isClosing
        ? sameTask[areOfOneTask ? 'surely' : 'else']
        : sameAct
  return act >= least && weightOf(shared(a.act, b.act)) >= leastShared ? act : 0
}
