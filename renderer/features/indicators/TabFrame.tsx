import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorTable } from '#core/indicators/table-model.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import type { SidedTabName, TabProps } from './tab-frame.ts'
import { ofTerms } from './side-sum.ts'
import type { SidedRow, SideTerm } from './side-sum.ts'
import { SideSum } from './SideSum.tsx'
import { SidedTable, SideName } from './SidedTable.tsx'

const lookedThrough = ({ left, right }: IndicatorTable): number => left.instruments.length + right.instruments.length

/** The strip with the sum and the filters, the table, and the panel beside it: the same for all three tabs. */
export function TabFrame<Row extends SidedRow>({
  tab,
  table,
  names,
  all,
  rows,
  onReset,
  filters,
  lastColumn,
  selected,
  onSelect,
  cells,
  children,
}: TabProps & {
  readonly tab: SidedTabName
  /** Rows before any filter. */
  readonly all: number
  /** Rows that the filters of the strip leave; the terms choose among them. */
  readonly rows: readonly Row[]
  /** Takes the filters of the strip back. */
  readonly onReset: () => void
  readonly filters: React.ReactNode
  readonly lastColumn?: string
  readonly cells: (row: Row) => readonly React.ReactNode[]
  /** The panel. */
  readonly children: React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  const [terms, setTerms] = useState<ReadonlySet<SideTerm>>(new Set())
  const showAll = (): void => {
    setTerms(new Set())
    onReset()
  }
  const shown = ofTerms(rows, terms)
  const first = { values: 'name', deadlines: 'deadline', units: 'unit' } as const
  return (
    <>
      <div className="strip indicator-strip" data-region="filter">
        <SideSum rows={rows} names={names} selected={terms} onChange={setTerms} />
        {rows.length < all && (
          <span className="muted strip-note" role="status">
            {t('indicators.filtered', { shown: rows.length, hidden: all - rows.length })}
          </span>
        )}
        {shown.length < rows.length && (
          <span className="muted strip-note" role="status">
            {t('indicators.hidden', { shown: shown.length, hidden: rows.length - shown.length })}
          </span>
        )}
        <span className="grow" />
        {filters}
      </div>
      <div className="table-screen indicators">
        {shown.length === 0 ? (
          <EmptyState
            action={
              all > 0 && (
                <button type="button" className="text-button" onClick={showAll}>
                  {t('indicators.showAll')}
                </button>
              )
            }
          >
            {all > 0 ? t('indicators.noneShown') : t(`indicators.none.${tab}`, { count: lookedThrough(table) })}
          </EmptyState>
        ) : (
          <SidedTable
            name={t(`indicators.table.${tab}`)}
            columns={[
              t(`indicators.column.${first[tab]}`),
              <SideName key="left" side="left" name={names.left} />,
              <SideName key="right" side="right" name={names.right} />,
              ...(lastColumn === undefined ? [] : [lastColumn]),
            ]}
            rows={shown}
            selected={selected}
            onSelect={onSelect}
            cells={cells}
          />
        )}
        {children}
      </div>
    </>
  )
}
