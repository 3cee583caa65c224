import type { BlockKind } from '#core/model/document.ts'
import type { BlockWriter } from '../blocks.ts'
import type { Numbering } from './numbering.ts'
import type { RunReader } from './runs.ts'
import { isMarkDeleted, readContent } from './runs.ts'
import { outlineLevelOf } from './styles.ts'
import type { XmlElement } from '../xml.ts'
import { child, elementsOf } from '../xml.ts'
import { isOn, numberOf, valueOf } from './values.ts'

export interface BodyReader extends RunReader {
  readonly numbering: Numbering
  readonly blocks: BlockWriter
  /** Text of paragraphs whose mark was deleted, waiting for the paragraph that it belongs to. */
  carried: string
}

/** What a paragraph prints, before it is known where it goes. */
interface Printed {
  readonly text: string
  readonly hidden: string
  readonly outlineLevel: number | undefined
  readonly isHeading: boolean
  readonly textBoxes: readonly XmlElement[]
}

/** Elements between the body and its paragraphs. */
const containers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'])

/** Reads paragraphs and tables below `element` in order. `kind` is what they are outside the body (a footnote, a header). */
export function readBlocks(element: XmlElement, reader: BodyReader, kind: BlockKind = 'body'): void {
  for (const part of elementsOf(element)) {
    if (part.name === 'p') addParagraph(part, reader, kind)
    else if (part.name === 'tbl') addTable(part, reader, kind)
    else if (part.name === 'AlternateContent') readBlocks(child(part, 'Choice') ?? part, reader, kind)
    else if (containers.has(part.name)) readBlocks(part, reader, kind)
  }
}

function printParagraph(paragraph: XmlElement, reader: BodyReader): Printed | null {
  const properties = child(paragraph, 'pPr')
  const style = reader.styles.paragraph(valueOf(child(properties, 'pStyle')))
  const content = readContent(paragraph, reader)
  if (isMarkDeleted(paragraph)) {
    reader.carried += content.text
    return null
  }
  const text = reader.carried + content.text
  reader.carried = ''
  const direct = {
    numId: numberOf(child(properties, 'numPr', 'numId')),
    level: numberOf(child(properties, 'numPr', 'ilvl')),
  }
  // Word counts a paragraph whose mark is hidden as well; but it prints no number for it.
  const number = reader.numbering.next(direct, style)
  const isHidden = style?.isHidden === true && text !== ''
  const outline = child(properties, 'outlineLvl')
  const outlineLevel = outline === undefined ? style?.outlineLevel : outlineLevelOf(outline)
  const isMarkHidden = isOn(child(properties, 'rPr', 'vanish')) && text === '' && content.hidden !== ''
  return {
    text: isHidden || isMarkHidden ? '' : number + text,
    hidden: isHidden ? text + content.hidden : content.hidden,
    outlineLevel,
    isHeading: outlineLevel !== undefined || style?.isTitle === true,
    textBoxes: content.textBoxes,
  }
}

function addParagraph(paragraph: XmlElement, reader: BodyReader, kind: BlockKind): void {
  const printed = printParagraph(paragraph, reader)
  if (printed === null) return
  const { text, hidden, outlineLevel, isHeading, textBoxes } = printed
  const isPlain = kind !== 'body' || !isHeading
  if (text !== '' || hidden === '')
    reader.blocks.add(text, isPlain ? kind : 'heading', isPlain ? undefined : outlineLevel)
  addHidden(hidden, reader)
  for (const box of textBoxes) readBlocks(box, reader, kind)
}

/** Hidden text stands behind the paragraph that it is in, so that no block is torn apart. */
function addHidden(hidden: string, reader: BodyReader): void {
  if (hidden.trim() !== '') reader.blocks.add(hidden.replace(/\n/gu, ' '), 'hidden')
}

/** A row of several cells is one line, `甲 | 乙`; a frame of one cell (专栏) keeps its paragraphs. */
function addTable(table: XmlElement, reader: BodyReader, kind: BlockKind): void {
  const rowKind = kind === 'body' ? 'table-row' : kind
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row)
    if (cells.length === 1 && cells[0] !== undefined) readBlocks(cells[0], reader, rowKind)
    else addRow(cells, reader, rowKind)
  }
}

function addRow(cells: readonly XmlElement[], reader: BodyReader, kind: BlockKind): void {
  const hidden: string[] = []
  const boxes: XmlElement[] = []
  const texts = cells.map((cell) => cellText(cell, reader, hidden, boxes))
  if (texts.some((text) => text !== '')) reader.blocks.add(texts.join(' | '), kind)
  for (const text of hidden) addHidden(text, reader)
  for (const box of boxes) readBlocks(box, reader, kind)
}

function cellText(cell: XmlElement, reader: BodyReader, hidden: string[], boxes: XmlElement[]): string {
  const texts: string[] = []
  const visit = (element: XmlElement): void => {
    for (const part of elementsOf(element)) {
      if (part.name === 'p') {
        const printed = printParagraph(part, reader)
        texts.push(printed?.text ?? '')
        hidden.push(printed?.hidden ?? '')
        boxes.push(...(printed?.textBoxes ?? []))
      } else if (part.name === 'tbl') for (const row of rowsOf(part)) for (const inner of cellsOf(row)) visit(inner)
      else if (containers.has(part.name)) visit(part)
    }
  }
  visit(cell)
  return texts
    .map((text) => text.replace(/\s*\n\s*/gu, ' ').trim())
    .filter((text) => text !== '')
    .join(' ')
}

/** Rows and cells may be wrapped in content controls. */
const rowsOf = (table: XmlElement): XmlElement[] => unwrapped(table, 'tr')
const cellsOf = (row: XmlElement): XmlElement[] => unwrapped(row, 'tc')

const unwrapped = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((part) => {
    if (part.name === name) return [part]
    return containers.has(part.name) ? unwrapped(part, name) : []
  })
