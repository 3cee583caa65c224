import type { Side } from '#core/model/correspondence.ts'
import type { ClauseFull, ComparativeRow } from '#core/report/comparative-row.ts'

/** A place of the difference walk: the row, and which of its stops (0-based). */
export interface WalkPlace {
  readonly rowKey: string
  readonly stop: number
}

/** A row as the walk sees it: how many stops it has. */
export interface WalkedRow {
  readonly key: string
  readonly differences: number
}

/** Where the walk is among all stops of all rows, shown or not: 1-based, 0 before the first step. */
export function walkPosition(rows: readonly WalkedRow[], place: WalkPlace | null): number {
  if (place === null) return 0
  let before = 0
  for (const row of rows) {
    if (row.key === place.rowKey) return before + place.stop + 1
    before += row.differences
  }
  return 0
}

/** The stop after (`1`) or before (`-1`) a place, over every row of the comparison. From a row: its own first or the nearest. */
export function walkStep(
  rows: readonly WalkedRow[],
  from: WalkPlace | null,
  selected: string | null,
  step: 1 | -1,
): WalkPlace | null {
  const here = from !== null && (selected === null || from.rowKey === selected) ? from : null
  if (here !== null) {
    const row = rows.find(({ key }) => key === here.rowKey)
    const stop = here.stop + step
    if (row !== undefined && stop >= 0 && stop < row.differences) return { rowKey: row.key, stop }
  }
  const start = rows.findIndex(({ key }) => key === (here?.rowKey ?? selected))
  // Standing on a row without having walked into it, the next stop may be in this very row.
  const first = here === null && step === 1 ? Math.max(start, 0) : (start < 0 ? rows.length : start) + step
  for (let index = first; index >= 0 && index < rows.length; index += step) {
    const row = rows[index]
    if (row !== undefined && row.differences > 0) return { rowKey: row.key, stop: step === 1 ? 0 : row.differences - 1 }
  }
  return null
}

/** A mark of a clause, by its side, the clause's index in the row and the mark's index in the clause. */
interface MarkPlace {
  readonly side: Side
  readonly clause: number
  readonly mark: number
}

interface Stop extends MarkPlace {
  readonly kind: 'different' | 'only' | 'moved'
}

const stopsOf = (side: Side, clauses: readonly ClauseFull[]): Stop[] =>
  clauses.flatMap(({ marks }, clause) =>
    marks.flatMap(({ kind }, mark) =>
      kind === 'different' || kind === 'only' || kind === 'moved' ? [{ side, clause, mark, kind }] : [],
    ),
  )

/**
 * The marks of each stop of a row, in reading order: a differing wording on both sides is one stop, what only one side
 * has is one of its own, and so is either end of what moved. Differences never cross, so what is first on a side is next.
 */
export function stopMarks(row: ComparativeRow): readonly (readonly MarkPlace[])[] {
  const left = stopsOf('left', row.leftClauses)
  const right = stopsOf('right', row.rightClauses)
  const stops: MarkPlace[][] = []
  while (left.length > 0 || right.length > 0) {
    if (isAlone(left[0])) stops.push(left.splice(0, 1))
    else if (isAlone(right[0])) stops.push(right.splice(0, 1))
    else stops.push([...left.splice(0, 1), ...right.splice(0, 1)])
  }
  return stops
}

const isAlone = (stop: Stop | undefined): boolean => stop !== undefined && stop.kind !== 'different'

/** Marks to ring at a stop. Where the engine counts stops otherwise than the marks show, the nearest is ringed. */
export function marksAtStop(row: ComparativeRow, stop: number): readonly MarkPlace[] {
  const stops = stopMarks(row)
  return stops[Math.min(stop, stops.length - 1)] ?? []
}
