import { joinTexts } from './join.ts'
import type { Row } from './rows.ts'
import { rowText } from './rows.ts'

/** Rows of a region: a line of prose, or a row of a table without borders. */
export type RegionPart = { readonly line: Row } | { readonly cells: readonly string[]; readonly y: number }

/** Two lines with gaps may be a pair of signatures; three that share their columns are a table. */
const fewestRows = 3
/** Of the rows of a table so many have something in each column. */
const leastFilled = 0.5

interface Column {
  x0: number
  x1: number
}

/** Finds tables that have no borders: rows with gaps in them whose parts stand below each other. */
export function findAligned(rows: readonly Row[]): RegionPart[] {
  const parts: RegionPart[] = []
  for (let at = 0; at < rows.length; ) {
    const run = runFrom(rows, at)
    const columns = run.length === 0 ? null : columnsOf(run)
    const gapped = run.filter(({ chunks }) => chunks.length > 1)
    if (columns !== null && isTable(gapped, columns)) {
      parts.push(...tableRows(run, columns))
      at += run.length
    } else {
      const row = rows[at]
      if (row !== undefined) parts.push({ line: row })
      at += 1
    }
  }
  return parts
}

/** From a row with a gap on: all that follow with gaps, and single parts that can be the rest of a cell. */
function runFrom(rows: readonly Row[], from: number): Row[] {
  const run: Row[] = []
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined || (row.chunks.length < 2 && !isRestOfCell(row, run.at(-1)))) break
    run.push(row)
  }
  return run
}

/** A single part close below, further right than where rows start or as narrow as the cell above it. */
function isRestOfCell(row: Row, previous: Row | undefined): boolean {
  if (previous === undefined || row.y - previous.y > row.size * 2) return false
  return previous.chunks.some(({ x0, x1 }) => row.x0 >= x0 - row.size && row.x1 <= x1 + row.size)
}

/** Extents that no row bridges. Null where fewer than two are left. */
function columnsOf(rows: readonly Row[]): Column[] | null {
  const extents = rows.flatMap(({ chunks }) => chunks.map(({ x0, x1 }): Column => ({ x0, x1 })))
  const columns: Column[] = []
  for (const extent of extents.sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1)
    if (last !== undefined && extent.x0 < last.x1) last.x1 = Math.max(last.x1, extent.x1)
    else columns.push({ ...extent })
  }
  return columns.length < 2 ? null : columns
}

const columnAt = (columns: readonly Column[], x0: number): number =>
  columns.findIndex((column) => x0 >= column.x0 - 0.01 && x0 <= column.x1)

function isTable(rows: readonly Row[], columns: readonly Column[]): boolean {
  if (rows.length < fewestRows || rows.some(isContentsLine)) return false
  return columns.every(
    (_, index) =>
      rows.filter(({ chunks }) => chunks.some(({ x0 }) => columnAt(columns, x0) === index)).length >=
      rows.length * leastFilled,
  )
}

/** 第一章　总则 …… 3: a line of a table of contents has a number of a page behind a gap, not a cell. */
const isContentsLine = (row: Row): boolean =>
  /^(第.{1,5}[编篇章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|附件|目录).*\s\d{1,4}$/u.test(
    rowText(row),
  ) || /[.…·]{4}/u.test(rowText(row))

function tableRows(rows: readonly Row[], columns: readonly Column[]): RegionPart[] {
  const table: { cells: string[]; readonly y: number }[] = []
  for (const row of rows) {
    const cells = columns.map(() => '')
    for (const chunk of row.chunks) {
      const at = columnAt(columns, chunk.x0)
      cells[at] = (cells[at] ?? '') === '' ? chunk.text : `${cells[at]} ${chunk.text}`
    }
    const last = table.at(-1)
    // A row with its first cell empty and only one filled goes on with what stands above.
    if (last !== undefined && row.chunks.length === 1 && cells[0] === '')
      last.cells = last.cells.map((cell, at) => (cells[at] === '' ? cell : joinTexts(cell, cells[at] ?? '', false)))
    else table.push({ cells, y: row.y })
  }
  return table
}
