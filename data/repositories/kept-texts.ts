import { blockSize, textAt, unpackTexts, type TextBlock } from '#core/search/text-blocks.ts'
import { sql, type ReadableDb } from '../db.ts'

/**
 * Characters of texts that are kept in memory, two bytes each, once and up to once more: all of 250,000 to 500,000 clauses.
 */
const charactersKept = 32_000_000

/** The searched texts of units by their numbers; blocks that were read stay, those longest unused go. */
export interface KeptTexts {
  readonly text: (db: ReadableDb, unit: number) => string
}

/**
 * Blocks are kept in two halves: what is asked for comes into the new one, and when that is full the old one goes as a
 * whole. To let them go one by one takes longer than to read them: a `Map` walks over all that has gone before.
 */
export function keptTexts(): KeptTexts {
  let old = new Map<number, TextBlock>()
  let recent = new Map<number, TextBlock>()
  let characters = 0
  const blockOf = (db: ReadableDb, number: number): TextBlock => {
    const known = recent.get(number)
    if (known !== undefined) return known
    const block = old.get(number) ?? readBlock(db, number)
    characters += block.text.length
    if (characters > charactersKept) {
      old = recent
      recent = new Map()
      characters = block.text.length
    }
    recent.set(number, block)
    return block
  }
  return { text: (db, unit) => textAt(blockOf(db, Math.floor(unit / blockSize)), unit % blockSize) }
}

function readBlock(db: ReadableDb, number: number): TextBlock {
  const row = db.get<{ texts: Uint8Array }>(sql`SELECT texts FROM search_texts WHERE block = ${number}`)
  if (row === undefined) throw new Error(`The search index misses the texts of block ${number}`)
  return unpackTexts(row.texts, decodeUnits)
}

/** UTF-16 units with the low byte first, as a string. */
export const decodeUnits = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le')
