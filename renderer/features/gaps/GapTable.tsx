import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { GapEntry } from '#core/contract/api.ts'
import { listStep } from '../../components/list-step.ts'
import { useKeys } from '../../components/use-keys.ts'
import { VirtualList } from '../../components/VirtualList.tsx'
import type { VirtualListHandle } from '../../components/VirtualList.tsx'
import { entryKey } from './gap-sum.ts'
import type { SidesOf } from './gap-sum.ts'
import { GapRow, gapRowId } from './GapRow.tsx'

const columns = ['relation', 'matter', 'area', 'severity', 'unit', 'due', 'status'] as const
/** In pixels, as `.row-head` in tables.css. */
const headHeight = 32

/** Gaps, conflicts and disagreements; arrows and J K go through them. */
export function GapTable({
  entries,
  sides,
  selected,
  onSelect,
}: {
  readonly entries: readonly GapEntry[]
  readonly sides: SidesOf
  readonly selected: GapEntry | null
  readonly onSelect: (entry: GapEntry) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const list = useRef<VirtualListHandle>(null)
  const key = selected === null ? null : entryKey(selected)
  const at = entries.findIndex((entry) => entryKey(entry) === key)
  const step = (pressed: string): boolean => {
    const next = listStep(pressed, at, entries.length)
    const entry = next === null ? undefined : entries[next]
    if (entry !== undefined) onSelect(entry)
    return next !== null
  }
  useKeys({ j: () => step('j'), k: () => step('k') })
  useEffect(() => {
    if (at >= 0) list.current?.scrollTo(at)
  }, [at])
  return (
    <VirtualList
      ref={list}
      className="row-table"
      role="grid"
      tabIndex={0}
      aria-label={t('gaps.table')}
      aria-rowcount={entries.length + 1}
      data-region="table"
      {...(at < 0 || selected === null ? {} : { 'aria-activedescendant': gapRowId(selected) })}
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.altKey && !event.metaKey && step(event.key)) event.preventDefault()
      }}
      headHeight={headHeight}
      head={
        <div className="row-head row-grid gap-grid" role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`gaps.column.${column}`)}
            </span>
          ))}
        </div>
      }
      count={entries.length}
      estimate={() => 53}
      keyOf={(index) => {
        const entry = entries[index]
        return entry === undefined ? index : entryKey(entry)
      }}
      render={(index) => {
        const entry = entries[index]
        return entry === undefined ? null : (
          <GapRow entry={entry} sides={sides} index={index} selected={index === at} onSelect={() => onSelect(entry)} />
        )
      }}
    />
  )
}
