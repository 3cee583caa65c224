import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatrixColumn } from '#core/report/area-matrix.ts'
import { AreaFilterList } from '../../components/AreaFilterList.tsx'
import { ContrastFilterList } from '../../components/ContrastFilterList.tsx'
import { DropdownFilter } from '../../components/DropdownFilter.tsx'
import { RelationSum } from '../../components/RelationSum.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useCompare } from './compare-context.tsx'
import { walkPosition } from './difference-walk.ts'
import { DifferenceWalk } from './DifferenceWalk.tsx'
import { useColumnName } from './matrix/use-column-name.ts'
import { relationKeys } from './row-facts.ts'
import { decisionFilters, isFiltering, noFilter, toggleRelation } from './row-filter.ts'
import { useSides } from './use-sides.ts'

function Dropdowns(): React.JSX.Element {
  const { t } = useTranslation()
  const { view, filter, setFilter, profile } = useCompare()
  const decisions = decisionFilters.filter((value) => value !== 'mine-open' || profile !== null)
  return (
    <>
      <AreaFilterList filed={view.rows} value={filter.area} onChange={(area) => setFilter({ ...filter, area })} />
      <ContrastFilterList
        rows={view.rows}
        value={filter.contrast}
        onChange={(contrast) => setFilter({ ...filter, contrast })}
      />
      <DropdownFilter
        name={t('compare.filter.decision')}
        value={filter.decision}
        choices={decisions.map((value) => ({ value, label: t(`compare.filter.decisions.${value}`) }))}
        onChange={(decision) => setFilter({ ...filter, decision })}
      />
    </>
  )
}

/** `F` brings the focus here; then 1 to 5 toggle a relation and 0 shows all. */
function useFilterKeys(strip: React.RefObject<HTMLDivElement | null>): (event: React.KeyboardEvent) => void {
  const { filter, setFilter } = useCompare()
  useKeys({ f: () => strip.current?.querySelector<HTMLElement>('.relation-sum .chip')?.focus() })
  return (event) => {
    const relation = relationKeys[Number(event.key) - 1]
    if (event.key !== '0' && relation === undefined) return
    event.preventDefault()
    setFilter(relation === undefined ? noFilter : toggleRelation(filter, relation))
  }
}

/** A part of the gaps that the matrix led to; a click takes it off. */
function ColumnChip({ column }: { readonly column: MatrixColumn }): React.JSX.Element {
  const { t } = useTranslation()
  const { filter, setFilter } = useCompare()
  const name = useColumnName(useSides())(column)
  return (
    <button
      type="button"
      className="chip"
      aria-pressed="true"
      title={t('compare.matrix.leaveColumn')}
      onClick={() => setFilter({ ...filter, column: null })}
    >
      {name} <span aria-hidden="true">×</span>
    </button>
  )
}

/** The sum over the relations, the other filters, and the walk through the differences. */
export function FilterStrip(): React.JSX.Element {
  const { t } = useTranslation()
  const { view, shown, filter, setFilter, place, walk, unhidden } = useCompare()
  const strip = useRef<HTMLDivElement>(null)
  const onKeyDown = useFilterKeys(strip)
  return (
    <div
      className="strip"
      ref={strip}
      role="region"
      aria-label={t('compare.filter.region')}
      data-region="filters"
      onKeyDown={onKeyDown}
    >
      <RelationSum
        totals={view.totals.relations}
        selected={filter.relations}
        onToggle={(relation) => setFilter(toggleRelation(filter, relation))}
        onAll={() => setFilter(noFilter)}
      />
      {filter.column !== null && <ColumnChip column={filter.column} />}
      {isFiltering(filter) && (
        <span className="strip-shown" role="status">
          {t('common.sum.shown', { shown: shown.length, hidden: view.rows.length - shown.length })}
        </span>
      )}
      <div className="grow" />
      <Dropdowns />
      <span className="strip-divider" />
      <DifferenceWalk
        at={walkPosition(view.rows, place)}
        all={view.totals.differences}
        onStep={walk}
        unhidden={unhidden}
      />
    </div>
  )
}
