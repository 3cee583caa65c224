import { useEffect, useRef } from 'react'

/** What had the attention beside the preview: the files that still wait, else the list of instruments. */
const places = ['[data-region=offer] [type=submit]', '[data-region=list]', '.drop-area']

/** Gives the focus back to the list when the last preview closes, so that the keys go on from there. */
export function useReturnFocus(reviewing: number | null): void {
  const before = useRef(reviewing)
  useEffect(() => {
    const isClosed = before.current !== null && reviewing === null
    before.current = reviewing
    if (!isClosed) return
    for (const place of places) {
      const found = document.querySelector<HTMLElement>(place)
      if (found !== null) return found.focus()
    }
  }, [reviewing])
}
