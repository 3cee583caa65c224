import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import type { SynonymsView } from '#core/contract/synonyms.ts'
import type { EventId } from '#core/model/ids.ts'
import { useClient } from '../../../client-context.tsx'
import { queryKeys } from '../../../queries.ts'

export function useSynonyms(): UseQueryResult<SynonymsView> {
  const client = useClient()
  return useQuery({
    queryKey: queryKeys.synonyms,
    queryFn: ({ signal }) => client.synonyms.list(undefined, { signal }),
  })
}

export type SynonymChange =
  | { readonly kind: 'add'; readonly words: readonly string[]; readonly join: boolean }
  | { readonly kind: 'switch-off'; readonly words: readonly string[] }
  | { readonly kind: 'withdraw'; readonly events: readonly EventId[] }

export type ChangeSynonyms = UseMutationResult<void, Error, SynonymChange>

/** Signs a change; the lists follow. */
export function useChangeSynonyms(): ChangeSynonyms {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (change: SynonymChange): Promise<void> => {
      if (change.kind === 'add') await client.synonyms.add({ words: change.words, join: change.join })
      if (change.kind === 'switch-off') await client.synonyms.switchOff({ words: [...change.words] })
      if (change.kind !== 'withdraw') return
      for (const synonyms of change.events) await client.synonyms.withdraw({ synonyms })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.synonyms }),
  })
}
