import CFB from 'cfb'

/** A stretch of the text in one formatting: lists of properties as bytes, as MS-DOC 2.6 numbers them. */
export interface OldRun {
  readonly text: string
  readonly character?: readonly number[]
  /** Of the paragraph that ends in this run. */
  readonly paragraph?: readonly number[]
}

export interface OldWord {
  readonly runs: readonly OldRun[]
  /** Stored in one byte for each character, as Word does with western text. */
  readonly isCompressed?: boolean
  readonly version?: number
  readonly flags?: number
  /** Overwrites the piece table. */
  readonly pieces?: Uint8Array
  readonly streams?: Readonly<Record<string, Uint8Array>>
}

const textAt = 2048
const page = 512

/** An old Word file of hand-made tables: what LibreOffice cannot be made to write. */
export function oldWordFile(word: OldWord): Uint8Array {
  const text = word.runs.map((run) => run.text).join('')
  const width = word.isCompressed === true ? 1 : 2
  const bytes = Buffer.from(text, width === 1 ? 'latin1' : 'utf16le')
  const pagesAt = Math.ceil((textAt + bytes.length) / page)
  const main = Buffer.alloc((pagesAt + 2) * page + 4096)
  bytes.copy(main, textAt)
  writePage(main, pagesAt * page, word.runs, width, 'character')
  writePage(main, (pagesAt + 1) * page, word.runs, width, 'paragraph')
  const table = Buffer.alloc(4096)
  const end = textAt + bytes.length
  const pieces = word.pieces ?? pieceTable(text.length, width)
  writeHead(main, word, text.length)
  const put = (index: number, at: number, content: Uint8Array): void => {
    table.set(content, at)
    main.writeUInt32LE(at, 0x9a + index * 8)
    main.writeUInt32LE(content.length, 0x9a + index * 8 + 4)
  }
  put(12, 16, words(textAt, end, pagesAt))
  put(13, 32, words(textAt, end, pagesAt + 1))
  put(33, 64, pieces)
  const container = CFB.utils.cfb_new()
  const streams = { WordDocument: main, '1Table': table, ...word.streams }
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content))
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

export const words = (...values: readonly number[]): Uint8Array => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, index * 4)
  return bytes
}

export function pieceTable(length: number, width: number): Uint8Array {
  const place = width === 1 ? (textAt * 2) | 0x40000000 : textAt
  const table = Buffer.alloc(5 + 16)
  table.writeUInt8(2, 0)
  table.writeUInt32LE(16, 1)
  table.writeUInt32LE(length, 9)
  table.writeUInt32LE(place, 15)
  return table
}

function writeHead(main: Buffer, { version = 0xc1, flags = 0 }: OldWord, length: number): void {
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(version, 2)
  main.writeUInt16LE(0x0200 | flags, 0x0a)
  main.writeUInt32LE(length, 0x4c)
  main.writeUInt16LE(93, 0x98)
}

/** One page of formatting: borders, then the places of the lists, which grow from its end. */
function writePage(
  main: Buffer,
  at: number,
  runs: readonly OldRun[],
  width: number,
  kind: 'character' | 'paragraph',
): void {
  const entry = kind === 'character' ? 1 : 13
  let border = textAt
  let free = page - 2
  main.writeUInt8(runs.length, at + page - 1)
  main.writeUInt32LE(border, at)
  for (const [index, run] of runs.entries()) {
    border += run.text.length * width
    main.writeUInt32LE(border, at + (index + 1) * 4)
    const list = kind === 'character' ? run.character : run.paragraph
    if (list === undefined) continue
    // A paragraph list names its style in two bytes first; its length counts words, from an odd place on.
    const stored = kind === 'character' ? [list.length, ...list] : paragraphEntry(list)
    free -= stored.length + (stored.length % 2)
    main.set(stored, at + free)
    main.writeUInt8(free / 2, at + (runs.length + 1) * 4 + index * entry)
  }
}

function paragraphEntry(list: readonly number[]): number[] {
  const content = [0, 0, ...list]
  if (content.length % 2 === 1) return [(content.length + 1) / 2, ...content]
  return [0, content.length / 2, ...content]
}
