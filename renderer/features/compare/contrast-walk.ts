import type { Contrast } from '#core/model/correspondence.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import type { ContrastFilter } from '../../components/contrast-filter.ts'
import { walkPosition, walkStep } from './difference-walk.ts'

/** A contrast of the comparison: its row, and which of the row's (0-based). */
export interface ContrastPlace {
  readonly rowKey: string
  readonly index: number
}

type ContrastedRow = Pick<RowOutline, 'key' | 'contrasts'>

/** Which contrasts of a row the walk stops at: all, or those of the kind that the filter asks for. */
function stopsIn({ contrasts }: ContrastedRow, filter: ContrastFilter): number[] {
  const isWanted = (kind: Contrast['kind']): boolean => filter === 'all' || filter === 'any' || filter === kind
  return contrasts.flatMap((kind, index) => (isWanted(kind) ? [index] : []))
}

const walked = (rows: readonly ContrastedRow[], filter: ContrastFilter) =>
  rows.map((row) => ({ key: row.key, differences: stopsIn(row, filter).length }))

function stopOf(rows: readonly ContrastedRow[], place: ContrastPlace | null, filter: ContrastFilter) {
  const row = rows.find(({ key }) => key === place?.rowKey)
  const stop = row === undefined || place === null ? -1 : stopsIn(row, filter).indexOf(place.index)
  return place === null || stop < 0 ? null : { rowKey: place.rowKey, stop }
}

/** The contrast after (`1`) or before (`-1`) a place, over the rows that are shown; the filter's kind only. */
export function contrastStep(
  rows: readonly ContrastedRow[],
  from: ContrastPlace | null,
  selected: string | null,
  step: 1 | -1,
  filter: ContrastFilter,
): ContrastPlace | null {
  const next = walkStep(walked(rows, filter), stopOf(rows, from, filter), selected, step)
  const row = rows.find(({ key }) => key === next?.rowKey)
  const index = next === null || row === undefined ? undefined : stopsIn(row, filter)[next.stop]
  return row === undefined || index === undefined ? null : { rowKey: row.key, index }
}

/** Where the walk is among all its stops: `at` is 1-based, 0 before the first step. */
export function contrastPosition(
  rows: readonly ContrastedRow[],
  place: ContrastPlace | null,
  filter: ContrastFilter,
): { readonly at: number; readonly all: number } {
  const stops = walked(rows, filter)
  return {
    at: walkPosition(stops, stopOf(rows, place, filter)),
    all: stops.reduce((sum, { differences }) => sum + differences, 0),
  }
}
