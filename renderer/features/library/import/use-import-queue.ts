import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useClient } from '../../../client-context.tsx'
import { queryKeys } from '../../../queries.ts'
import type { Client } from '../../../transport.ts'
import { ImportQueue } from './import-queue.ts'
import type { ImportSnapshot } from './import-queue.ts'

const queues = new WeakMap<Client, ImportQueue>()

/** The one queue of this window, and what is in it now. */
export function useImportQueue(): { readonly queue: ImportQueue; readonly imports: ImportSnapshot } {
  const client = useClient()
  const queries = useQueryClient()
  let queue = queues.get(client)
  if (queue === undefined) {
    queue = new ImportQueue(client, () => void queries.invalidateQueries({ queryKey: queryKeys.instruments }))
    queues.set(client, queue)
  }
  return { queue, imports: useSyncExternalStore(queue.subscribe, queue.read) }
}
