import { useSyncExternalStore } from 'react'

/*
 * Where somebody came from when a result led to another screen: the list with the entry that was opened. Kept in memory
 * until the list is on screen again.
 */
let point: string | null = null
const listeners = new Set<() => void>()

export function setReturnPoint(hash: string | null): void {
  point = hash
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useReturnPoint = (): string | null => useSyncExternalStore(subscribe, () => point)
