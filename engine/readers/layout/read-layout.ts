import { BashuError } from '#core/contract/errors.ts'
import type { ErrorCode } from '#core/contract/errors.ts'
import type { Block, BlockKind, SourceText } from '#core/model/document.ts'
import { rowLine, warningsOfAsides } from '../blocks.ts'
import { findAligned } from './aligned-tables.ts'
import { toRegions } from './columns.ts'
import { footnoteRows } from './footnotes.ts'
import type { FlowItem } from './flow.ts'
import { framesOf } from './frames.ts'
import type { PageRows } from './furniture.ts'
import { findFurniture } from './furniture.ts'
import { findGrids } from './grids.ts'
import { orient } from './orientation.ts'
import type { PageContent } from './page.ts'
import { isSeen } from './page.ts'
import type { RuledTable } from './ruled-tables.ts'
import { takeTable } from './ruled-tables.ts'
import type { Row } from './rows.ts'
import { commonSize, rowText, toRows } from './rows.ts'
import type { Tally } from './tally.ts'
import { openTally } from './tally.ts'
import { writeFlow } from './write-flow.ts'

/** What a source is called where it cannot be read. */
export interface LayoutErrors {
  readonly hasPictures: boolean
  readonly scanned: ErrorCode
  readonly unmapped: ErrorCode
}

export interface LayoutReader {
  /** Pages in their order. */
  readonly add: (page: PageContent) => void
  /** Throws the codes handed in where there is no text, or most of it maps to no characters. */
  readonly result: (errors: LayoutErrors) => Pick<SourceText, 'text' | 'blocks' | 'warnings'>
}

/**
 * The longest plans with all their annexes have some 300 pages and collections of laws about 1,000; a PDF of 2,000 pages
 * is read in about a minute. The tests with 10,000 pages guard it.
 */
const mostPages = 2000

/** Throws too-many-pages (`pages`, `limit`). */
export function checkPages(pages: number): void {
  if (pages > mostPages) throw new BashuError('too-many-pages', { pages, limit: mostPages })
}

/** A page with its tables taken out of its rows. */
export interface ReadPage extends PageRows {
  readonly tables: readonly RuledTable[]
  readonly aside: string
  readonly hidden: string
  readonly notes: readonly string[]
}

/** What stands on pages, put in order when all of them are known: headers are told by their repetition. */
export function openLayout(): LayoutReader {
  const pages: ReadPage[] = []
  const tally = openTally()
  return {
    add: (content) => {
      tally.add(content)
      pages.push(readRows(content))
    },
    result: (errors) => {
      refuse(tally, errors)
      const { text, blocks } = inOrder(pages)
      return { text, blocks, warnings: [...tally.warnings(), ...warningsOfAsides(blocks)] }
    },
  }
}

function refuse({ pages, characters, isScan, isUnmapped }: Tally, errors: LayoutErrors): void {
  if (isScan(errors.hasPictures)) throw new BashuError(errors.scanned, { pages: pages() })
  if (isUnmapped()) throw new BashuError(errors.unmapped, { characters: characters() })
}

function readRows(content: PageContent): ReadPage {
  const { page, aside } = orient(content)
  const hiddenRows = toRows(page.glyphs.filter((glyph) => !isSeen(glyph, page)))
  let rows = toRows(page.glyphs.filter((glyph) => isSeen(glyph, page)))
  const tables: RuledTable[] = []
  for (const grid of findGrids(page.rules, page.height)) {
    const { table, rest } = takeTable(grid, rows)
    if (rest.length < rows.length || rest.some((row, at) => row !== rows[at])) tables.push(table)
    rows = rest
  }
  const { number, width, height } = page
  return {
    number,
    width,
    height,
    rows,
    tables,
    aside,
    hidden: hiddenRows.map(rowText).join(' '),
    notes: content.notes ?? [],
  }
}

function inOrder(pages: readonly ReadPage[]): { text: string; blocks: readonly Block[] } {
  const furniture = findFurniture(pages)
  const body = pages.map((page) => ({ page, rows: page.rows.filter((row) => !furniture.has(row)) }))
  const size = commonSize(body.flatMap(({ rows }) => rows.flatMap(({ chunks }) => chunks)))
  const asides = repeatedAsides(pages)
  const items = body.flatMap(({ page, rows }) => [...besides(page, furniture, asides), ...bodyItems(page, rows, size)])
  const widths = new Map(pages.map(({ number, width }) => [number, width]))
  const lines = items.flatMap((item) => ('line' in item && item.kind === 'body' ? [item.line] : []))
  return writeFlow(
    items,
    framesOf(lines, size, (page) => widths.get(page) ?? 0),
    size,
  )
}

/** Watermarks stand on every page; a stamp, or a label on its side, stands on one. */
function repeatedAsides(pages: readonly ReadPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { aside } of pages) counts.set(aside, (counts.get(aside) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > 1).map(([aside]) => aside))
}

/**
 * Text that is on a page and not in the flow of its body. Repeated text at an angle is a watermark: it belongs to the
 * page as its header does. At an angle and once, it is set aside as hidden text, with the warning that goes with that.
 */
function besides(page: ReadPage, furniture: ReadonlyMap<Row, BlockKind>, asides: ReadonlySet<string>): FlowItem[] {
  const items: FlowItem[] = []
  const add = (text: string, kind: BlockKind): void => {
    if (text !== '') items.push({ text, kind, page: page.number })
  }
  for (const row of page.rows) {
    const kind = furniture.get(row)
    if (kind !== undefined) add(rowText(row), kind)
  }
  add(page.aside, asides.has(page.aside) ? 'page-header' : 'hidden')
  add(page.hidden, 'hidden')
  for (const note of page.notes) add(note, 'comment')
  return items
}

function bodyItems(page: ReadPage, rows: readonly Row[], size: number): FlowItem[] {
  const notes = footnoteRows(rows, size)
  const text = rows.filter((row) => !notes.includes(row))
  const items: FlowItem[] = []
  let from = 0
  for (const table of [...page.tables].sort((a, b) => a.top - b.top)) {
    const upTo = text.findIndex((row, at) => at >= from && row.y > table.top)
    const to = upTo < 0 ? text.length : upTo
    items.push(...regionItems(page, text.slice(from, to), size), ...tableItems(page, table))
    from = to
  }
  items.push(...regionItems(page, text.slice(from), size))
  const lineOf = (row: Row): FlowItem => ({ line: { row, page: page.number, slot: 'notes' }, kind: 'footnote' })
  return [...items, ...notes.map(lineOf)]
}

function regionItems(page: ReadPage, rows: readonly Row[], size: number): FlowItem[] {
  return toRegions(rows, size).flatMap((region) =>
    findAligned(region.rows).map((part): FlowItem => {
      if ('line' in part) {
        const slot = `${region.slot} ${Math.round(page.width)}`
        return { line: { row: part.line, page: page.number, slot }, kind: 'body' }
      }
      return { text: rowLine(part.cells), kind: 'table-row', page: page.number }
    }),
  )
}

function tableItems(page: ReadPage, { rows, top }: RuledTable): FlowItem[] {
  return rows.flatMap((row): FlowItem[] => {
    if ('cells' in row) return [{ text: rowLine(row.cells), kind: 'table-row', page: page.number }]
    const slot = `cell ${page.number} ${Math.round(top)} ${Math.round(row.left)} ${Math.round(row.right)}`
    const frame = { left: row.left + cellMargin, right: row.right - cellMargin }
    return row.lines.map((line) => ({ line: { row: line, page: page.number, slot, frame }, kind: 'table-row' }))
  })
}

/** Between the border of a cell and its text, in points: 5.4 in Word. */
const cellMargin = 5.4
