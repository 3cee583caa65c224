import type { Contrast } from '#core/model/correspondence.ts'
import { contrastKinds } from '#core/model/correspondence.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'

/** Rows by what contrasts they have: any, none, or one of a kind. */
export const contrastFilters = ['all', 'any', 'none', ...contrastKinds] as const
export type ContrastFilter = (typeof contrastFilters)[number]

type ContrastedRow = Pick<RowOutline, 'contrasts'>

export function fitsContrast({ contrasts }: ContrastedRow, filter: ContrastFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'any':
      return contrasts.length > 0
    case 'none':
      return contrasts.length === 0
    default:
      return contrasts.includes(filter)
  }
}

/** How many rows each shows. `any` and `none` sum to `all`; the kinds do not, since a row may have several. */
export const countContrasts = (rows: readonly ContrastedRow[]): ReadonlyMap<ContrastFilter, number> =>
  new Map(contrastFilters.map((filter) => [filter, rows.filter((row) => fitsContrast(row, filter)).length]))

/** The kinds of a row's contrasts, each once, in the order in which they are always named. */
export const kindsOf = ({ contrasts }: ContrastedRow): Contrast['kind'][] =>
  contrastKinds.filter((kind) => contrasts.includes(kind))
