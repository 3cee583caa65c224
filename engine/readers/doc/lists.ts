import type { ListLevel, NumberedList } from '../numbering/lists.ts'
import type { WordStreams } from './fib.ts'
import { sliceOf } from './fib.ts'

/** Number formats by their code (MS-OSHARED 2.2.1.3), as `w:numFmt` names them. What is missing prints 1, 2, 3. */
const formats: Readonly<Record<number, string>> = {
  0x00: 'decimal',
  0x01: 'upperRoman',
  0x02: 'lowerRoman',
  0x03: 'upperLetter',
  0x04: 'lowerLetter',
  0x0a: 'ideographDigital',
  0x0b: 'japaneseCounting',
  0x0e: 'decimalFullWidth',
  0x0f: 'decimalHalfWidth',
  0x10: 'japaneseLegal',
  0x11: 'japaneseDigitalTenThousand',
  0x12: 'decimalEnclosedCircle',
  0x13: 'decimalFullWidth2',
  0x16: 'decimalZero',
  0x17: 'bullet',
  0x1a: 'decimalEnclosedFullstop',
  0x1b: 'decimalEnclosedParen',
  0x1c: 'decimalEnclosedCircleChinese',
  0x1d: 'ideographEnclosedCircle',
  0x1e: 'ideographTraditional',
  0x1f: 'ideographZodiac',
  0x21: 'taiwaneseCounting',
  0x22: 'ideographLegalTraditional',
  0x23: 'taiwaneseCountingThousand',
  0x24: 'taiwaneseDigital',
  0x25: 'chineseCounting',
  0x26: 'chineseLegalSimplified',
  0x27: 'chineseCountingThousand',
  0x28: 'ideographDigital',
  0xff: 'none',
}
const follows = ['tab', 'space', 'nothing'] as const

const listSize = 28
const levelSize = 28
const overrideSize = 16
const legal = 0x04
const noRestart = 0x08

/** Walks a view from its start. */
interface Cursor {
  readonly view: DataView
  at: number
}

interface Base {
  readonly id: number
  readonly levels: ReadonlyMap<number, ListLevel>
}

function readLevel(cursor: Cursor): ListLevel {
  const { view, at } = cursor
  const flags = view.getUint8(at + 5)
  const text = at + levelSize + view.getUint8(at + 24) + view.getUint8(at + 25)
  const length = view.getUint16(text, true)
  cursor.at = text + 2 + length * 2
  return {
    start: view.getInt32(at, true),
    format: formats[view.getUint8(at + 4)] ?? 'decimal',
    text: labelText(view, text + 2, length),
    suffix: follows[view.getUint8(at + 15)] ?? 'tab',
    restart: (flags & noRestart) === 0 ? undefined : view.getUint8(at + 26),
    isLegal: (flags & legal) !== 0,
  }
}

/** The pattern of a label. Units below 9 stand for the number of that depth, and become %1 to %9. */
function labelText(view: DataView, at: number, length: number): string {
  let text = ''
  for (let index = 0; index < length; index += 1) {
    const unit = view.getUint16(at + index * 2, true)
    text += unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit)
  }
  return text
}

/** The lists of the file by id. Their levels stand behind the table, where its length does not reach. */
function readBases(streams: WordStreams): Map<number, Base> {
  const table = streams.tableAt('lists')
  const bases = new Map<number, Base>()
  if (table.byteLength === 0) return bases
  const count = table.getUint16(0, true)
  const behind = table.byteOffset - streams.table.byteOffset + 2 + count * listSize
  const cursor = { view: sliceOf(streams.table, behind, streams.table.byteLength - behind), at: 0 }
  for (let index = 0; index < count; index += 1) {
    const at = 2 + index * listSize
    const isSimple = (table.getUint8(at + 26) & 1) !== 0
    const levels = new Map<number, ListLevel>()
    for (let depth = 0; depth < (isSimple ? 1 : 9); depth += 1) levels.set(depth, readLevel(cursor))
    const id = table.getInt32(at, true)
    bases.set(id, { id, levels })
  }
  return bases
}

const hasStart = 0x10
const hasLevel = 0x20

function readOverrides(cursor: Cursor, count: number): NumberedList['overrides'] {
  const overrides = new Map<number, { start: number | undefined; level: ListLevel | undefined }>()
  for (let index = 0; index < count; index += 1) {
    const start = cursor.view.getInt32(cursor.at, true)
    const flags = cursor.view.getUint32(cursor.at + 4, true)
    cursor.at += 8
    const level = (flags & hasLevel) === 0 ? undefined : readLevel(cursor)
    const isSet = (flags & hasStart) !== 0
    overrides.set(flags & 0x0f, { start: isSet ? (level?.start ?? start) : undefined, level })
  }
  return overrides
}

/**
 * What paragraphs name by their list index, which counts from 1 (MS-DOC 2.9.131, 2.9.147). Throws RangeError where the
 * tables are damaged.
 */
export function readLists(streams: WordStreams): ReadonlyMap<number, NumberedList> {
  const bases = readBases(streams)
  const table = streams.tableAt('listOverrides')
  const lists = new Map<number, NumberedList>()
  if (table.byteLength === 0) return lists
  const count = table.getUint32(0, true)
  const cursor = { view: table, at: 4 + count * overrideSize }
  for (let index = 0; index < count; index += 1) {
    const at = 4 + index * overrideSize
    const base = bases.get(table.getInt32(at, true))
    // Each begins with a position that has no meaning.
    cursor.at += 4
    const overrides = readOverrides(cursor, table.getUint8(at + 12))
    if (base !== undefined) lists.set(index + 1, { base, overrides })
  }
  return lists
}
