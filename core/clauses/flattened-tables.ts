import type { Claims } from './claims.ts'
import type { Line } from './line.ts'
import { wholeLine } from './line.ts'

/** A cell of a table of indicators; longer text between bars is prose. */
const longestCell = 60
/** Two bars in a row may be decoration of a page; a table that lost its rows has a bar for every cell. */
const fewestBars = 4
/** Cells between two bars: an empty one leaves none, a cell of two lines two. */
const widestGap = 3

const isBar = ({ text, kind }: Line): boolean => kind === 'body' && (/^\|+$/u.test(text) || /^\|.|.\|$/u.test(text))

/**
 * Finds tables that copying set one cell to a line, with a bar between the cells, and makes rows of the lines, so that
 * a number in a cell begins no clause. Lines of bars alone are claimed as markup and left out.
 */
export function readFlattenedTables(lines: readonly Line[], claims: Claims): Line[] {
  if (lines.filter(isBar).length < fewestBars) return [...lines]
  const cells = cellsOf(lines)
  return lines.flatMap((line, index): Line[] => {
    if (!cells.has(index)) return [line]
    if (!/^\|+$/u.test(line.text)) return [{ ...line, kind: 'table-row' }]
    claims.claimPiece(wholeLine(line), 'markup')
    return []
  })
}

function cellsOf(lines: readonly Line[]): ReadonlySet<number> {
  const cells = new Set<number>()
  let run: number[] = []
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)]
    if (first !== undefined && last !== undefined && run.length >= fewestBars) {
      for (let at = first - 1; at <= last + 1; at += 1) if (isCell(lines[at])) cells.add(at)
    }
    run = []
  }
  lines.forEach((line, index) => {
    if (!isBar(line)) return
    const before = run.at(-1)
    const between = before === undefined ? [] : lines.slice(before + 1, index)
    if (between.length > widestGap || !between.every(isCell)) close()
    run.push(index)
  })
  close()
  return cells
}

const isCell = (line: Line | undefined): boolean =>
  line !== undefined && line.kind === 'body' && line.text.length <= longestCell && !line.text.endsWith('。')
