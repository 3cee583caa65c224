import type { BlockKind } from '#core/model/document.ts'
import type { OpenList } from './list-marker.ts'
import { openList } from './list-marker.ts'
import type { PageElement, PageNode } from './page.ts'
import { attribute, childElements, isElement, isSilent, parentOf, textOf } from './page.ts'
import type { PageStyles } from './style.ts'
import { ownStyle } from './style.ts'

/** A printed line of the page: a paragraph, what stands between two line ends, or a row of a table. */
export interface PageLine {
  readonly text: string
  readonly kind: BlockKind
  readonly outlineLevel: number | undefined
  /** The innermost block that it stands in. */
  readonly element: PageElement
  /** UTF-16 units of it that lead to other pages. */
  readonly linked: number
  /** Of a row. */
  readonly cells: readonly string[] | null
}

/** Elements that end the line before and behind them. */
const blockElements = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav noscript ol optgroup option p pre search section select summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)

/** LibreOffice sets the number of a list in a box of its own beside the text, which shows as a gap. */
const isFloated = (element: PageElement): boolean => /display:\s*block;\s*float:\s*left/iu.test(ownStyle(element))

/** Where word processors put what is outside the body. */
function outsideKind(element: PageElement): BlockKind | null {
  const style = ownStyle(element)
  const id = attribute(element, 'id')
  const title = attribute(element, 'title')
  if (/^(?:sdfootnote|sdendnote|ftn|edn)\d+$/u.test(id) || /mso-element:\s*(?:foot|end)note(?:;|$|\s)/iu.test(style))
    return 'footnote'
  if (/mso-element:\s*comment(?:;|-list|$|\s)/iu.test(style)) return 'comment'
  if (/mso-element:\s*header/iu.test(style) || (element.tagName === 'div' && title === 'header')) return 'page-header'
  if (/mso-element:\s*footer/iu.test(style) || (element.tagName === 'div' && title === 'footer')) return 'page-footer'
  return null
}

/** The mark that leads to a note or back from it: the reader of Word files prints none either. */
const isNoteMark = (element: PageElement): boolean =>
  element.tagName === 'a' &&
  (/^sd(?:foot|end)note(?:anc|sym)$/u.test(attribute(element, 'class')) ||
    /^#_?(?:ftn|edn|sdfootnote|sdendnote|msocom_)/u.test(attribute(element, 'href')))

const isOutward = (element: PageElement): boolean => {
  const href = attribute(element, 'href')
  return element.tagName === 'a' && href !== '' && !href.startsWith('#')
}

const east = /[\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60“”—…]|[\uD840-\uD87F][\uDC00-\uDFFF]/u

/**
 * White as a browser shows it: runs become one space. A line end of the source between two Chinese characters is none
 * (CSS Text 3, 4.1.3); LibreOffice breaks its lines at spaces only, and there it is one.
 */
const collapse = (raw: string, breaksAtSpaces: boolean): string =>
  raw
    .replace(/[ \t\n\r\f]+/gu, (run, at: number) => {
      const isBetween = east.test(raw.charAt(at - 1)) && east.test(raw.charAt(at + run.length))
      return !breaksAtSpaces && isBetween && /[\n\r]/u.test(run) ? '' : ' '
    })
    .replace(/^ +/u, '')
    .trimEnd()

/** Inserted cells in all: tables of statistics have some hundreds; a page that asks for more is made to grow. */
const mostContinued = 100_000

interface LineState {
  raw: string
  linked: number
  isPlain: boolean
  label: string
  /** Hidden stretches of the line: they stand behind it, so that no line is torn apart. */
  asides: PageLine[]
}

/** What holds for everything inside an element. */
interface Inside {
  readonly kind: BlockKind
  readonly level: number | undefined
  readonly isHidden: boolean
  readonly isLinked: boolean
  readonly isPre: boolean
  readonly lists: readonly OpenList[]
}

const headingLevel = ({ tagName }: PageElement): number | undefined =>
  /^h[1-6]$/u.test(tagName) ? Number(tagName.charAt(1)) : undefined

export interface LineReader {
  readonly styles: PageStyles
  /** True for pages of LibreOffice. */
  readonly breaksAtSpaces: boolean
  /** Cells that were put in for those that reach down from above. */
  continued: number
  /** Numbers of lists that say nothing of how they count. */
  plainNumbers: number
}

/** The lines of an element in order, hidden ones among them. */
export function readLines(root: PageElement, reader: LineReader): PageLine[] {
  const lines: PageLine[] = []
  const state: LineState = { raw: '', linked: 0, isPlain: false, label: '', asides: [] }
  const plain: Inside = {
    kind: 'body',
    level: undefined,
    isHidden: false,
    isLinked: false,
    isPre: false,
    lists: [],
  }

  const flush = (element: PageElement, inside: Inside): void => {
    const text = state.isPlain ? state.raw.trimEnd() : collapse(state.raw, reader.breaksAtSpaces)
    const { linked, asides } = state
    Object.assign(state, { raw: '', linked: 0, isPlain: false, asides: [] })
    if (text.trim() !== '') {
      const label = inside.isHidden ? '' : state.label
      if (!inside.isHidden) state.label = ''
      lines.push({ ...kindOf(inside), text: label + text, element, linked, cells: null })
    }
    lines.push(...asides)
  }
  const add = (text: string, inside: Inside): void => {
    state.raw += text
    state.isPlain ||= inside.isPre
    if (inside.isLinked) state.linked += text.trim().length
  }

  const visitChildren = (element: PageElement, block: PageElement, inside: Inside): void => {
    for (const node of element.childNodes) visitNode(node, block, inside)
  }
  const visitNode = (node: PageNode, block: PageElement, inside: Inside): void => {
    if (isElement(node)) visit(node, block, inside)
    else if (node.nodeName !== '#text') return
    else if (!inside.isPre) add(textOf(node), inside)
    else {
      const [first = '', ...rest] = textOf(node).split(/\r?\n/u)
      add(first, inside)
      for (const line of rest) {
        flush(block, inside)
        add(line, inside)
      }
    }
  }
  const visit = (element: PageElement, block: PageElement, outer: Inside): void => {
    const name = element.tagName
    if (isSilent(element) || isNoteMark(element)) return
    if (name === 'br') return flush(block, outer)
    if (name === 'del') return visitAside(element, block, { ...insideOf(element, outer), kind: 'deleted' })
    if (name === 'rt' || name === 'rp') return addReading(element, block, outer)
    const listLabel = wordLabel(element)
    if (listLabel !== null) return add(listLabel, outer)
    const inside = insideOf(element, outer)
    if (!blockElements.has(name)) {
      if (inside.isHidden !== outer.isHidden) return visitAside(element, block, inside)
      visitChildren(element, block, inside)
      return isFloated(element) ? add(' ', outer) : undefined
    }
    flush(block, outer)
    if (name === 'table' && !isLayout(element)) addTable(element, inside)
    else if (name === 'li') visitItem(element, inside)
    else visitChildren(element, element, inside)
    flush(element, inside)
  }
  const visitAside = (element: PageElement, block: PageElement, inside: Inside): void => {
    const text = collapse(textOf(element), reader.breaksAtSpaces)
    if (text !== '') state.asides.push({ ...kindOf(inside), text, element: block, linked: 0, cells: null })
  }
  /** The reading above a character (數 shù) is not part of the sentence. */
  const addReading = (element: PageElement, block: PageElement, inside: Inside): void => {
    if (element.tagName === 'rt') visitAside(element, block, { ...inside, isHidden: true })
  }
  const visitItem = (element: PageElement, inside: Inside): void => {
    const list = inside.lists.at(-1)
    state.label = inside.isHidden ? '' : (list?.next(element) ?? '')
    if (state.label !== '' && list?.isPlain === true) reader.plainNumbers += 1
    visitChildren(element, element, inside)
    flush(element, inside)
    state.label = ''
  }
  const insideOf = (element: PageElement, outer: Inside): Inside => {
    const isList = element.tagName === 'ol' || element.tagName === 'ul'
    // A list inside an item has numbers of its own; the item's waits for text of its own.
    if (isList) state.label = ''
    const outside = outsideKind(element)
    const level = headingLevel(element)
    const listStyle = (item: PageElement): string => reader.styles.listStyle(item)
    return {
      kind: outside ?? outer.kind,
      level: level ?? outer.level,
      isHidden: outer.isHidden || reader.styles.isHidden(element) || element.tagName === 'template',
      isLinked: outer.isLinked || isOutward(element),
      isPre: outer.isPre || element.tagName === 'pre' || element.tagName === 'textarea',
      lists: isList ? [...outer.lists, openList(element, listStyle)] : outer.lists,
    }
  }

  const addTable = (table: PageElement, inside: Inside): void => {
    const spans: Span[] = []
    for (const row of rowsOf(table)) {
      if (row.tagName === 'tr') addRow(row, spans, inside)
      else visit(row, table, inside)
    }
  }
  const addRow = (row: PageElement, spans: Span[], inside: Inside): void => {
    const cells = childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    const rowInside = insideOf(row, inside)
    const continued = spans.length
    const printed = layRow(cells, spans, reader)
    if (cells.length === 1 && continued === 0 && cells[0] !== undefined) return addFrame(cells[0], rowInside)
    const inner = printed.map((cell) => (cell === null ? [] : cellLines(cell, rowInside, reader)))
    const texts = inner.map((found) => cellText(found))
    const visible = inner.flat().filter(({ kind }) => kind !== 'hidden')
    const linked = visible.reduce((sum, line) => sum + line.linked, 0)
    if (texts.some((text) => text !== ''))
      lines.push({ ...kindOf(rowInside, true), text: texts.join(' | '), element: row, linked, cells: texts })
    lines.push(...inner.flat().filter(({ kind }) => kind === 'hidden'))
  }
  /** A frame of one cell (专栏) keeps its paragraphs. */
  const addFrame = (cell: PageElement, inside: Inside): void => {
    for (const line of cellLines(cell, inside, reader))
      lines.push(line.kind === 'body' || line.kind === 'heading' ? { ...line, kind: 'table-row' } : line)
  }

  visit(root, root, plain)
  flush(root, plain)
  return lines
}

const kindOf = ({ kind, level, isHidden }: Inside, isRow = false): Pick<PageLine, 'kind' | 'outlineLevel'> => {
  if (isHidden) return { kind: 'hidden', outlineLevel: undefined }
  if (kind !== 'body') return { kind, outlineLevel: undefined }
  if (isRow) return { kind: 'table-row', outlineLevel: undefined }
  return { kind: level === undefined ? 'body' : 'heading', outlineLevel: level }
}

const cellLines = (cell: PageElement, { isHidden }: Inside, reader: LineReader): PageLine[] =>
  readLines(cell, reader).map((line) => (isHidden ? { ...line, kind: 'hidden' as const } : line))

const cellText = (lines: readonly PageLine[]): string =>
  lines
    .filter(({ kind }) => kind !== 'hidden')
    .map(({ text, cells }) => (cells === null ? text.trim() : cells.filter((cell) => cell !== '').join(' ')))
    .join(' ')

/** Rows of a table, and whatever else stands in it (a caption). */
const rowsOf = (table: PageElement): PageElement[] =>
  childElements(table).flatMap((part) =>
    ['thead', 'tbody', 'tfoot'].includes(part.tagName) ? childElements(part) : [part],
  )

/** A cell that reaches down: from which column, over how many, and for how many rows more. */
interface Span {
  readonly column: number
  readonly width: number
  rows: number
}

const spanOf = (cell: PageElement, name: string): number =>
  Math.min(Math.max(Number.parseInt(attribute(cell, name), 10) || 1, 1), 1000)

/** The cells of a row in order; null where one from above reaches down: it keeps its place and says nothing twice. */
function layRow(cells: readonly PageElement[], spans: Span[], reader: LineReader): (PageElement | null)[] {
  const row: (PageElement | null)[] = []
  if (reader.continued > mostContinued) spans.splice(0)
  const above = [...spans].sort((one, other) => one.column - other.column)
  for (const span of spans) span.rows -= 1
  let column = 0
  const passSpans = (isLast: boolean): void => {
    for (let span = above[0]; span !== undefined && (isLast || span.column <= column); span = above[0]) {
      above.shift()
      column = Math.max(column, span.column + span.width)
      row.push(null)
      reader.continued += 1
    }
  }
  for (const cell of cells) {
    passSpans(false)
    const width = spanOf(cell, 'colspan')
    const rows = spanOf(cell, 'rowspan') - 1
    if (rows > 0) spans.push({ column, width, rows })
    row.push(cell)
    column += width
  }
  passSpans(true)
  const open = spans.filter((span) => span.rows > 0)
  spans.splice(0, spans.length, ...open)
  return row
}

/** Text of a cell above which it is no cell of data, and blocks in it. */
const longestCell = 1500
const mostBlocks = 12

/** Old pages are laid out in tables: a cell then holds a whole column of the page. */
function isLayout(table: PageElement): boolean {
  if (attribute(table, 'role') === 'presentation') return true
  const cells = rowsOf(table)
    .flatMap(childElements)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  if (cells.length <= 1) return false
  return cells.some((cell) => countBlocks(cell) > mostBlocks || textOf(cell).length > longestCell)
}

/** Paragraphs, headings and line ends inside; tables in cells count once. */
const countBlocks = (element: PageElement): number =>
  childElements(element).reduce((sum, inner) => {
    const own = /^(?:p|div|li|br|table|h[1-6])$/u.test(inner.tagName) ? 1 : 0
    const heavy = /^(?:h[1-3]|nav|form|article|main)$/u.test(inner.tagName) ? mostBlocks + 1 : own
    return sum + heavy + (inner.tagName === 'table' ? 0 : countBlocks(inner))
  }, 0)

/**
 * Word writes the number of a list as text with padding behind it, in a span of its own. A bullet there is a letter of a
 * symbol font. Null for every other element.
 */
function wordLabel(element: PageElement): string | null {
  if (!/mso-list:\s*ignore/iu.test(ownStyle(element))) return null
  const label = textOf(element)
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim()
  const fonts = ownStyle(element) + ownStyle(parentOf(element) ?? element)
  const isBullet =
    label.length === 1 && (/font-family:[^;]*(?:symbol|wingdings)/iu.test(fonts) || /^[·•§Øüo]$/u.test(label))
  return isBullet || label === '' ? '' : `${label} `
}
