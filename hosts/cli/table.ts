import { widthOf } from './cells.ts'

const betweenColumns = '  '

/** Rows of cells in columns: the first reads from the left, the others, figures, from the right. No trailing spaces. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - widthOf(cell))
        return at === 0 ? cell + space : space + cell
      })
      .join(betweenColumns)
      .trimEnd(),
  )
}
