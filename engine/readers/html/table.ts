import type { PageElement } from './page.ts'
import { attribute, childElements, textOf } from './page.ts'

/** Inserted cells in all: tables of statistics have some hundreds; a page that asks for more is made to grow. */
export const mostContinued = 100_000

/** Rows of a table, and whatever else stands in it (a caption). */
export const rowsOf = (table: PageElement): PageElement[] =>
  childElements(table).flatMap((part) =>
    ['thead', 'tbody', 'tfoot'].includes(part.tagName) ? childElements(part) : [part],
  )

/** A cell that reaches down: from which column, over how many, and for how many rows more. */
export interface Span {
  readonly column: number
  readonly width: number
  readonly rows: number
}

const spanOf = (cell: PageElement, name: string): number =>
  Math.min(Math.max(Number.parseInt(attribute(cell, name), 10) || 1, 1), 1000)

interface LaidRow {
  /** In order of their columns; null where one from above reaches down: it keeps its place and says nothing twice. */
  readonly cells: readonly (PageElement | null)[]
  /** What reaches down into the next row. */
  readonly below: readonly Span[]
}

/** Puts the cells of a row into their columns, between those that reach down from `above`. */
export function layRow(own: readonly PageElement[], above: readonly Span[]): LaidRow {
  const cells: (PageElement | null)[] = []
  const waiting = [...above].sort((one, other) => one.column - other.column)
  const below = above.flatMap((span) => (span.rows > 1 ? [{ ...span, rows: span.rows - 1 }] : []))
  let next = 0
  let column = 0
  const pass = (isLast: boolean): void => {
    for (let span = waiting[next]; span !== undefined && (isLast || span.column <= column); span = waiting[next]) {
      next += 1
      column = Math.max(column, span.column + span.width)
      cells.push(null)
    }
  }
  for (const cell of own) {
    pass(false)
    const span = { column, width: spanOf(cell, 'colspan'), rows: spanOf(cell, 'rowspan') - 1 }
    if (span.rows > 0) below.push(span)
    cells.push(cell)
    column += span.width
  }
  pass(true)
  return { cells, below }
}

/** Text of a cell above which it is no cell of data, and blocks in it. */
const longestCell = 1500
const mostBlocks = 12
/** A cell that holds this share of the page, in several blocks, is the page: a short document in an old layout. */
const shareOfPage = 0.5
const leastBlocks = 3

/**
 * Old pages are laid out in tables: a cell then holds a whole column of the page, often in tables again. A frame of one
 * cell (专栏) is long as well, and is layout only where it frames the page. `pageLength` is in UTF-16 units without white.
 */
export function isLayout(table: PageElement, pageLength: number): boolean {
  if (attribute(table, 'role') === 'presentation') return true
  const cells = rowsOf(table)
    .flatMap(childElements)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  return cells.some((cell) => {
    const text = textOf(cell)
    const isPage = text.replace(/\s/gu, '').length > pageLength * shareOfPage && countBlocks(cell) >= leastBlocks
    return isPage || (cells.length > 1 && (text.length > longestCell || countBlocks(cell) > mostBlocks))
  })
}

/** Paragraphs, headings, rows and line ends inside, also in tables in it. */
const countBlocks = (element: PageElement): number =>
  childElements(element).reduce((sum, inner) => {
    const own = /^(?:p|div|li|br|tr|h[1-6])$/u.test(inner.tagName) ? 1 : 0
    const heavy = /^(?:h[1-3]|nav|form|article|main)$/u.test(inner.tagName) ? mostBlocks + 1 : own
    return sum + heavy + countBlocks(inner)
  }, 0)
