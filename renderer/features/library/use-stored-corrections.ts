import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReadDocument } from '#core/contract/api.ts'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import type { EventId } from '#core/model/ids.ts'
import { useClient } from '../../client-context.tsx'
import { queryKeys } from '../../queries.ts'
import type { Corrections } from './document/corrections.ts'

type Change = { readonly correction: SegmentationCorrection } | { readonly withdraw: EventId }

/** Corrections of a stored instrument: each is an event of the journal, and the document is segmented anew with it. */
export function useStoredCorrections({ summary, corrections }: ReadDocument): Corrections {
  const client = useClient()
  const queries = useQueryClient()
  const { version } = summary
  const change = useMutation({
    // One after the other: each answer is the document with all before it.
    scope: { id: `correct ${version}` },
    mutationFn: (what: Change) =>
      'withdraw' in what
        ? client.instruments.withdrawCorrection({ correction: what.withdraw })
        : client.instruments.correct({ version, correction: what.correction }),
    onSuccess: (read) => {
      queries.setQueryData(queryKeys.document(version), read)
      return queries.invalidateQueries({ queryKey: queryKeys.instruments })
    },
  })
  const list = useMemo(
    () =>
      corrections.map(({ event, correction, office, person, at, placed }) => ({
        id: event,
        correction,
        by: { office, person, at },
        placed,
      })),
    [corrections],
  )
  return {
    list,
    isBusy: change.isPending,
    error: change.error,
    add: (correction) => change.mutate({ correction }),
    withdraw: (id) => {
      const found = corrections.find(({ event }) => event === id)
      if (found !== undefined) change.mutate({ withdraw: found.event })
    },
  }
}
