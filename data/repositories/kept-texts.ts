import { blockSize, textAt, unpackTexts, type TextBlock } from '#core/search/text-blocks.ts'
import { visitPlaces, type DocSet } from '#core/search/doc-set.ts'
import { sql, type ReadableDb } from '../db.ts'

/**
 * Characters of texts that are kept in memory, two bytes each, once and up to once more: all of 250,000 to 500,000 clauses.
 */
const charactersKept = 32_000_000

/** The searched texts of units by their numbers; blocks that were read stay, those longest unused go. */
export interface KeptTexts {
  readonly text: (db: ReadableDb, unit: number) => string
  /** Reads the texts of a set of units, counted from `first`, that will be asked for. */
  readonly prepare: (db: ReadableDb, first: number, units: DocSet) => void
}

/** Fewer are read as they are asked for. */
const togetherFrom = 4

/**
 * Blocks are kept in two halves: what is asked for comes into the new one, and when that is full the old one goes as a
 * whole. To let them go one by one takes longer than to read them: a `Map` walks over all that has gone before.
 */
export function keptTexts(): KeptTexts {
  let old = new Map<number, TextBlock>()
  let recent = new Map<number, TextBlock>()
  let characters = 0
  const keep = (number: number, block: TextBlock): TextBlock => {
    characters += block.text.length
    if (characters > charactersKept) {
      old = recent
      recent = new Map()
      characters = block.text.length
    }
    recent.set(number, block)
    return block
  }
  const blockOf = (db: ReadableDb, number: number): TextBlock => {
    const known = recent.get(number)
    if (known !== undefined) return known
    const block = old.get(number) ?? readBlocks(db, [number]).get(number)
    if (block === undefined) throw new Error(`The search index misses the texts of block ${number}`)
    return keep(number, block)
  }
  return {
    text: (db, unit) => textAt(blockOf(db, Math.floor(unit / blockSize)), unit % blockSize),
    prepare(db, first, units) {
      const missing = blocksOf(first, units).filter((number) => !recent.has(number) && !old.has(number))
      if (missing.length < togetherFrom) return
      for (const [number, block] of readBlocks(db, missing)) keep(number, block)
    },
  }
}

/** The numbers of the blocks that hold the texts of units. */
function blocksOf(first: number, units: DocSet): number[] {
  const blocks: number[] = []
  visitPlaces(units, (place) => {
    const block = Math.floor((first + place) / blockSize)
    if (blocks.at(-1) !== block) blocks.push(block)
    return true
  })
  return blocks
}

function readBlocks(db: ReadableDb, numbers: readonly number[]): Map<number, TextBlock> {
  const rows = db.all<{ block: number; texts: Uint8Array }>(sql`
    SELECT block, texts FROM search_texts WHERE block IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`)
  return new Map(rows.map(({ block, texts }) => [block, unpackTexts(texts, decodeUnits)]))
}

/** UTF-16 units with the low byte first, as a string. */
export const decodeUnits = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le')
