import { BashuError } from '#core/contract/errors.ts'
import type { BlockKind, SourceText, Warning } from '#core/model/document.ts'
import { openBlocks, warningsOfAsides } from '../blocks.ts'
import type { NumberedList } from '../numbering/lists.ts'
import { openCounter } from '../numbering/lists.ts'
import type { DocBodyReader } from './body.ts'
import { addItems } from './body.ts'
import { openCompound } from './compound.ts'
import type { WordStreams } from './fib.ts'
import { readFib } from './fib.ts'
import { readFontNames } from './fonts.ts'
import { readLists } from './lists.ts'
import { toItems } from './rows.ts'
import { readDocStyles } from './styles.ts'
import type { DocParagraph, DocText } from './text.ts'
import { openText } from './text.ts'
import { anchorBoxes } from './text-boxes.ts'

/**
 * The text of a Word 97–2003 file as printed, by the same rules as a .docx: automatic numbers included, tables row by row,
 * tracked insertions kept, deletions apart. Throws doc-damaged (also for Word 95 and older), doc-encrypted,
 * nesting-too-deep.
 */
export function readDoc(bytes: Uint8Array): SourceText {
  try {
    const { names, stream } = openCompound(bytes)
    if (names.includes('EncryptedPackage')) throw new BashuError('doc-encrypted')
    return readStreams(readFib(stream))
  } catch (error) {
    // Every offset of the file is read through a view that throws this where it points outside.
    if (error instanceof RangeError) throw new BashuError('doc-damaged', { reason: 'offset' })
    throw error
  }
}

function readStreams(streams: WordStreams): SourceText {
  const styles = readDocStyles(streams)
  const text = openText(streams, styles, readFontNames(streams))
  const parts = placesOf(streams)
  const reader: DocBodyReader = {
    blocks: openBlocks(),
    lists: listsOf(streams),
    count: openCounter(),
    boxes: anchorBoxes(streams, text.paragraphs(...parts.textBoxes)),
    carried: '',
    tally: { unseenNumbers: 0 },
  }
  addItems(toItems(withoutLast(text.paragraphs(...parts.body))), reader)
  addParts(streams, text, parts, reader)
  const result = reader.blocks.result()
  return { ...result, format: 'doc', encoding: null, warnings: warningsOf(reader, result.blocks) }
}

/** Damage in the lists costs the numbers, not the text: paragraphs without their list are counted. */
function listsOf(streams: WordStreams): ReadonlyMap<number, NumberedList> {
  try {
    return readLists(streams)
  } catch (error) {
    if (error instanceof RangeError) return new Map()
    throw error
  }
}

type Place = readonly [from: number, to: number]
type Places = Readonly<Record<'body' | 'footnotes' | 'headers' | 'comments' | 'endnotes' | 'textBoxes' | 'rest', Place>>

function placesOf({ lengths }: WordStreams): Places {
  let at = 0
  const next = (length: number): Place => {
    const from = at
    at += length
    return [from, at]
  }
  return {
    body: next(lengths.body),
    footnotes: next(lengths.footnotes),
    headers: next(lengths.headers + lengths.macros),
    comments: next(lengths.comments),
    endnotes: next(lengths.endnotes),
    textBoxes: next(lengths.textBoxes),
    rest: next(lengths.headerTextBoxes),
  }
}

/** The text of a part ends with a mark of its own behind the last paragraph. */
const withoutLast = (paragraphs: readonly DocParagraph[]): readonly DocParagraph[] =>
  paragraphs.at(-1)?.text === '' && paragraphs.length > 1 ? paragraphs.slice(0, -1) : paragraphs

function addParts(streams: WordStreams, text: DocText, parts: Places, reader: DocBodyReader): void {
  flushCarried(reader)
  const add = (place: Place, kind: BlockKind): void => addFilled(text.paragraphs(...place), kind, reader)
  add(parts.footnotes, 'footnote')
  add(parts.endnotes, 'footnote')
  addHeaders(streams, text.paragraphs(...parts.headers), parts.headers[0], reader)
  add(parts.rest, 'page-header')
  add(parts.comments, 'comment')
}

function flushCarried(reader: DocBodyReader): void {
  if (reader.carried !== '') reader.blocks.add(reader.carried, 'body')
  reader.carried = ''
}

/** Parts outside the body end each story with an empty paragraph, which says nothing. */
function addFilled(paragraphs: readonly DocParagraph[], kind: BlockKind, reader: DocBodyReader): void {
  const filled = paragraphs.filter(({ text, hidden, deleted }) => (text + hidden + deleted).trim() !== '')
  addItems(toItems(filled), reader, kind)
}

/** Six stories of separators of notes come first, then for each section six: even, odd, even foot, odd foot, first, first foot. */
const separators = 6
const footers = [2, 3, 5]

/** Headers and footers of first, even and odd pages and of each section often repeat one; once is enough. */
function addHeaders(
  streams: WordStreams,
  paragraphs: readonly DocParagraph[],
  start: number,
  reader: DocBodyReader,
): void {
  const table = streams.tableAt('headers')
  const borders = Array.from({ length: Math.floor(table.byteLength / 4) }, (_, index) =>
    table.getUint32(index * 4, true),
  )
  const seen = new Set<string>()
  let story = 0
  for (const paragraph of paragraphs) {
    while (story + 1 < borders.length && paragraph.start - start >= (borders[story + 1] ?? 0)) story += 1
    const kind = footers.includes(story % separators) ? 'page-footer' : 'page-header'
    const key = `${kind} ${paragraph.text}`
    if (story >= separators && !seen.has(key)) addFilled([paragraph], kind, reader)
    seen.add(key)
  }
}

function warningsOf({ tally: { unseenNumbers } }: DocBodyReader, blocks: SourceText['blocks']): Warning[] {
  const warnings = warningsOfAsides(blocks)
  if (unseenNumbers > 0) {
    const message = `有${unseenNumbers}个段落的自动编号无法读出，请用文字处理软件另存为 .docx 后再导入`
    warnings.push({ code: 'automatic-numbers-unseen', message, details: { count: unseenNumbers } })
  }
  return warnings
}
