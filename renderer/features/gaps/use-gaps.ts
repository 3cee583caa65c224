import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { GapEntry } from '#core/contract/api.ts'
import type { Severity } from '#core/journal/event.ts'
import type { ClauseRef, Side } from '#core/model/correspondence.ts'
import type { EventId } from '#core/model/ids.ts'
import { useClient } from '../../client-context.tsx'
import { queryKeys } from '../../queries.ts'

export function useGaps() {
  const client = useClient()
  return useQuery({
    queryKey: queryKeys.gapsOf(null),
    queryFn: ({ signal }) => client.gaps.list({ comparison: null }, { signal }),
  })
}

/** The whole row behind an entry: texts, contrasts and the candidates that were examined. */
export function useGapRow(entry: GapEntry) {
  const client = useClient()
  const { comparison, rowKey } = entry
  return useQuery({
    queryKey: queryKeys.comparisonRows(comparison, [rowKey]),
    queryFn: async ({ signal }) => {
      const [row] = await client.comparisons.rows({ id: comparison, keys: [rowKey] }, { signal })
      return row ?? null
    },
  })
}

export interface GapDraft {
  readonly clause: ClauseRef
  readonly note: string
  readonly severity: Severity
  readonly responsibleUnit: string
  /** ISO day; empty where none is set. */
  readonly dueOn: string
}

function useAfterJudgement(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    const stale = [queryKeys.gaps, queryKeys.anyComparison, queryKeys.reports]
    await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })))
  }
}

export function useConfirmGap(entry: GapEntry) {
  const client = useClient()
  const onSuccess = useAfterJudgement()
  return useMutation({
    mutationFn: ({ dueOn, ...draft }: GapDraft) =>
      client.gaps.confirm({ comparison: entry.comparison, ...draft, dueOn: dueOn === '' ? null : dueOn }),
    onSuccess,
  })
}

export function useWithdrawGap() {
  const client = useClient()
  const onSuccess = useAfterJudgement()
  return useMutation({ mutationFn: (gap: EventId) => client.gaps.withdraw({ gap }), onSuccess })
}

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left')
