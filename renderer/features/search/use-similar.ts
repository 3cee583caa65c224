import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { SimilarScope, SimilarShape } from '#core/contract/similar.ts'
import type { ClauseRef } from '#core/model/correspondence.ts'
import type { Progress } from '#core/model/progress.ts'
import { useClient } from '../../client-context.tsx'
import { queryKeys, runToEnd } from '../../queries.ts'

/** What is like a clause; leaving the screen, or another scope, stops the work. */
export function useSimilar(
  clause: ClauseRef,
  scope: SimilarScope,
): { readonly query: UseQueryResult<SimilarShape>; readonly progress: Progress | null } {
  const client = useClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const query = useQuery({
    queryKey: queryKeys.similar(clause, scope),
    queryFn: async ({ signal }) => {
      setProgress(null)
      return runToEnd(await client.search.similar({ clause, scope }, { signal }), setProgress)
    },
  })
  return { query, progress }
}
