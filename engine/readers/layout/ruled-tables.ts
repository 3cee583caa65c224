import type { Grid } from './grids.ts'
import { joinWrapped } from './join.ts'
import type { Chunk, Row } from './rows.ts'
import { cutChunk, rowOf } from './rows.ts'

/** A row of a table as it is printed: its cells, or, where one cell fills the row, the lines that stand in it. */
export type TableRow =
  | { readonly cells: readonly string[]; readonly y: number }
  | { readonly lines: readonly Row[]; readonly left: number; readonly right: number; readonly y: number }

export interface RuledTable {
  readonly top: number
  readonly rows: readonly TableRow[]
}

/** Which of the fields between rising bounds a place is in, -1 for none. */
const fieldOf = (bounds: readonly number[], at: number): number => {
  const index = bounds.findIndex((bound) => at < bound)
  return index - 1 < 0 ? -1 : index - 1
}

const isInside = ({ xs, ys }: Grid, { x0, x1, y, size }: Chunk): boolean => {
  const [middle, height] = [(x0 + x1) / 2, y - size * 0.35]
  return fieldOf(xs, middle) >= 0 && fieldOf(ys, height) >= 0
}

/** Takes the text that stands in a grid out of the rows of its page. */
export function takeTable(grid: Grid, rows: readonly Row[]): { table: RuledTable; rest: Row[] } {
  const cells = new Map<number, Chunk[]>()
  const rest: Row[] = []
  for (const row of rows) {
    const inside = row.chunks.filter((chunk) => isInside(grid, chunk))
    for (const chunk of inside) fill(grid, chunk, cells)
    const left = rowOf(row.chunks.filter((chunk) => !inside.includes(chunk)))
    if (left !== null) rest.push(left)
  }
  return { table: { top: grid.ys[0] ?? 0, rows: printedRows(grid, cells) }, rest }
}

function fill({ xs, ys, cellOf }: Grid, chunk: Chunk, cells: Map<number, Chunk[]>): void {
  const row = fieldOf(ys, chunk.y - chunk.size * 0.35)
  // Only bounds that are borders in this row cut text.
  const borders = xs.filter((_, at) => at > 0 && at < xs.length - 1 && cellOf(row, at - 1) !== cellOf(row, at))
  for (const part of cutChunk(chunk, borders)) {
    const column = fieldOf(xs, (part.x0 + part.x1) / 2)
    const cell = cellOf(row, Math.max(0, column))
    cells.set(cell, [...(cells.get(cell) ?? []), part])
  }
}

function printedRows({ xs, ys, cellOf }: Grid, cells: ReadonlyMap<number, readonly Chunk[]>): TableRow[] {
  const columns = xs.length - 1
  return ys.slice(1).flatMap((_, row): TableRow[] => {
    const printed: { readonly lines: Row[]; readonly left: number; readonly right: number }[] = []
    for (let column = 0; column < columns; column += 1) {
      const cell = cellOf(row, column)
      if (column > 0 && cellOf(row, column - 1) === cell) continue
      let end = column + 1
      while (end < columns && cellOf(row, end) === cell) end += 1
      const isFirst = cell === row * columns + column
      const lines = isFirst ? linesOf(cells.get(cell) ?? []) : []
      printed.push({ lines, left: xs[column] ?? 0, right: xs[end] ?? 0 })
    }
    return [printedRow(printed, ys[row] ?? 0)]
  })
}

function printedRow(
  printed: readonly { readonly lines: Row[]; readonly left: number; readonly right: number }[],
  y: number,
): TableRow {
  const [only] = printed
  if (printed.length === 1 && only !== undefined) return { ...only, y }
  return { cells: printed.map(({ lines, left, right }) => joinWrapped(lines, left, right)), y }
}

/** Chunks of a cell to its lines; they come from top to bottom. */
function linesOf(chunks: readonly Chunk[]): Row[] {
  const lines: Chunk[][] = []
  for (const chunk of chunks) {
    const line = lines.at(-1)
    if (line !== undefined && line[0] !== undefined && Math.abs(line[0].y - chunk.y) < chunk.size * 0.5)
      line.push(chunk)
    else lines.push([chunk])
  }
  return lines.map(rowOf).filter((row): row is Row => row !== null)
}
