import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SavedSearch } from '#core/contract/saved-searches.ts'
import type { EventId } from '#core/model/ids.ts'
import { useClient } from '../../client-context.tsx'
import { queryKeys } from '../../queries.ts'

interface Saving {
  readonly name: string
  readonly query: string
  readonly replaces?: EventId | null
}

/** Searches under names; the one removed last can be put back. */
export function useSavedSearches() {
  const client = useClient()
  const queries = useQueryClient()
  const [removed, setRemoved] = useState<SavedSearch | null>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.savedSearches })
  const list = useQuery({
    queryKey: queryKeys.savedSearches,
    queryFn: ({ signal }) => client.search.saved(undefined, { signal }),
  })
  const saving = useMutation({
    mutationFn: ({ replaces = null, ...search }: Saving) => client.search.save({ ...search, replaces }),
    onSuccess: () => {
      setRemoved(null)
      return refresh()
    },
  })
  const removing = useMutation({
    mutationFn: async (search: SavedSearch) => {
      await client.search.removeSaved({ search: search.event })
      return search
    },
    onSuccess: (search) => {
      setRemoved(search)
      return refresh()
    },
  })
  return {
    searches: list.data ?? [],
    save: (search: Saving, done: () => void = () => {}) => saving.mutate(search, { onSuccess: done }),
    remove: (search: SavedSearch) => removing.mutate(search),
    removed,
    undo: () => {
      if (removed !== null) saving.mutate({ name: removed.name, query: removed.query })
    },
    error: saving.error ?? removing.error,
    clearError: () => {
      saving.reset()
      removing.reset()
    },
  }
}
export type SavedSearches = ReturnType<typeof useSavedSearches>
