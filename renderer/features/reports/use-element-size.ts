import { useCallback, useRef, useState } from 'react'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The size of an element, as it changes. Give `ref` to it. */
export function useElementSize(): { readonly ref: (element: HTMLElement | null) => void; readonly size: Size } {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const observer = useRef<ResizeObserver>(undefined)
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect()
    if (element === null) return
    observer.current = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    observer.current.observe(element)
    setSize({ width: element.clientWidth, height: element.clientHeight })
  }, [])
  return { ref, size }
}
