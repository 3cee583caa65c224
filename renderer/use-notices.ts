import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { Notice } from '#core/contract/api.ts'
import { useClient } from './client-context.tsx'
import { staleAfter } from './queries.ts'
import { connectionState, subscribeToConnection } from './transport.ts'
import type { ConnectionState } from './transport.ts'

export const useConnectionState = (): ConnectionState => useSyncExternalStore(subscribeToConnection, connectionState)

let wasInterrupted = false
const interruptionListeners = new Set<() => void>()

/** Says, or takes back, that a part of the engine broke off and was started again. */
export function setInterrupted(value: boolean): void {
  wasInterrupted = value
  for (const listener of interruptionListeners) listener()
}

function subscribeToInterruption(listener: () => void): () => void {
  interruptionListeners.add(listener)
  return () => interruptionListeners.delete(listener)
}

/** True from an interruption of the engine until the person has taken note of it. */
export const useInterrupted = (): boolean => useSyncExternalStore(subscribeToInterruption, () => wasInterrupted)

function applyNotice(queries: QueryClient, notice: Notice): void {
  if (notice.kind === 'worker-restarted') {
    setInterrupted(true)
    void queries.invalidateQueries()
    return
  }
  for (const queryKey of staleAfter[notice.what]) void queries.invalidateQueries({ queryKey: [...queryKey] })
}

/** Follows the engine's notices while the wire holds; after a reconnection everything is asked again. */
export function useNotices(): void {
  const client = useClient()
  const queries = useQueryClient()
  const connection = useConnectionState()
  useEffect(() => {
    if (connection === 'lost') return
    const stop = new AbortController()
    const follow = async (): Promise<void> => {
      try {
        const notices = await client.system.notices(undefined, { signal: stop.signal })
        for await (const notice of notices) applyNotice(queries, notice)
      } catch {
        // Either we left, or the wire broke: the connection line says so and this effect runs again after it.
      }
    }
    void follow()
    return () => {
      stop.abort()
      void queries.invalidateQueries()
    }
  }, [client, queries, connection])
}
