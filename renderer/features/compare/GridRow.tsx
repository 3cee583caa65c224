import { memo } from 'react'
import type { Side } from '#core/model/correspondence.ts'
import type { City } from '#core/model/instrument.ts'
import type { ComparativeRow, RowOutline } from '#core/report/comparative-row.ts'
import { ClauseCell } from './ClauseCell.tsx'
import type { Lit } from './lit.ts'
import { MissingCell } from './MissingCell.tsx'
import type { TitleOf } from './row-entries.ts'
import { Spine } from './Spine.tsx'

interface GridRowOf {
  readonly row: RowOutline
  readonly detail: ComparativeRow | undefined
  /** 1-based, among all rows. */
  readonly position: number
  readonly selected: boolean
  /** The walk's stop, where it is in this row. */
  readonly stop: number | null
  /** The contrast that is ringed, where it is in this row. */
  readonly contrast: number | null
  /** What evidence points at, where any of it is in this row. */
  readonly lit: Lit | null
  readonly label: string
  readonly city: Readonly<Record<Side, City>>
  readonly name: Readonly<Record<Side, string>>
  readonly titleOf: TitleOf
  readonly onSelect: (key: string) => void
}

function SideCell({ side, ...of }: GridRowOf & { readonly side: Side }): React.JSX.Element {
  if (of.row[side].length === 0) return <MissingCell detail={of.detail} city={of.name[side]} />
  const { row, detail, city, stop, contrast, lit, titleOf } = of
  const shown = { row, detail, side, ring: { stop, contrast }, lit }
  return <ClauseCell {...shown} city={city[side]} titleOf={titleOf[side]} />
}

/** A clause, its counterpart and what they are to each other: one grid row, so nothing can come out of step. */
export const GridRow = memo(function GridRow(of: GridRowOf): React.JSX.Element {
  const { row, position, selected, label, onSelect } = of
  return (
    <div
      className="compare-row three-columns"
      role="row"
      aria-rowindex={position + 1}
      aria-selected={selected}
      aria-label={label}
      data-row={row.key}
      tabIndex={selected ? 0 : -1}
      onClick={() => onSelect(row.key)}
      onFocus={(event) => {
        if (event.target === event.currentTarget) onSelect(row.key)
      }}
    >
      <SideCell {...of} side="left" />
      <Spine row={row} />
      <SideCell {...of} side="right" />
    </div>
  )
})
