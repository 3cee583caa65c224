import { useQueries, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { VersionRowFull, VersionView } from '#core/contract/versions.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { Progress } from '#core/model/progress.ts'
import { useClient } from '../../../client-context.tsx'
import { queryKeys, runToEnd } from '../../../queries.ts'

export interface VersionPair {
  readonly old: VersionHash
  readonly new: VersionHash
}

/** What became of each clause; `progress` while it is worked out. */
export function useVersionView(pair: VersionPair): {
  readonly query: UseQueryResult<VersionView>
  readonly progress: Progress | null
} {
  const client = useClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const query = useQuery({
    queryKey: queryKeys.versionView(pair.old, pair.new),
    queryFn: async ({ signal }) => {
      setProgress(null)
      return runToEnd(await client.versions.open(pair, { signal }), setProgress)
    },
  })
  return { query, progress }
}

/** Rows are asked for in fixed chunks of the whole list, so that scrolling back finds what was read before. */
const chunkSize = 30

/** Words and edits of the rows at these indices, as they come in. */
export function useVersionRows(view: VersionView, wanted: readonly number[]): ReadonlyMap<number, VersionRowFull> {
  const client = useClient()
  const pair: VersionPair = { old: view.old.version, new: view.new.version }
  const combine = useCallback(
    (results: readonly UseQueryResult<readonly VersionRowFull[]>[]) =>
      new Map(results.flatMap(({ data }) => data ?? []).map((row) => [row.index, row])),
    [],
  )
  const chunks = [...new Set(wanted.map((index) => Math.floor(index / chunkSize)))].sort((a, b) => a - b)
  return useQueries({
    queries: chunks.map((chunk) => {
      const end = Math.min(view.rows.length, (chunk + 1) * chunkSize)
      const indices = Array.from({ length: end - chunk * chunkSize }, (_, at) => chunk * chunkSize + at)
      return {
        queryKey: queryKeys.versionRows(pair.old, pair.new, chunk),
        queryFn: ({ signal }: { signal: AbortSignal }) => client.versions.rows({ ...pair, indices }, { signal }),
      }
    }),
    combine,
  })
}
