import type { BlockKind } from '#core/model/document.ts'
import { rowLine } from '../blocks.ts'
import { isFloated, isNoteMark, outsideKind, wordLabel } from './exported.ts'
import type { OpenList } from './list-marker.ts'
import { openList } from './list-marker.ts'
import type { LostLevel } from './lost-numbers.ts'
import type { PageElement, PageNode } from './page.ts'
import { attribute, childElements, isElement, isSilent, isText, textOf } from './page.ts'
import type { PageStyles } from './style.ts'
import type { Span } from './table.ts'
import { isLayout, layRow, mostContinued, rowsOf } from './table.ts'

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
  /** True where an empty line follows inside the block: the next line is no part of its sentence. */
  readonly isLast: boolean
}

/** Elements that end the line before and behind them. */
const blockElements = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav noscript ol optgroup option p pre search section select summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)

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

export interface LineReader {
  readonly styles: PageStyles
  /** True for pages of LibreOffice. */
  readonly breaksAtSpaces: boolean
  /** Cells that were put in for those that reach down from above. */
  continued: number
  /** Numbers of lists that say nothing of how they count. */
  plainNumbers: number
  /** Forms of the numbers of nameless lists by depth, where they are known otherwise. */
  readonly lostForms: readonly LostLevel[] | null
  /** UTF-16 units of text on the whole page, white left out. */
  readonly pageLength: number
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

/** The lines read so far, and the one being read. */
interface Walk {
  readonly reader: LineReader
  readonly lines: PageLine[]
  raw: string
  linked: number
  isPlain: boolean
  /** Number of a list item that waits for its text. */
  label: string
  /** Hidden and deleted stretches of the line: they stand behind it, so that no line is torn apart. */
  asides: PageLine[]
}

/** The lines of an element in order, hidden ones among them. */
export function readLines(root: PageElement, reader: LineReader): PageLine[] {
  const walk: Walk = { reader, lines: [], raw: '', linked: 0, isPlain: false, label: '', asides: [] }
  const inside: Inside = {
    kind: 'body',
    level: undefined,
    isHidden: false,
    isLinked: false,
    isPre: false,
    lists: [],
  }
  visit(walk, root, root, inside)
  endLine(walk, root, inside)
  return walk.lines
}

const headingLevel = ({ tagName }: PageElement): number | undefined =>
  /^h[1-6]$/u.test(tagName) ? Number(tagName.charAt(1)) : undefined

function insideOf({ reader: { styles, lostForms } }: Walk, element: PageElement, outer: Inside): Inside {
  const name = element.tagName
  const lost = lostForms?.[outer.lists.filter(({ isPlain }) => isPlain).length] ?? null
  const list = name === 'ol' || name === 'ul' ? openList(element, (item) => styles.listStyle(item), lost) : null
  return {
    kind: outsideKind(element) ?? outer.kind,
    level: headingLevel(element) ?? outer.level,
    isHidden: outer.isHidden || styles.isHidden(element) || name === 'template',
    isLinked: outer.isLinked || isOutward(element),
    isPre: outer.isPre || name === 'pre' || name === 'textarea',
    lists: list === null ? outer.lists : [...outer.lists, list],
  }
}

function kindOf({ kind, level, isHidden }: Inside, isRow = false): Pick<PageLine, 'kind' | 'outlineLevel'> {
  if (isHidden) return { kind: 'hidden', outlineLevel: undefined }
  if (kind !== 'body') return { kind, outlineLevel: undefined }
  if (isRow) return { kind: 'table-row', outlineLevel: undefined }
  return { kind: level === undefined ? 'body' : 'heading', outlineLevel: level }
}

/** An empty line: what stands above it does not go on below. */
function endParagraph({ lines }: Walk, element: PageElement): void {
  const last = lines.at(-1)
  if (last?.element === element) lines[lines.length - 1] = { ...last, isLast: true }
}

/** `isLineEnd` where a line ends, not the block. */
function endLine(walk: Walk, element: PageElement, inside: Inside, isLineEnd = false): void {
  const text = walk.isPlain ? walk.raw.trimEnd() : collapse(walk.raw, walk.reader.breaksAtSpaces)
  if (text.trim() !== '') {
    const label = inside.isHidden ? '' : walk.label
    if (!inside.isHidden) walk.label = ''
    const line = { ...kindOf(inside), text: label + text, element, linked: walk.linked, cells: null }
    walk.lines.push({ ...line, isLast: false })
  } else if (isLineEnd) endParagraph(walk, element)
  for (const aside of walk.asides) walk.lines.push(aside)
  Object.assign(walk, { raw: '', linked: 0, isPlain: false, asides: [] })
}

function addText(walk: Walk, text: string, inside: Inside): void {
  walk.raw += text
  walk.isPlain ||= inside.isPre
  if (inside.isLinked) walk.linked += text.trim().length
}

function addAside(walk: Walk, element: PageElement, block: PageElement, inside: Inside): void {
  const text = collapse(textOf(element), walk.reader.breaksAtSpaces)
  if (text !== '') walk.asides.push({ ...kindOf(inside), text, element: block, linked: 0, cells: null, isLast: false })
}

function visitChildren(walk: Walk, element: PageElement, block: PageElement, inside: Inside): void {
  for (const node of element.childNodes) visitNode(walk, node, block, inside)
}

function visitNode(walk: Walk, node: PageNode, block: PageElement, inside: Inside): void {
  if (isElement(node)) visit(walk, node, block, inside)
  if (!isText(node)) return
  const [first = '', ...rest] = inside.isPre ? node.value.split(/\r?\n/u) : [node.value]
  addText(walk, first, inside)
  for (const line of rest) {
    endLine(walk, block, inside, true)
    addText(walk, line, inside)
  }
}

/** `block` is the innermost element around it that ends lines. */
function visit(walk: Walk, element: PageElement, block: PageElement, outer: Inside): void {
  const name = element.tagName
  if (isSilent(element) || isNoteMark(element) || name === 'rp') return
  if (name === 'br') return endLine(walk, block, outer, true)
  const label = wordLabel(element)
  if (label !== null) return addText(walk, label, outer)
  if (!blockElements.has(name)) return visitInline(walk, element, block, outer)
  endLine(walk, block, outer)
  const inside = insideOf(walk, element, outer)
  // A list inside an item has numbers of its own; the item's waits for text of its own.
  if (name === 'ol' || name === 'ul') walk.label = ''
  if (name === 'table' && !isLayout(element, walk.reader.pageLength)) addTable(walk, element, inside)
  else if (name === 'li') visitItem(walk, element, inside)
  else visitChildren(walk, element, element, inside)
  endLine(walk, element, inside)
}

function visitInline(walk: Walk, element: PageElement, block: PageElement, outer: Inside): void {
  const inside = insideOf(walk, element, outer)
  if (element.tagName === 'del') return addAside(walk, element, block, { ...inside, kind: 'deleted' })
  // The reading above a character (數 shù) is not part of the sentence.
  if (element.tagName === 'rt') return addAside(walk, element, block, { ...inside, isHidden: true })
  if (inside.isHidden !== outer.isHidden) return addAside(walk, element, block, inside)
  visitChildren(walk, element, block, inside)
  if (isFloated(element)) addText(walk, ' ', outer)
}

function visitItem(walk: Walk, element: PageElement, inside: Inside): void {
  const list = inside.lists.at(-1)
  walk.label = inside.isHidden ? '' : (list?.next(element) ?? '')
  if (walk.label !== '' && list?.isPlain === true) walk.reader.plainNumbers += 1
  visitChildren(walk, element, element, inside)
  endLine(walk, element, inside)
  walk.label = ''
}

function addTable(walk: Walk, table: PageElement, inside: Inside): void {
  let spans: readonly Span[] = []
  for (const row of rowsOf(table)) {
    if (row.tagName === 'tr') spans = addRow(walk, row, spans, insideOf(walk, row, inside))
    else visit(walk, row, table, inside)
  }
}

const isAside = ({ kind }: PageLine): boolean => kind === 'hidden' || kind === 'deleted'

/** A row of several cells is one line, `甲 | 乙`. Returns what of it reaches down into the next. */
function addRow(walk: Walk, row: PageElement, above: readonly Span[], inside: Inside): readonly Span[] {
  const { lines, reader } = walk
  const cells = childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  const laid = layRow(cells, reader.continued > mostContinued ? [] : above)
  reader.continued += laid.cells.length - cells.length
  const [only] = laid.cells
  if (laid.cells.length === 1 && only !== undefined && only !== null) {
    addFrame(walk, only, inside)
    return laid.below
  }
  const printed = laid.cells.map((cell) => (cell === null ? [] : cellLines(cell, inside, reader)))
  const texts = printed.map((found) => cellText(found))
  const inner = printed.flat()
  const linked = inner.reduce((sum, line) => sum + line.linked, 0)
  const text = rowLine(texts)
  if (text !== '') lines.push({ ...kindOf(inside, true), text, element: row, linked, cells: texts, isLast: false })
  for (const line of inner) if (isAside(line)) lines.push(line)
  return laid.below
}

/** A frame of one cell (专栏) keeps its paragraphs. */
function addFrame({ lines, reader }: Walk, cell: PageElement, inside: Inside): void {
  for (const line of cellLines(cell, inside, reader))
    lines.push(line.kind === 'body' || line.kind === 'heading' ? { ...line, ...kindOf(inside, true) } : line)
}

const cellLines = (cell: PageElement, { isHidden }: Inside, reader: LineReader): PageLine[] =>
  readLines(cell, reader).map((line) => (isHidden ? { ...line, kind: 'hidden' as const } : line))

const cellText = (lines: readonly PageLine[]): string =>
  lines
    .filter((line) => !isAside(line))
    .map(({ text, cells }) => (cells === null ? text.trim() : cells.filter((cell) => cell !== '').join(' ')))
    .join(' ')
