import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Severity } from '#core/journal/event.ts'
import type { ClauseRef, PairRelation } from '#core/model/correspondence.ts'
import type { EventId } from '#core/model/ids.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import type { Client } from '../../transport.ts'
import { useClient } from '../../client-context.tsx'
import { queryKeys } from '../../queries.ts'
import { useCompare } from './compare-context.tsx'
import type { Draft } from './compare-context.tsx'
import { isOpen, isPairRow, labelsOf, ownDecision, presentSide } from './row-facts.ts'

export interface GapInput {
  readonly note: string
  readonly severity: Severity
  readonly responsibleUnit: string
  readonly dueOn: string | null
}

const refsOf = (clauses: RowOutline['left']): ClauseRef[] => clauses.map(({ ref }) => ref)

/** The two sides that a decision is about: the row's own, or with another counterpart for its first side that has text. */
export function decidedSides(
  row: RowOutline,
  draft: Draft,
): { readonly left: ClauseRef[]; readonly right: ClauseRef[] } {
  const { counterpart } = draft
  if (counterpart === null) return { left: refsOf(row.left), right: refsOf(row.right) }
  // Candidates are those of the row's first clause: of the left where it has text.
  return row.left.length > 0
    ? { left: refsOf(row.left), right: [counterpart.ref] }
    : { left: [counterpart.ref], right: refsOf(row.right) }
}

/** A pair can take any relation; a gap only after a candidate was chosen, or be confirmed as the gap it is. */
export const canRecord = (row: RowOutline, draft: Draft): boolean =>
  draft.relation !== null && (isPairRow(row) || draft.counterpart !== null)

/** The next row after `row` that is still open, going round; null where all others are decided. */
export function nextOpen(
  rows: readonly RowOutline[],
  row: RowOutline,
  isOpenRow: (row: RowOutline) => boolean,
  step: 1 | -1 = 1,
): RowOutline | null {
  const start = rows.findIndex(({ key }) => key === row.key)
  for (let count = 1; count < rows.length; count += 1) {
    const candidate = rows[(start + step * count + rows.length * 2) % rows.length]
    if (candidate !== undefined && isOpenRow(candidate)) return candidate
  }
  return null
}

const nullForGap = (draft: Draft): PairRelation | null =>
  draft.relation === 'gap' || draft.relation === null ? null : draft.relation

const recordInput = (
  comparison: Parameters<Client['decisions']['record']>[0]['comparison'],
  row: RowOutline,
  draft: Draft,
) => ({
  comparison,
  ...decidedSides(row, draft),
  relation: nullForGap(draft),
  direction: draft.relation === 'partial' ? draft.direction : ('none' as const),
  reason: draft.reason.trim(),
})

/** What was last done, and the event that a withdrawal would take back. */
export interface LastAct {
  readonly text: string
  readonly rowKey: string
  readonly decision: EventId | null
}

/** Everything that writes into the journal from this screen. After each write the rows are read again. */
export function useDecisions() {
  const { t } = useTranslation()
  const client = useClient()
  const queries = useQueryClient()
  const { view, selected, shown, profile, draft, setDraft, go } = useCompare()
  const [last, setLast] = useState<LastAct | null>(null)
  const comparison = view.comparison.id
  const readAgain = useCallback(async () => {
    await queries.invalidateQueries({ queryKey: queryKeys.comparison(comparison) })
    void queries.invalidateQueries({ queryKey: queryKeys.gaps })
  }, [queries, comparison])
  const writing = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSuccess: readAgain })
  const run = (act: () => Promise<unknown>): void => writing.mutate(act)

  const describe = (row: RowOutline, relation: Draft['relation']): string =>
    `${[labelsOf(row.left), labelsOf(row.right)].filter((label) => label !== '').join(' ⇄ ')} ${relation === null ? '' : t(`common.relation.${relation}`)}`

  const record = (): void => {
    if (selected === null || !canRecord(selected, draft)) return
    const row = selected
    const next = nextOpen(shown, row, (each) => isOpen(each, profile))
    run(async () => {
      const { event, rowKey } = await client.decisions.record(recordInput(comparison, row, draft))
      setLast({ text: t('compare.dock.recorded', { what: describe(row, draft.relation) }), rowKey, decision: event })
      setDraft({ counterpart: null })
      go(next?.key ?? rowKey)
    })
  }
  const withdraw = (decision: EventId, row: RowOutline): void =>
    run(async () => {
      await client.decisions.withdraw({ decision })
      setLast({ text: t('compare.dock.withdrawn', { what: describe(row, null) }), rowKey: row.key, decision: null })
    })
  const withdrawOwn = (): void => {
    const own = selected === null ? null : ownDecision(selected, profile)
    if (selected !== null && own !== null) withdraw(own.id, selected)
  }
  const addNote = (text: string): void => {
    if (selected === null || text.trim() === '') return
    const { left, right } = selected
    run(() => client.annotations.add({ comparison, left: refsOf(left), right: refsOf(right), text: text.trim() }))
  }
  const confirmGap = (input: GapInput): void => {
    const side = selected === null ? null : presentSide(selected)
    const clause = selected === null || side === null ? undefined : selected[side][0]
    if (clause === undefined) return
    run(() => client.gaps.confirm({ comparison, clause: clause.ref, ...input }))
  }
  const withdrawGap = (gap: EventId): void => run(() => client.gaps.withdraw({ gap }))
  const withdrawAnnotation = (annotation: EventId): void => run(() => client.annotations.withdraw({ annotation }))
  return { record, withdraw, withdrawOwn, addNote, confirmGap, withdrawGap, withdrawAnnotation, last, writing }
}

export type Decisions = ReturnType<typeof useDecisions>
