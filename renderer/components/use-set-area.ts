import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UseMutationResult } from '@tanstack/react-query'
import type { ClauseRef } from '#core/model/correspondence.ts'
import type { EventId } from '#core/model/ids.ts'
import type { Area } from '#core/model/instrument.ts'
import { useClient } from '../client-context.tsx'
import { staleAfter } from '../queries.ts'

/** What a person says of the area of a clause: one of seven, none, or that an earlier word of the office no longer holds. */
export type AreaWord = { readonly clause: ClauseRef; readonly area: Area | null } | { readonly withdraw: EventId }

/** Says it, and has everything read again that shows or filters by areas. */
export function useSetArea(): UseMutationResult<unknown, Error, AreaWord> {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (word: AreaWord) =>
      'withdraw' in word ? client.areas.withdraw({ area: word.withdraw }) : client.areas.set(word),
    onSuccess: () =>
      Promise.all(staleAfter.instruments.map((queryKey) => queries.invalidateQueries({ queryKey: [...queryKey] }))),
  })
}
