import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { VersionLayout } from '../../../preferences.ts'
import type { ShownRow } from './shown-row.ts'
import { useChange, useLabels, useStale } from './use-change.ts'
import { SideCell, UnifiedCell } from './VersionCells.tsx'
import type { CellOf } from './VersionCells.tsx'
import { VersionLabel } from './VersionLabel.tsx'

/** What a reader hears of a row: 修改，第十六条 → 第十八条，2 处. */
function useRowName(): (row: ShownRow) => string {
  const { t } = useTranslation()
  const change = useChange()
  const stale = useStale()
  const labelsOf = useLabels()
  return (row) => {
    const sides = [labelsOf(row, 'old'), labelsOf(row, 'new')].filter((part) => part !== '').join(' → ')
    const parts = [t(`versions.relation.${row.relation}`), sides, change(row), ...stale(row)]
    return parts.filter((part) => part !== '').join(t('versions.comma'))
  }
}

function ChangeSpine({ row }: { readonly row: ShownRow }): React.JSX.Element {
  const { t } = useTranslation()
  const change = useChange()(row)
  const stale = useStale()(row)
  return (
    <div className="spine" role="gridcell">
      <div className="tie">
        <i className={row.old.length === 0 ? 'missing' : ''} />
        <VersionLabel relation={row.relation} moved={row.moved} />
        <i className={row.new.length === 0 ? 'missing' : ''} />
      </div>
      <div className="spine-reason">{change}</div>
      {stale.length > 0 && (
        <span className="tag tag-warn" title={stale.join('\n')}>
          {t('versions.stale')}
        </span>
      )}
    </div>
  )
}

/** A clause before and after, and between them what became of it. */
export const VersionRow = memo(function VersionRow({
  layout,
  selected,
  onSelect,
  ...of
}: CellOf & {
  readonly layout: VersionLayout
  readonly selected: boolean
  readonly onSelect: (key: string) => void
}): React.JSX.Element {
  const { row } = of
  const name = useRowName()(row)
  return (
    <div
      className={`compare-row ${layout === 'columns' ? 'three-columns' : 'unified-columns'}`}
      role="row"
      aria-rowindex={row.index + 2}
      aria-selected={selected}
      aria-label={name}
      data-row={row.key}
      tabIndex={selected ? 0 : -1}
      onClick={() => onSelect(row.key)}
      onFocus={(event) => {
        if (event.target === event.currentTarget) onSelect(row.key)
      }}
    >
      {layout === 'columns' && <SideCell {...of} side="old" />}
      <ChangeSpine row={row} />
      {layout === 'columns' ? <SideCell {...of} side="new" /> : <UnifiedCell {...of} />}
    </div>
  )
})
