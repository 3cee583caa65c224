import type { Block, BlockKind, SourceText } from '../model/document.ts'
import { isBlank, trimRange } from '../text/blank.ts'
import { toSimplified } from '../text/fold-characters.ts'
import type { Claims } from './claims.ts'
import { findInserted } from './copying-damage.ts'
import type { Line } from './line.ts'
import { keepsParagraphs } from './line.ts'
import { keyStarts } from './wording.ts'

type Range = readonly [start: number, end: number]

/** Comments of the source's markup (`<!-- INFO END -->`); they may run over several lines. */
export function findComments(text: string): Range[] {
  const comments: Range[] = []
  let from = text.indexOf('<!--')
  while (from >= 0) {
    const close = text.indexOf('-->', from + 4)
    if (close < 0) break
    comments.push([from, close + 3])
    from = text.indexOf('<!--', close + 3)
  }
  return comments
}

/** One by one: a damaged file may hold millions of empty lines, and a list of them all would not fit into memory. */
function* splitLines(text: string): Generator<Range> {
  let start = 0
  for (const ending of text.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu)) {
    yield [start, ending.index]
    start = ending.index + ending[0].length
  }
  yield [start, text.length]
}

/** Answers which block an offset is in; asked with rising offsets, it walks the blocks once. */
function blockWalker(blocks: readonly Block[]): (offset: number) => Block | null {
  let index = 0
  return (offset) => {
    while (index < blocks.length && (blocks[index]?.end ?? 0) <= offset) index += 1
    const block = blocks[index]
    return block !== undefined && block.start <= offset ? block : null
  }
}

/** Emphasis marks are text in a plain file and markup in Markdown. */
const emphasis = /\*\*/gu

/** What counts as markup in this source. */
interface Marks {
  readonly markdown: boolean
  /** A mail that was answered or forwarded: `>` before its lines. */
  readonly quoted: boolean
}

/** Lines of a quoted mail; one or two lines may begin with a sign of comparison. */
const fewestQuoted = 3

const isQuoted = (text: string): boolean => (text.match(/^[ \t]*>/gmu)?.length ?? 0) >= fewestQuoted

/** Ranges inside a line that are markup of the source format, in order, not overlapping. */
function markupIn(text: string, [start, end]: Range, comments: readonly Range[], { markdown, quoted }: Marks): Range[] {
  const found: Range[] = []
  const line = text.slice(start, end)
  const marks = /^\s*(#{1,6})(?=\s|$)/u.exec(line)
  if (marks?.[1] !== undefined) found.push([start + marks[0].length - marks[1].length, start + marks[0].length])
  for (const [from, to] of comments) {
    if (from >= end) break
    if (to > start) found.push([Math.max(from, start), Math.min(to, end)])
  }
  const quotes = quoted ? /^\s*>(?:\s?>)*/u.exec(line) : null
  if (quotes !== null) found.push([start, start + quotes[0].length])
  if (markdown) {
    const bullet = /^\s*(?:[-*+](?=\s)|>)/u.exec(line)
    if (bullet !== null) found.push([start + bullet[0].length - 1, start + bullet[0].length])
    for (const mark of line.matchAll(emphasis)) found.push([start + mark.index, start + mark.index + 2])
    found.push(...tableMarks(line, start))
  }
  return withoutOverlap(found)
}

/** Bars at the edges of a Markdown table row, and the whole of its rule `| --- | --- |`. */
function tableMarks(line: string, start: number): Range[] {
  if (!isTableRow(line)) return []
  if (/^[\s|:-]+$/u.test(line)) return [[start, start + line.length]]
  const first = start + line.indexOf('|')
  return [
    [first, first + 1],
    [start + line.lastIndexOf('|'), start + line.lastIndexOf('|') + 1],
  ]
}

const isTableRow = (line: string): boolean => /^\s*\|.*\|\s*$/u.test(line)

/** A cell of several paragraphs breaks its row over lines; longer ones were not seen. */
const longestRow = 40

/** Lines of a table row that is broken over several lines, by index: the first opens with a bar, and only the last closes with one. */
function findBrokenRows(text: string, ranges: readonly Range[]): ReadonlySet<number> {
  const found = new Set<number>()
  const lineAt = (index: number): string => text.slice(...(ranges[index] ?? [0, 0])).trim()
  for (let at = 0; at < ranges.length; at += 1) {
    const opening = lineAt(at)
    if (!opening.startsWith('|') || (opening.length > 1 && opening.endsWith('|'))) continue
    let end = at + 1
    while (end < Math.min(ranges.length, at + longestRow) && /^[^|]/u.test(lineAt(end)) && !lineAt(end).endsWith('|')) {
      end += 1
    }
    if (!/^[^|].*\|$/u.test(lineAt(end))) continue
    for (let index = at; index <= end; index += 1) found.add(index)
    at = end
  }
  return found
}

function withoutOverlap(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])
  let end = 0
  return sorted.filter(([from, to]) => {
    if (from < end) return false
    end = to
    return true
  })
}

/** Offsets of the units that stay of a line: markup and zero-width characters out. Null where all of them stay. */
function keptOffsets(text: string, [start, end]: Range, markup: readonly Range[]): number[] | null {
  const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/u.test(text.slice(start, end))
  if (!invisible && markup.length === 0) return null
  const kept: number[] = []
  let next = 0
  for (let at = start; at < end; at += 1) {
    while ((markup[next]?.[1] ?? end) <= at) next += 1
    if ((markup[next]?.[0] ?? end) <= at) continue
    const unit = text.charAt(at)
    if (!isBlank(unit) || /\s/u.test(unit)) kept.push(at)
  }
  return kept
}

/**
 * The non-empty lines of a source. Claims the markup it takes out; line ends, padding and zero-width characters stay
 * unclaimed and count as white.
 */
export function toLines(source: SourceText, claims: Claims): Line[] {
  const { text, format } = source
  const comments = findComments(text)
  const blockAt = blockWalker([...source.blocks].sort((a, b) => a.start - b.start))
  const insertedIn = rangeWalker(findInserted(text))
  const lines: Line[] = []
  const ranges = [...splitLines(text)]
  const marks: Marks = { markdown: format === 'md', quoted: format === 'txt' && isQuoted(text) }
  const brokenRows = format === 'md' ? findBrokenRows(text, ranges) : new Set<number>()
  let afterBreak = true
  for (const [index, range] of ranges.entries()) {
    while ((comments[0]?.[1] ?? Number.POSITIVE_INFINITY) <= range[0]) comments.shift()
    const markup = markupIn(text, range, comments, marks)
    for (const [from, to] of markup) claims.claimRange(from, to, 'markup')
    const damage = insertedIn(range).filter(([from, to]) => !markup.some((mark) => from < mark[1] && to > mark[0]))
    for (const [from, to] of damage) claims.claimRange(from, to, 'copying-damage')
    const line = makeLine(text, range, damage.length === 0 ? markup : withoutOverlap([...markup, ...damage]))
    if (line === null) {
      // A line that held nothing but markup is no break between paragraphs; an empty one is.
      afterBreak ||= markup.length === 0
      continue
    }
    const block = blockAt(line.start)
    const depth = /^\s*(#{1,6})(?=\s|$)/u.exec(text.slice(range[0], range[1]))?.[1]?.length
    lines.push({
      ...line,
      kind: brokenRows.has(index) ? 'table-row' : lineKind(text.slice(range[0], range[1]), block, format === 'md'),
      headingDepth: depth ?? block?.outlineLevel ?? null,
      afterBreak: afterBreak || (keepsParagraphs(format) && block?.start === line.start),
      ...(block?.page === undefined ? {} : { page: block.page }),
    })
    afterBreak = false
  }
  return lines
}

/** 类别 | 指标 | 单位: a row of cells as programs paste it; one bar alone may set apart two words of a page header. */
const cellBars = /[^|]\s\|\s[^|]*\s\|(\s|$)/u

/** Three cells with tabs between them, as spreadsheets paste a row; an entry of a table of contents has a heading's number. */
const isTabbedRow = (text: string): boolean =>
  /\S\t+[^\t]+\t+\S/u.test(text) && !/^\s*[第附目]/u.test(text) && keyStarts(text).length === 0

/** Answers which of the ordered ranges lie in a line; asked with lines in order, it walks the ranges once. */
function rangeWalker(ranges: readonly Range[]): (line: Range) => readonly Range[] {
  let next = 0
  return ([, end]) => {
    const first = next
    while ((ranges[next]?.[0] ?? end) < end) next += 1
    return ranges.slice(first, next)
  }
}

function lineKind(text: string, block: Block | null, markdown: boolean): BlockKind {
  if (markdown && isTableRow(text)) return 'table-row'
  if (block === null && (cellBars.test(text) || isTabbedRow(text))) return 'table-row'
  return block?.kind === undefined || block.kind === 'heading' ? 'body' : block.kind
}

function makeLine(
  text: string,
  range: Range,
  markup: readonly Range[],
): Pick<Line, 'text' | 'printed' | 'start' | 'offsets'> | null {
  const offsets = keptOffsets(text, range, markup)
  const raw = offsets === null ? text.slice(...range) : offsets.map((at) => text.charAt(at)).join('')
  const [from, to] = trimRange(raw, 0, raw.length)
  if (from === to) return null
  const kept = offsets === null ? null : offsets.slice(from, to)
  const printed = raw.slice(from, to)
  const words = toSimplified(printed)
  return {
    text: words,
    ...(words === printed ? {} : { printed }),
    start: kept?.[0] ?? range[0] + from,
    offsets: kept,
  }
}
