import { useQueries, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ComparisonView } from '#core/contract/api.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import type { Progress } from '#core/model/progress.ts'
import type { ComparativeRow, RowOutline } from '#core/report/comparative-row.ts'
import { useClient } from '../../client-context.tsx'
import { queryKeys, runToEnd } from '../../queries.ts'

/** A comparison, aligned first where it has to be; `progress` while that goes on. */
export function useComparison(id: ComparisonId): {
  readonly query: UseQueryResult<ComparisonView>
  readonly progress: Progress | null
} {
  const client = useClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const query = useQuery({
    queryKey: queryKeys.comparison(id),
    queryFn: async ({ signal }) => {
      setProgress(null)
      return runToEnd(await client.comparisons.open({ id }, { signal }), setProgress)
    },
  })
  return { query, progress }
}

/** Rows are asked for in fixed chunks of the whole list, so that scrolling back finds what was read before. */
const chunkSize = 30

function chunksAround(rows: readonly RowOutline[], wanted: readonly number[]): readonly (readonly string[])[] {
  const chunks = [...new Set(wanted.map((index) => Math.floor(index / chunkSize)))].sort((a, b) => a - b)
  return chunks.map((chunk) => rows.slice(chunk * chunkSize, (chunk + 1) * chunkSize).map(({ key }) => key))
}

/** Texts, marks and evidence of the rows at these indices (0-based, among all rows), as they come in. */
export function useRowDetails(
  id: ComparisonId,
  rows: readonly RowOutline[],
  wanted: readonly number[],
): ReadonlyMap<string, ComparativeRow> {
  const client = useClient()
  const combine = useCallback(
    (results: readonly UseQueryResult<readonly ComparativeRow[]>[]) =>
      new Map(results.flatMap(({ data }) => data ?? []).map((row) => [row.key, row])),
    [],
  )
  return useQueries({
    queries: chunksAround(rows, wanted).map((keys) => ({
      queryKey: queryKeys.comparisonRows(id, keys),
      queryFn: ({ signal }: { signal: AbortSignal }) => client.comparisons.rows({ id, keys }, { signal }),
    })),
    combine,
  })
}
