import { useEffect, useRef } from 'react'
import type { ImportSnapshot } from './import-queue.ts'

/** Where the work goes on: the files that still wait, what came of the others, else the list of instruments. */
const places = ['[data-region=offer] [type=submit]', '[data-region=imports]', '[data-region=list]', '.drop-area']

/** The element that had the focus last, also after it is gone. */
function useLastFocused(): React.RefObject<EventTarget | null> {
  const last = useRef<EventTarget | null>(null)
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      last.current = target
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  return last
}

/**
 * Gives the focus back to the list when the last preview closes, and when what had it is gone (a button of an offer that
 * began, a row that was dismissed, the head of another version), so that the keys go on from there.
 */
export function useReturnFocus({ reviewing, entries }: ImportSnapshot, version: string | null): void {
  const before = useRef(reviewing)
  const last = useLastFocused()
  useEffect(() => {
    const isClosed = before.current !== null && reviewing === null
    before.current = reviewing
    const isLost = document.activeElement === document.body && last.current instanceof Node && !last.current.isConnected
    if (!isClosed && !isLost) return
    for (const place of places) {
      const found = document.querySelector<HTMLElement>(place)
      if (found !== null) return found.focus()
    }
  }, [reviewing, entries, version, last])
}
