import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '#core/model/correspondence.ts'
import { listStep } from '../../components/list-step.ts'
import { Seal } from '../../components/Seal.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { VirtualList } from '../../components/VirtualList.tsx'
import type { VirtualListHandle } from '../../components/VirtualList.tsx'
import type { SidedRow } from './side-sum.ts'

/** In pixels, as `.row-head` in tables.css. */
const headHeight = 32

const cityOf = { left: 'chengdu', right: 'chongqing' } as const

/** Head of a side's column. */
export function SideName({ side, name }: { readonly side: Side; readonly name: string }): React.JSX.Element {
  return (
    <>
      <Seal of={cityOf[side]} size={16} /> <span className="clip">{name}</span>
    </>
  )
}

/** A side without anything: that it was looked for, and in how much. */
export function Unseen({ looked }: { readonly looked: number }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      <span className="muted">{t('indicators.unseen')}</span>
      <span className="sub value-note">{t('indicators.looked', { count: looked })}</span>
    </>
  )
}

/** Rows that hold both sides, locked side by side; arrows and J K go through them. */
export function SidedTable<Row extends SidedRow>({
  name,
  columns,
  rows,
  selected,
  onSelect,
  cells,
}: {
  readonly name: string
  readonly columns: readonly React.ReactNode[]
  readonly rows: readonly Row[]
  readonly selected: string | null
  readonly onSelect: (key: string) => void
  readonly cells: (row: Row) => readonly React.ReactNode[]
}): React.JSX.Element {
  const list = useRef<VirtualListHandle>(null)
  const prefix = useId()
  const at = rows.findIndex(({ key }) => key === selected)
  const step = (pressed: string): boolean => {
    const next = listStep(pressed, at, rows.length)
    const row = next === null ? undefined : rows[next]
    if (row !== undefined) onSelect(row.key)
    return next !== null
  }
  useKeys({ j: () => step('j'), k: () => step('k') })
  useEffect(() => {
    if (at >= 0) list.current?.scrollTo(at)
  }, [at])
  const grid = `row-grid sided-grid-${columns.length}`
  return (
    <VirtualList
      ref={list}
      className="row-table"
      role="grid"
      tabIndex={0}
      aria-label={name}
      aria-rowcount={rows.length + 1}
      data-region="table"
      {...(at < 0 ? {} : { 'aria-activedescendant': `${prefix}${at}` })}
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.altKey && !event.metaKey && step(event.key)) event.preventDefault()
      }}
      headHeight={headHeight}
      head={
        <div className={`row-head sided-head ${grid}`} role="row" aria-rowindex={1}>
          {columns.map((column, index) => (
            <span key={index} role="columnheader">
              {column}
            </span>
          ))}
        </div>
      }
      count={rows.length}
      estimate={() => 54}
      keyOf={(index) => rows[index]?.key ?? index}
      render={(index) => {
        const row = rows[index]
        if (row === undefined) return null
        return (
          <div
            id={`${prefix}${index}`}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={index === at}
            className={`table-row sided-row ${grid}`}
            onClick={() => onSelect(row.key)}
          >
            {cells(row).map((cell, column) => (
              <span key={column} role={column === 0 ? 'rowheader' : 'gridcell'}>
                {cell}
              </span>
            ))}
          </div>
        )
      }}
    />
  )
}
