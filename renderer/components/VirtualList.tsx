import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useRef } from 'react'
import { usePrinting } from './use-media.ts'

export interface VirtualListHandle {
  /** Brings an entry into view; `auto` moves no more than needed, and not at all when it is in view. */
  scrollTo(index: number, align?: 'auto' | 'start' | 'center'): void
}

/** On paper all entries stand one below the other: nothing can be scrolled there. */
function Printed({
  count,
  render,
}: {
  readonly count: number
  readonly render: (index: number) => React.ReactNode
}): React.JSX.Element {
  return (
    <div role="presentation" className="virtual-list-printed">
      {Array.from({ length: count }, (_none, index) => (
        <div key={index} role="presentation">
          {render(index)}
        </div>
      ))}
    </div>
  )
}

/**
 * A scrolling list of entries with measured heights, of which only those in view are in the page; printed, all are. The element that
 * scrolls takes the attributes (role, keys, name); everything between it and an entry is presentational.
 */
export function VirtualList({
  count,
  estimate,
  keyOf,
  render,
  ref,
  className = '',
  gap = 0,
  head,
  headHeight = 0,
  onRange,
  ...attributes
}: {
  readonly count: number
  /** Height in pixels before an entry is measured. */
  readonly estimate: (index: number) => number
  readonly keyOf: (index: number) => string | number
  readonly render: (index: number) => React.ReactNode
  readonly ref?: React.Ref<VirtualListHandle>
  readonly gap?: number
  /** Stays at the top while the entries scroll below it. */
  readonly head?: React.ReactNode
  /** Height of `head` in pixels. */
  readonly headHeight?: number
  /** Told which entries are in view, 0-based, both included, whenever that changes. */
  readonly onRange?: (first: number, last: number) => void
} & Omit<React.HTMLAttributes<HTMLDivElement>, 'children'>): React.JSX.Element {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 6,
    gap,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  useImperativeHandle(
    ref,
    () => ({ scrollTo: (index, align = 'auto') => virtualizer.scrollToIndex(index, { align }) }),
    [virtualizer],
  )
  const { startIndex = -1, endIndex = -1 } = virtualizer.range ?? {}
  useEffect(() => {
    if (startIndex >= 0) onRange?.(startIndex, endIndex)
  }, [onRange, startIndex, endIndex])
  const isPrinted = usePrinting()
  const entries = isPrinted ? [] : virtualizer.getVirtualItems()
  return (
    <div ref={scroller} className={`virtual-list ${className}`} {...attributes}>
      {head !== undefined && (
        <div role="presentation" className="virtual-list-head">
          {head}
        </div>
      )}
      {isPrinted && <Printed count={count} render={render} />}
      <div role="presentation" className="virtual-list-whole" style={{ height: virtualizer.getTotalSize() }}>
        <div
          role="presentation"
          className="virtual-list-shown"
          style={{ transform: `translateY(${(entries[0]?.start ?? headHeight) - headHeight}px)`, rowGap: gap }}
        >
          {entries.map((entry) => (
            <div key={entry.key} role="presentation" data-index={entry.index} ref={virtualizer.measureElement}>
              {render(entry.index)}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
