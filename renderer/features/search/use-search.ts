import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { QueryPart } from '#core/contract/query-parts.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import { useClient } from '../../client-context.tsx'
import { queryKeys } from '../../queries.ts'
import { withoutPart } from './query-parts.ts'
import { useSearchOptions } from './use-search-options.ts'

/** Hits listed at first, and at most: the contract answers up to 1000. */
export const firstLimit = 200
export const lastLimit = 1000

/**
 * The answer to a query. Answers are kept by their query, so a late one never overwrites a newer one; until the newest
 * is there the one before it stays on screen (`isPlaceholderData`).
 */
export function useSearch(query: string, limit: number, comparison: ComparisonId | null) {
  const client = useClient()
  const options = useSearchOptions()
  return useQuery({
    queryKey: [...queryKeys.searchFor(query, comparison), limit, options],
    queryFn: ({ signal }) => client.search.query({ query, limit, comparison, ...options }, { signal }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
}

/** All hits of a query counted by what they are of; asked for beside the answer, which never waits for it. */
export function useFacets(query: string, comparison: ComparisonId | null) {
  const client = useClient()
  const { folding } = useSearchOptions()
  return useQuery({
    queryKey: [...queryKeys.searchFor(query, comparison), 'facets', folding],
    queryFn: ({ signal }) => client.search.facets({ query, comparison, folding }, { signal }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
}

export interface Widening {
  readonly term: string
  readonly query: string
  readonly count: number
}

/** Parts tried one by one: more would be a guessing game. */
const partsTried = 4

/** For a query without hits: what leaving out one part of it would find, most first; only what finds something. */
export function useWidenings(parts: readonly QueryPart[], comparison: ComparisonId | null): readonly Widening[] {
  const client = useClient()
  const options = useSearchOptions()
  const applied = parts.filter(({ kind }) => kind !== 'not-applied')
  const tried = applied.length < 2 ? [] : applied.slice(0, partsTried)
  const results = useQueries({
    queries: tried.map((part) => {
      const term = part.kind === 'words' ? part.shown : part.written
      const query = withoutPart(parts, part)
      return {
        queryKey: [...queryKeys.searchFor(query, comparison), 1, options],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          client.search.query({ query, limit: 1, comparison, ...options }, { signal }),
        select: ({ total }: { readonly total: number }) => ({ term, query, count: total }),
      }
    }),
  })
  return results
    .flatMap(({ data }) => (data !== undefined && data.count > 0 ? [data] : []))
    .sort((a, b) => b.count - a.count)
}
