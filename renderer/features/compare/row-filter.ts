import type { Profile } from '#core/contract/api.ts'
import type { Relation } from '#core/model/correspondence.ts'
import { columnOf, relationOf, type MatrixColumn } from '#core/report/area-matrix.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { type AreaFilter, fitsArea } from '../../components/area-filter.ts'
import { fitsContrast } from '../../components/contrast-filter.ts'
import type { ContrastFilter } from '../../components/contrast-filter.ts'
import type { Field } from './matrix/field.ts'
import { isOpen } from './row-facts.ts'

export const decisionFilters = ['all', 'undecided', 'mine-open', 'decided', 'disagreement'] as const
export type DecisionFilter = (typeof decisionFilters)[number]

/** What of the rows is shown. An empty set of relations is all of them. */
export interface RowFilter {
  readonly relations: ReadonlySet<Relation>
  readonly area: AreaFilter
  readonly decision: DecisionFilter
  readonly contrast: ContrastFilter
  /** Only rows that the matrix of areas counts in this column. */
  readonly column: MatrixColumn | null
}

export const noFilter: RowFilter = {
  relations: new Set(),
  area: 'all',
  decision: 'all',
  contrast: 'all',
  column: null,
}

export const isFiltering = ({ relations, area, decision, contrast, column }: RowFilter): boolean =>
  relations.size > 0 || area !== 'all' || decision !== 'all' || contrast !== 'all' || column !== null

function fitsDecision(row: RowOutline, filter: DecisionFilter, profile: Profile | null): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'undecided':
      return row.decisions.length === 0
    case 'decided':
      return row.decisions.length > 0
    case 'mine-open':
      return isOpen(row, profile)
    case 'disagreement':
      return row.disagreement
  }
}

export const fits = (row: RowOutline, filter: RowFilter, profile: Profile | null): boolean =>
  (filter.relations.size === 0 || filter.relations.has(row.relation)) &&
  fitsArea(row, filter.area) &&
  fitsDecision(row, filter.decision, profile) &&
  fitsContrast(row, filter.contrast) &&
  (filter.column === null || columnOf(row) === filter.column)

/** The filter with one relation turned on or off; all five on is the same as none. */
export function toggleRelation(filter: RowFilter, relation: Relation): RowFilter {
  const next = new Set(filter.relations)
  if (!next.delete(relation)) next.add(relation)
  return { ...filter, column: null, relations: next.size === 5 ? new Set() : next }
}

/** The filter that shows the rows of a field of the matrix. */
export function filterOfField({ area, column }: Field): RowFilter {
  if (column === null) return { ...noFilter, area }
  if (column === 'gap') return { ...noFilter, area, relations: new Set([column]) }
  const relation = relationOf(column)
  // A relation of its own has its own term in the sum; a part of the gaps has none.
  return { ...noFilter, area, relations: new Set([relation]), column: relation === 'gap' ? column : null }
}
