/** Heights in pixels of everything that stands on the pages, at natural size. */
export interface Measures {
  /** Room between the margins of a page. */
  readonly page: number
  /** Title and subtitle, on the first page only. */
  readonly title: number
  /** The head of the table, on every page with rows. */
  readonly head: number
  readonly rows: readonly number[]
  /** The sentences below the table. */
  readonly notes: readonly number[]
}

/** Which rows and notes a page holds, end exclusive. */
export interface PagePlan {
  readonly rows: readonly [from: number, to: number]
  readonly notes: readonly [from: number, to: number]
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

/**
 * Breaks a report into pages. No row is split: one that is higher than a page has a page of its own, which is longer.
 * Every row and every note is on exactly one page, in order.
 */
export function paginate({ page, title, head, rows, notes }: Measures): readonly PagePlan[] {
  const pages: PagePlan[] = []
  let row = 0
  let note = 0
  do {
    const isFirst = pages.length === 0
    let room = page - (isFirst ? title : 0)
    const rowsTo = row < rows.length ? fitting(rows, row, room - head, true) : row
    if (rowsTo > row) room -= head + sumOf(rows, row, rowsTo)
    const areRowsDone = rowsTo === rows.length
    const notesTo = areRowsDone ? fitting(notes, note, room, rowsTo === row && !isFirst) : note
    pages.push({ rows: [row, rowsTo], notes: [note, notesTo] })
    row = rowsTo
    note = notesTo
  } while (row < rows.length || note < notes.length)
  return pages
}

/** How many rows fit on a page by themselves, and so are not split when printed. */
export const wholeRows = ({ page, head, rows }: Measures): number =>
  rows.filter((height) => height <= page - head).length
