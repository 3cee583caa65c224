import { useVirtualizer } from '@tanstack/react-virtual'
import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'antd'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useCompare } from './compare-context.tsx'
import { GridRow } from './GridRow.tsx'
import { lightsRow } from './lit.ts'
import { listEntries } from './row-entries.ts'
import type { ListEntry } from './row-entries.ts'
import { noFilter } from './row-filter.ts'
import { SectionRow } from './SectionRow.tsx'
import { useRowDetails } from './use-comparison.ts'
import { useRowLabel } from './use-row-label.ts'
import { useSides } from './use-sides.ts'

/** Before it is measured: head and padding, and a line for about 26 characters of the longer side. */
function estimate(entry: ListEntry | undefined): number {
  if (entry === undefined || entry.kind === 'section') return 28
  const longest = (clauses: readonly { readonly length: number }[]): number =>
    clauses.reduce((sum, { length }) => sum + Math.ceil(length / 26), 0)
  return 48 + Math.max(2, longest(entry.row.left), longest(entry.row.right)) * 24
}

/** Tells which rows are in view, for the overview, the line under the heads and the texts to ask for. */
function useInView(entries: readonly ListEntry[], list: Virtualizer<HTMLDivElement, Element>): void {
  const { setInView } = useCompare()
  const range = list.range
  const { scrollOffset } = list
  useEffect(() => {
    if (range === null) return
    const rows = entries
      .slice(range.startIndex, range.endIndex + 1)
      .flatMap((entry) => (entry.kind === 'row' ? [entry.index] : []))
    const [first] = rows
    if (first !== undefined) setInView(first, rows.at(-1) ?? first)
  }, [entries, range, scrollOffset, setInView])
}

/** The focus goes along with the selection, but only where it is in the rows already. */
function useFocusOnSelected(frame: React.RefObject<HTMLDivElement | null>): void {
  const { selected } = useCompare()
  useEffect(() => {
    const grid = frame.current
    if (grid === null || selected === null) return
    if (document.activeElement === null || !grid.contains(document.activeElement)) return
    grid.querySelector<HTMLElement>(`[data-row="${CSS.escape(selected.key)}"]`)?.focus({ preventScroll: true })
  }, [frame, selected])
}

/** A row may be longer than the view: once it is there, the ringed words come into it, the first of them for certain. */
function revealRinged(frame: HTMLElement | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const ringed of [...(frame?.querySelectorAll('.mark-current') ?? [])].reverse()) {
        ringed.scrollIntoView({ block: 'nearest' })
      }
    }),
  )
}

export function RowGrid(): React.JSX.Element {
  const { t } = useTranslation()
  const { view, shown, indexOf, selected, select, place, contrastPlace, list, setFilter, lit } = useCompare()
  const { city, name, titleOf } = useSides()
  const labelOf = useRowLabel()
  const frame = useRef<HTMLDivElement>(null)
  const entries = useMemo(() => listEntries(shown, indexOf, titleOf), [shown, indexOf, titleOf])
  const third = (frame.current?.clientHeight ?? 0) / 3
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => estimate(entries[index]),
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan: 6,
    scrollPaddingStart: third,
    scrollPaddingEnd: third / 2,
  })
  useImperativeHandle(list, () => ({
    scrollTo: (key, where) => {
      const index = entries.findIndex((entry) => entry.key === key)
      if (index >= 0) virtual.scrollToIndex(index, { align: where === 'third' ? 'start' : 'auto' })
      revealRinged(frame.current)
    },
  }))
  useInView(entries, virtual)
  useFocusOnSelected(frame)
  const items = virtual.getVirtualItems()
  const wanted = items.flatMap(({ index }) => {
    const entry = entries[index]
    return entry?.kind === 'row' ? [entry.index] : []
  })
  const details = useRowDetails(view.comparison.id, view.rows, wanted)
  return (
    <div className="compare-rows" ref={frame} data-region="rows">
      {entries.length === 0 && (
        <EmptyState action={<Button onClick={() => setFilter(noFilter)}>{t('compare.filter.clear')}</Button>}>
          {t('compare.filter.nothing')}
        </EmptyState>
      )}
      <div className="compare-rows-inner" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const entry = entries[index]
          if (entry === undefined) return null
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="compare-entry"
              role="presentation"
              style={{ transform: `translateY(${start}px)` }}
            >
              {entry.kind === 'section' ? (
                <SectionRow left={entry.left} right={entry.right} />
              ) : (
                <GridRow
                  row={entry.row}
                  detail={details.get(entry.key)}
                  position={entry.index + 1}
                  selected={selected?.key === entry.key}
                  stop={place?.rowKey === entry.key ? place.stop : null}
                  contrast={contrastPlace?.rowKey === entry.key ? contrastPlace.index : null}
                  lit={lit !== null && (selected?.key === entry.key || lightsRow(lit, entry.row)) ? lit : null}
                  label={labelOf(entry.row)}
                  city={city}
                  name={name}
                  titleOf={titleOf}
                  onSelect={select}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
