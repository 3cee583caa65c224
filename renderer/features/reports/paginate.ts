/** Heights of a table and of its name above it. */
export interface TableMeasures {
  readonly title: number
  /** On every page with rows of it. */
  readonly head: number
  readonly rows: readonly number[]
}

/** Heights in pixels of everything that stands on the pages, at natural size. */
export interface Measures {
  /** Room between the margins of a page. */
  readonly page: number
  /** Title and subtitle, on the first page only. */
  readonly title: number
  /** The head of the table, on every page with rows. */
  readonly head: number
  readonly rows: readonly number[]
  /** The tables after the main one. */
  readonly below: readonly TableMeasures[]
  /** The sentences below the tables. */
  readonly notes: readonly number[]
}

type Range = readonly [from: number, to: number]

/** Which rows, tables and notes a page holds, end exclusive. */
export interface PagePlan {
  readonly rows: Range
  /** Parts of the tables after the main one, by their index. */
  readonly below: readonly { readonly table: number; readonly rows: Range }[]
  readonly notes: Range
}

/** How many of `heights` from `from` on fit into `room`: at least one where `force`, as a page cannot stay empty. */
function fitting(heights: readonly number[], from: number, room: number, force: boolean): number {
  let used = 0
  let to = from
  while (to < heights.length) {
    used += heights[to] ?? 0
    if (used > room && !(force && to === from)) break
    to += 1
  }
  return to
}

const sumOf = (heights: readonly number[], from: number, to: number): number =>
  heights.slice(from, to).reduce((sum, height) => sum + height, 0)

/** How far the pages have come: the table, its row, the note. */
interface Progress {
  table: number
  row: number
  note: number
}

/** What of the tables fits on a page, and what room is left; a table's name never stands without a row. */
function takeTables(
  tables: readonly TableMeasures[],
  at: Progress,
  room: number,
): { readonly parts: readonly { readonly table: number; readonly rows: Range }[]; readonly left: number } {
  const parts: { table: number; rows: Range }[] = []
  let left = room
  for (let table = tables[at.table]; table !== undefined; table = tables[at.table]) {
    const above = table.head + (at.row === 0 ? table.title : 0)
    const to = fitting(table.rows, at.row, left - above, parts.length === 0)
    if (to > at.row) {
      parts.push({ table: at.table, rows: [at.row, to] })
      left -= above + sumOf(table.rows, at.row, to)
    }
    at.row = to
    if (to < table.rows.length) break
    at.table += 1
    at.row = 0
  }
  return { parts, left }
}

/**
 * Breaks a report into pages. No row is split: one that is higher than a page has a page of its own, which is longer.
 * Every row of every table and every note is on exactly one page, in order.
 */
export function paginate({ page, title, head, rows, below, notes }: Measures): readonly PagePlan[] {
  const tables = [{ title: 0, head, rows }, ...below]
  const pages: PagePlan[] = []
  const at: Progress = { table: 0, row: 0, note: 0 }
  let rowsBefore = 0
  do {
    const { parts, left } = takeTables(tables, at, page - (pages.length === 0 ? title : 0))
    const isFirst = pages.length === 0
    const noteTo = at.table === tables.length ? fitting(notes, at.note, left, parts.length === 0 && !isFirst) : at.note
    const main: Range = parts.find(({ table }) => table === 0)?.rows ?? [rowsBefore, rowsBefore]
    rowsBefore = main[1]
    pages.push({
      rows: main,
      below: parts.filter(({ table }) => table > 0).map((part) => ({ ...part, table: part.table - 1 })),
      notes: [at.note, noteTo],
    })
    at.note = noteTo
  } while (at.table < tables.length || at.note < notes.length)
  return pages
}

/** How many rows fit on a page by themselves, and so are not split when printed. */
export const wholeRows = ({ page, head, rows }: Measures): number =>
  rows.filter((height) => height <= page - head).length
