import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ClauseRow } from '#core/contract/clause-rows.ts'
import { useClient } from '../../client-context.tsx'
import { usePreferences } from '../../preferences.ts'
import { queryKeys } from '../../queries.ts'
import { hitKey, refOf, type Hit } from './hit.ts'

/** What answers the first so many hits is asked for: nobody reads further at once. */
const askedFor = 200

/**
 * The rows of comparisons that hold the hits, by the hits' keys; those of the comparison that was open last come first. They
 * arrive after the hits, which never wait for them.
 */
export function useClauseRows(hits: readonly Hit[]): ReadonlyMap<string, readonly ClauseRow[]> {
  const client = useClient()
  const { lastComparison } = usePreferences()
  const clauses = useMemo(() => hits.slice(0, askedFor).map(refOf), [hits])
  const { data } = useQuery({
    queryKey: queryKeys.clauseRows(clauses),
    queryFn: ({ signal }) => client.comparisons.rowsOf({ clauses }, { signal }),
    enabled: clauses.length > 0,
  })
  return useMemo(() => {
    const isLast = ({ comparison }: ClauseRow): number => (comparison === lastComparison ? 0 : 1)
    return new Map(
      data?.clauses.map(({ clause, rows }) => [hitKey(clause), rows.toSorted((a, b) => isLast(a) - isLast(b))]),
    )
  }, [data, lastComparison])
}
