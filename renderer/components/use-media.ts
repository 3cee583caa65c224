import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds now. */
export function useMedia(media: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const query = matchMedia(media)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    [media],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(media).matches)
}

let isBeingPrinted = false

function onPrinting(listener: () => void): () => void {
  const begin = (): void => {
    isBeingPrinted = true
    listener()
  }
  const end = (): void => {
    isBeingPrinted = false
    listener()
  }
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  }
}

/** Whether the page is being printed: told before the browser lays out the pages, so that more can be put on them. */
export const usePrinting = (): boolean => useSyncExternalStore(onPrinting, () => isBeingPrinted)
