import type { BlockKind } from '#core/model/document.ts'
import type { BlockWriter } from '../blocks.ts'
import { cellLine, rowLine } from '../blocks.ts'
import type { NumberedList } from '../numbering/lists.ts'
import type { DocItem, DocRow } from './rows.ts'
import { isRow } from './rows.ts'
import type { DocParagraph } from './text.ts'

/** Where text boxes are anchored: a position in the body, and what stands in the box. */
export interface AnchoredBox {
  readonly position: number
  readonly items: readonly DocItem[]
}

export interface DocBodyReader {
  readonly blocks: BlockWriter
  readonly lists: ReadonlyMap<number, NumberedList>
  readonly count: (list: NumberedList, depth: number) => string
  /** By rising positions. */
  readonly boxes: readonly AnchoredBox[]
  /** Text of paragraphs whose mark was deleted, waiting for the paragraph that it belongs to. */
  carried: string
  readonly tally: {
    /** Paragraphs of a list that the file does not hold. */
    unseenNumbers: number
  }
}

/** Outline level from 1 to 9; Word counts from 0, and 9 is body text. */
const levelOf = ({ properties: { outlineLevel } }: DocParagraph): number | undefined =>
  outlineLevel === undefined || outlineLevel > 8 ? undefined : outlineLevel + 1

/** The automatic number as printed. A list of 0 or below takes the number of the style away. */
function numberOf({ properties: { list, listLevel } }: DocParagraph, reader: DocBodyReader): string {
  if (list === undefined || list <= 0) return ''
  const found = reader.lists.get(list)
  if (found !== undefined) return reader.count(found, listLevel ?? 0)
  reader.tally.unseenNumbers += 1
  return ''
}

/** What the paragraph prints; null where its mark was deleted and its text belongs to the next one. */
function printed(paragraph: DocParagraph, reader: DocBodyReader): string | null {
  if (paragraph.isMarkDeleted && paragraph.mark === '\r') {
    reader.carried += paragraph.text
    return null
  }
  const text = reader.carried + paragraph.text
  reader.carried = ''
  // A paragraph of hidden text alone prints nothing, its number neither.
  if (text === '' && (paragraph.hidden !== '' || paragraph.style.isHidden)) return ''
  return numberOf(paragraph, reader) + text
}

/** Adds paragraphs and rows in order. `kind` is what they are outside the body. */
export function addItems(items: readonly DocItem[], reader: DocBodyReader, kind: BlockKind = 'body'): void {
  for (const item of items) {
    if (isRow(item)) addRow(item, reader, kind)
    else addParagraph(item, reader, kind)
  }
}

function addParagraph(paragraph: DocParagraph, reader: DocBodyReader, kind: BlockKind): void {
  const text = printed(paragraph, reader)
  const outlineLevel = levelOf(paragraph)
  const isHeading = kind === 'body' && (outlineLevel !== undefined || paragraph.style.isTitle)
  if (text !== null && (text !== '' || paragraph.hidden === ''))
    reader.blocks.add(text, isHeading ? 'heading' : kind, isHeading ? outlineLevel : undefined)
  addAsides(paragraph, reader)
  if (kind === 'body' || kind === 'table-row') addBoxes([paragraph], reader, kind)
}

function addAsides({ hidden, deleted }: DocParagraph, { blocks }: DocBodyReader): void {
  blocks.addAside(hidden, 'hidden')
  blocks.addAside(deleted, 'deleted')
}

/** A row of several cells is one line, `甲 | 乙`; a frame of one cell (专栏) keeps its paragraphs. */
function addRow({ cells }: DocRow, reader: DocBodyReader, kind: BlockKind): void {
  const rowKind = kind === 'body' ? 'table-row' : kind
  if (cells.length === 1) return addItems(cells[0] ?? [], reader, rowKind)
  const paragraphs = cells.map((cell) => flatten(cell))
  const line = rowLine(paragraphs.map((cell) => cellLine(cell.map((paragraph) => printed(paragraph, reader) ?? ''))))
  if (line !== '') reader.blocks.add(line, rowKind)
  for (const paragraph of paragraphs.flat()) addAsides(paragraph, reader)
  addBoxes(paragraphs.flat(), reader, rowKind)
}

const flatten = (items: readonly DocItem[]): DocParagraph[] =>
  items.flatMap((item) => (isRow(item) ? item.cells.flatMap(flatten) : [item]))

function addBoxes(paragraphs: readonly DocParagraph[], reader: DocBodyReader, kind: BlockKind): void {
  for (const { start, end } of paragraphs) {
    for (let at = firstFrom(reader.boxes, start); ; at += 1) {
      const box = reader.boxes[at]
      if (box === undefined || box.position >= end) break
      addItems(box.items, { ...reader, boxes: [] }, kind)
    }
  }
}

/** Index of the first box at or behind a position. */
function firstFrom(boxes: readonly AnchoredBox[], position: number): number {
  let low = 0
  let high = boxes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((boxes[middle]?.position ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}
