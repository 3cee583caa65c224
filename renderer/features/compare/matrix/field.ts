import type { RowOutline } from '#core/report/comparative-row.ts'
import { columnOf, matrixColumns, type MatrixColumn } from '#core/report/area-matrix.ts'
import { areaFilters, fitsArea, type AreaFilter } from '../../../components/area-filter.ts'

/** A column of the matrix, or all that count as gaps together. */
export type FieldColumn = MatrixColumn | 'gap'

/** A field of the matrix that somebody looks into: an area or all, in one column or in all (null). */
export interface Field {
  readonly area: AreaFilter
  readonly column: FieldColumn | null
}

const fieldColumns: readonly FieldColumn[] = [...matrixColumns, 'gap']
export const wholeMatrix: Field = { area: 'all', column: null }

/** Reads `area=1&column=partial` of an address; null where it names none. */
export function fieldInAddress(query: URLSearchParams): Field | null {
  const area = areaFilters.find((each) => String(each) === query.get('area'))
  const column = fieldColumns.find((each) => each === query.get('column')) ?? null
  return area === undefined ? null : { area, column }
}

/** The field as the query of an address. */
export const addressOf = ({ area, column }: Field): Readonly<Record<string, string>> => ({
  area: String(area),
  ...(column === null ? {} : { column }),
})

/** The rows that are counted in a field. */
export const rowsIn = (rows: readonly RowOutline[], { area, column }: Field): readonly RowOutline[] =>
  rows.filter((row) => fitsArea(row, area) && (column === null || column === row.relation || column === columnOf(row)))
