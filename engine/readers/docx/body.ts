import type { BlockKind } from '#core/model/document.ts'
import type { BlockWriter } from '../blocks.ts'
import { cellLine, rowLine } from '../blocks.ts'
import type { Numbering } from './numbering.ts'
import type { RunReader } from './runs.ts'
import { chosen, isMarkDeleted, readContent } from './runs.ts'
import { outlineLevelOf } from './styles.ts'
import type { XmlElement } from '../xml.ts'
import { child, elementsOf } from '../xml.ts'
import { isOn, numberOf, valueOf } from './values.ts'

export interface BodyReader extends RunReader {
  readonly numbering: Numbering
  readonly blocks: BlockWriter
  /** Adds what a `w:altChunk` takes in from another file of the package. */
  readonly addOther: (chunk: XmlElement, kind: BlockKind) => void
  /** Text of paragraphs whose mark was deleted, waiting for the paragraph that it belongs to. */
  carried: string
}

/** What a paragraph prints, before it is known where it goes. */
interface Printed {
  readonly text: string
  readonly hidden: string
  readonly deleted: string
  readonly outlineLevel: number | undefined
  readonly isHeading: boolean
  /** Its mark was deleted: its text is carried on to the next paragraph. */
  readonly isJoined: boolean
  readonly textBoxes: readonly XmlElement[]
}

/** Elements between the body and its paragraphs. */
const containers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'])

/** Reads paragraphs and tables below `element` in order. `kind` is what they are outside the body (a footnote, a header). */
export function readBlocks(element: XmlElement, reader: BodyReader, kind: BlockKind = 'body'): void {
  for (const part of elementsOf(element)) {
    if (part.name === 'p') addParagraph(part, reader, kind)
    else if (part.name === 'tbl') addTable(part, reader, kind)
    else if (part.name === 'AlternateContent') readBlocks(chosen(part), reader, kind)
    else if (part.name === 'altChunk') reader.addOther(part, kind)
    else if (containers.has(part.name)) readBlocks(part, reader, kind)
  }
}

function printParagraph(paragraph: XmlElement, reader: BodyReader): Printed {
  const properties = child(paragraph, 'pPr')
  const style = reader.styles.paragraph(valueOf(child(properties, 'pStyle')))
  const content = readContent(paragraph, reader)
  const { hidden, deleted, textBoxes } = content
  if (isMarkDeleted(paragraph)) {
    reader.carried += content.text
    return { text: '', hidden, deleted, textBoxes, outlineLevel: undefined, isHeading: false, isJoined: true }
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
  const isMarkHidden = isOn(child(properties, 'rPr', 'vanish')) && text === '' && hidden !== ''
  return {
    text: isHidden || isMarkHidden ? '' : number + text,
    hidden: isHidden ? text + hidden : hidden,
    deleted,
    outlineLevel,
    isHeading: outlineLevel !== undefined || style?.isTitle === true,
    isJoined: false,
    textBoxes,
  }
}

function addParagraph(paragraph: XmlElement, reader: BodyReader, kind: BlockKind): void {
  const printed = printParagraph(paragraph, reader)
  const { text, hidden, deleted, outlineLevel, isHeading, isJoined, textBoxes } = printed
  const isPlain = kind !== 'body' || !isHeading
  const isEmpty = text === '' && (hidden + deleted !== '' || textBoxes.length > 0)
  if (!isJoined && !isEmpty) reader.blocks.add(text, isPlain ? kind : 'heading', isPlain ? undefined : outlineLevel)
  addAsides([printed], reader, kind)
}

/** What does not stand in the line itself stands behind it, so that no block is torn apart. */
function addAsides(printed: readonly Printed[], reader: BodyReader, kind: BlockKind): void {
  for (const { hidden, deleted } of printed) {
    reader.blocks.addAside(hidden, 'hidden')
    reader.blocks.addAside(deleted, 'deleted')
  }
  for (const { textBoxes } of printed) for (const box of textBoxes) readBlocks(box, reader, kind)
}

/** A row of several cells is one line, `甲 | 乙`; a frame of one cell (专栏) keeps its paragraphs. */
function addTable(table: XmlElement, reader: BodyReader, kind: BlockKind): void {
  const rowKind = kind === 'body' ? 'table-row' : kind
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row)
    if (isRowDeleted(row)) addDeletedRow(cells, reader, rowKind)
    else if (cells.length === 1 && cells[0] !== undefined && !isContinued(cells[0]))
      readBlocks(cells[0], reader, rowKind)
    else addRow(cells, reader, rowKind)
  }
}

const isRowDeleted = (row: XmlElement): boolean => child(row, 'trPr', 'del') !== undefined

/** A cell that continues the one above it or the one before it: Word prints nothing of what such a cell may hold. */
function isContinued(cell: XmlElement): boolean {
  const merges = ['vMerge', 'hMerge'].map((name) => child(cell, 'tcPr', name))
  return merges.some((merge) => merge !== undefined && (valueOf(merge) ?? 'continue') === 'continue')
}

function addRow(cells: readonly XmlElement[], reader: BodyReader, kind: BlockKind): void {
  const printed = cells.map((cell) => printCell(cell, reader).map((inner) => (isContinued(cell) ? hide(inner) : inner)))
  const line = rowLine(printed.map((cell) => cellLine(cell.map(({ text }) => text))))
  if (line !== '') reader.blocks.add(line, kind)
  addAsides(printed.flat(), reader, kind)
}

const hide = (printed: Printed): Printed => ({ ...printed, text: '', hidden: printed.text + printed.hidden })

/** The words of a deleted row are deleted by their runs, or by the row alone. */
function addDeletedRow(cells: readonly XmlElement[], reader: BodyReader, kind: BlockKind): void {
  const printed = cells.map((cell) => printCell(cell, reader))
  const line = rowLine(printed.map((cell) => cellLine(cell.map(({ text, deleted }) => text + deleted))))
  reader.blocks.addAside(line, 'deleted')
  addAsides(
    printed.flat().map((inner) => ({ ...inner, deleted: '' })),
    reader,
    kind,
  )
}

/** The paragraphs of a cell, those of tables in it among them. */
function printCell(cell: XmlElement, reader: BodyReader): Printed[] {
  return elementsOf(cell).flatMap((part) => {
    if (part.name === 'p') return [printParagraph(part, reader)]
    if (part.name === 'tbl')
      return rowsOf(part)
        .flatMap(cellsOf)
        .flatMap((inner) => printCell(inner, reader))
    if (part.name === 'AlternateContent') return printCell(chosen(part), reader)
    return containers.has(part.name) ? printCell(part, reader) : []
  })
}

/** Rows and cells may be wrapped in content controls. */
const rowsOf = (table: XmlElement): XmlElement[] => unwrapped(table, 'tr')
const cellsOf = (row: XmlElement): XmlElement[] => unwrapped(row, 'tc')

const unwrapped = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((part) => {
    if (part.name === name) return [part]
    return containers.has(part.name) ? unwrapped(part, name) : []
  })
