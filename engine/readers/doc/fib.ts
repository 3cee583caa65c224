import { BashuError } from '#core/contract/errors.ts'

/** Where the tables of a Word 97–2003 file stand, by their place in the FIB (MS-DOC 2.5.6). */
const tables = {
  styles: 1,
  footnoteTexts: 3,
  commentTexts: 5,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  drawings: 40,
  textBoxes: 56,
  lists: 73,
  listOverrides: 74,
} as const
export type TableName = keyof typeof tables

/** The parts of the text in the order in which they follow each other, with their lengths in UTF-16 units. */
export interface Lengths {
  readonly body: number
  readonly footnotes: number
  readonly headers: number
  readonly macros: number
  readonly comments: number
  readonly endnotes: number
  readonly textBoxes: number
  readonly headerTextBoxes: number
}

/** An opened Word file: its two streams, and what its header says of them. */
export interface WordStreams {
  readonly main: DataView
  readonly table: DataView
  readonly lengths: Lengths
  /** A table of the FIB; empty where the file has none. Throws RangeError where it lies outside the stream. */
  readonly tableAt: (name: TableName) => DataView
}

const firstLength = 0x4c
const firstTable = 0x9a
/** nFib of Word 97; what is below was written by Word 95 or older and has another layout. */
const oldestVersion = 0xc0
const encrypted = 0x0100
const otherTable = 0x0200

export const sliceOf = (view: DataView, from: number, length: number): DataView =>
  new DataView(view.buffer, view.byteOffset + from, within(view, from, length))

/** A view may not reach past the one that it is made from, although the buffer goes on. */
function within(view: DataView, from: number, length: number): number {
  if (from < 0 || length < 0 || from + length > view.byteLength) throw new RangeError('Outside the stream')
  return length
}

/** Reads the header of the document. Throws doc-damaged (also for Word 95 and older), doc-encrypted. */
export function readFib(stream: (name: string) => Uint8Array | null): WordStreams {
  const bytes = stream('WordDocument')
  if (bytes === null || bytes.length < firstTable) throw new BashuError('doc-damaged', { reason: 'no-document' })
  const main = viewOf(bytes)
  if (main.getUint16(0, true) !== 0xa5ec || main.getUint16(2, true) < oldestVersion)
    throw new BashuError('doc-damaged', { reason: 'version' })
  const flags = main.getUint16(0x0a, true)
  if ((flags & encrypted) !== 0) throw new BashuError('doc-encrypted')
  const tableBytes = stream((flags & otherTable) === 0 ? '0Table' : '1Table')
  if (tableBytes === null) throw new BashuError('doc-damaged', { reason: 'no-table' })
  const table = viewOf(tableBytes)
  const count = main.getUint16(0x98, true)
  const tableAt = (name: TableName): DataView => {
    const index = tables[name]
    if (index >= count) return sliceOf(table, 0, 0)
    const at = firstTable + index * 8
    const length = main.getUint32(at + 4, true)
    return length === 0 ? sliceOf(table, 0, 0) : sliceOf(table, main.getUint32(at, true), length)
  }
  return { main, table, lengths: readLengths(main), tableAt }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function readLengths(main: DataView): Lengths {
  const length = (index: number): number => {
    const value = main.getInt32(firstLength + index * 4, true)
    if (value < 0) throw new BashuError('doc-damaged', { reason: 'length' })
    return value
  }
  return {
    body: length(0),
    footnotes: length(1),
    headers: length(2),
    macros: length(3),
    comments: length(4),
    endnotes: length(5),
    textBoxes: length(6),
    headerTextBoxes: length(7),
  }
}
