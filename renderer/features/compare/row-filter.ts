import type { Profile } from '#core/contract/api.ts'
import type { Relation } from '#core/model/correspondence.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { type AreaFilter, fitsArea } from '../../components/area-filter.ts'
import { fitsContrast } from '../../components/contrast-filter.ts'
import type { ContrastFilter } from '../../components/contrast-filter.ts'
import { isOpen } from './row-facts.ts'

export const decisionFilters = ['all', 'undecided', 'mine-open', 'decided', 'disagreement'] as const
export type DecisionFilter = (typeof decisionFilters)[number]

/** What of the rows is shown. An empty set of relations is all of them. */
export interface RowFilter {
  readonly relations: ReadonlySet<Relation>
  readonly area: AreaFilter
  readonly decision: DecisionFilter
  readonly contrast: ContrastFilter
}

export const noFilter: RowFilter = { relations: new Set(), area: 'all', decision: 'all', contrast: 'all' }

export const isFiltering = ({ relations, area, decision, contrast }: RowFilter): boolean =>
  relations.size > 0 || area !== 'all' || decision !== 'all' || contrast !== 'all'

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
  fitsContrast(row, filter.contrast)

/** The filter with one relation turned on or off; all five on is the same as none. */
export function toggleRelation(filter: RowFilter, relation: Relation): RowFilter {
  const next = new Set(filter.relations)
  if (!next.delete(relation)) next.add(relation)
  return { ...filter, relations: next.size === 5 ? new Set() : next }
}
