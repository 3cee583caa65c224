import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { DocumentPreview } from '#core/contract/api.ts'
import { checkFileSize } from '#core/contract/limits.ts'
import { useClient } from '../../../client-context.tsx'
import { queryKeys } from '../../../queries.ts'
import type { ImportEntry } from './import-entry.ts'

/**
 * A file as it would be stored, with what was chosen and corrected so far. While it is read anew the reading before
 * stays on screen. Not kept afterwards: a preview holds a whole text.
 */
export function usePreview({ id, file, choices }: ImportEntry): UseQueryResult<DocumentPreview> {
  const client = useClient()
  const { encoding, corrections } = choices
  return useQuery({
    queryKey: queryKeys.preview(id, encoding, corrections),
    queryFn: ({ signal }) => {
      checkFileSize(file.name, file.size)
      return client.documents.preview({ source: { file }, encoding, corrections }, { signal })
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
}
