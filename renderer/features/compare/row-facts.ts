import type { ClauseRef, Relation, Side } from '#core/model/correspondence.ts'
import type { DecisionView, RowOutline } from '#core/report/comparative-row.ts'
import type { Profile } from '#core/contract/api.ts'

export const isPairRow = (row: RowOutline): boolean => row.left.length > 0 && row.right.length > 0

/** The side that has text where the other has none; null for a pair. */
export function presentSide(row: RowOutline): Side | null {
  if (row.right.length === 0) return 'left'
  return row.left.length === 0 ? 'right' : null
}

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left')

/** The decision in force of this office and person, which only they can withdraw. */
export const ownDecision = (row: RowOutline, profile: Profile | null): DecisionView | null =>
  row.decisions.find(({ office, person }) => office === profile?.office && person === profile.person) ?? null

/** Open for somebody: for their office where there is a profile, else for everybody. */
export const isOpen = (row: RowOutline, profile: Profile | null): boolean =>
  profile === null ? row.decisions.length === 0 : !row.decisions.some(({ office }) => office === profile.office)

/** 第二十三条＋第二十四条: the labels of one side. */
export const labelsOf = (clauses: RowOutline['left']): string => clauses.map(({ label }) => label).join('、')

/** Keys 1 to 5. */
export const relationKeys: readonly Relation[] = ['aligned', 'partial', 'complementary', 'conflict', 'gap']

/** The key of the first row that holds a clause, or the clause that it is a part of; null where none does. */
export const rowHolding = (rows: readonly RowOutline[], { version, path }: ClauseRef): string | null =>
  rows.find(({ left, right }) =>
    [...left, ...right].some(
      ({ ref }) => ref.version === version && (path === ref.path || path.startsWith(`${ref.path}/`)),
    ),
  )?.key ?? null
