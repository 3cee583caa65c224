import { segmentSize } from '#core/search/doc-set.ts'
import { gramLimit } from '#core/search/grams.ts'
import { spokenMethod } from '#core/search/method.ts'
import type { SpokenResult, SpokenWork } from '#core/search/spoken-segment.ts'
import { blockSize } from '#core/search/text-blocks.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'
import { goneIn, nextUnit, spokenTables, textsOf } from './search-index.ts'

/**
 * So many units of a segment may be read and in no list yet: a search looks at each of their texts, which takes some
 * milliseconds.
 */
const freshAtMost = 4096

/** Where in the table a gram of a segment would stand. */
export const spokenListId = (segment: number, gram: number): number => segment * gramLimit + gram

interface SpokenState {
  readonly method: string
  readonly generation: number
  readonly tookMs: number
}

/** What the index says of itself; null where there is none. */
export const spokenState = (db: ReadableDb): SpokenState | null =>
  db.get<SpokenState>(sql`SELECT method, generation, took_ms AS tookMs FROM spoken_index WHERE id = 1`) ?? null

/** Of one segment: below these numbers its units are read, and in lists. */
export interface SpokenRange {
  readonly segment: number
  readonly readTo: number
  readonly listedTo: number
}

export const spokenRanges = (db: ReadableDb): SpokenRange[] =>
  db.all<SpokenRange>(sql`
    SELECT segment, read_to AS readTo, listed_to AS listedTo FROM spoken_segments ORDER BY segment`)

/** Throws away what another method made. What there is to do then is done in the background. */
export function refreshSpokenIndex(db: WritableDb): void {
  const state = spokenState(db)
  if (state?.method === spokenMethod) return
  db.transaction(() => {
    for (const table of spokenTables) db.exec(`DELETE FROM ${table}`)
    const generation = (state?.generation ?? 0) + 1
    db.run(sql`
      INSERT INTO spoken_index (id, method, generation, took_ms) VALUES (1, ${spokenMethod}, ${generation}, 0)
      ON CONFLICT (id) DO UPDATE SET
        method = excluded.method, generation = excluded.generation, took_ms = excluded.took_ms`)
  })
}

/** What is to be done next, at most a segment; null where all is done. */
export function spokenWork(db: ReadableDb): SpokenWork | null {
  const basis = spokenState(db)?.generation ?? 0
  const next = nextUnit(db)
  // Numbers begin at 1: where none was given, nothing is there to be read.
  if (next === 1) return null
  const ranges = new Map(spokenRanges(db).map((range) => [range.segment, range]))
  for (let segment = 0; segment * segmentSize < next; segment += 1) {
    const start = segment * segmentSize
    const end = Math.min(next, start + segmentSize)
    const { readTo, listedTo } = ranges.get(segment) ?? { readTo: start, listedTo: start }
    const isFull = end === start + segmentSize
    if (end - listedTo >= freshAtMost || (isFull && listedTo < end)) return workOn(db, start, end, true, basis)
    if (readTo < end) return workOn(db, readTo - (readTo % blockSize), end, false, basis)
  }
  return null
}

function workOn(db: ReadableDb, first: number, end: number, isListed: boolean, basis: number): SpokenWork {
  const texts: string[] = []
  for (let block = first / blockSize; block * blockSize < end; block += 1) texts.push(...textsOf(db, block))
  const gone = goneIn(db, first, end).map(({ unit }) => unit - first)
  return { first, texts: texts.slice(0, end - first), gone, isListed, basis }
}

/** What is stored of a segment up to where its lists reach, and the work that it came from; null where there are no lists. */
export function spokenSegment(db: ReadableDb, segment: number): { work: SpokenWork; stored: SpokenResult } | null {
  const start = segment * segmentSize
  const listedTo = spokenRanges(db).find((range) => range.segment === segment)?.listedTo ?? start
  if (listedTo === start) return null
  const readings = db.all<{ readings: Uint8Array }>(sql`
    SELECT readings FROM spoken_readings
    WHERE block >= ${start / blockSize} AND block * ${blockSize} < ${listedTo} ORDER BY block`)
  const pages = db.all<{ id: number; lists: Uint8Array }>(sql`
    SELECT id, lists FROM spoken_lists WHERE id >= ${spokenListId(segment, 0)} AND id < ${spokenListId(segment + 1, 0)} ORDER BY id`)
  return {
    work: workOn(db, start, listedTo, true, spokenState(db)?.generation ?? 0),
    stored: {
      readings: readings.map((row) => row.readings),
      pages: pages.map(({ id, lists }) => ({ first: id - spokenListId(segment, 0), bytes: lists })),
    },
  }
}

/** What is known of some work besides its result. */
export type SpokenDone = Pick<SpokenWork, 'first' | 'basis'> & { readonly count: number; readonly tookMs: number }

/** Stores what came of the work; false, with nothing written, where the index is another one by now. */
export function putSpoken(db: WritableDb, { first, basis, count, tookMs }: SpokenDone, result: SpokenResult): boolean {
  return db.transaction(() => {
    if (spokenState(db)?.generation !== basis) return false
    const segment = Math.floor(first / segmentSize)
    for (const [at, readings] of result.readings.entries()) putReadings(db, first / blockSize + at, readings)
    if (result.pages !== null) putPages(db, segment, result.pages)
    const readTo = first + count
    const listedTo = result.pages === null ? segment * segmentSize : readTo
    db.run(sql`
      INSERT INTO spoken_segments (segment, read_to, listed_to) VALUES (${segment}, ${readTo}, ${listedTo})
      ON CONFLICT (segment) DO UPDATE SET
        read_to = max(read_to, excluded.read_to), listed_to = max(listed_to, excluded.listed_to)`)
    db.run(sql`UPDATE spoken_index SET generation = generation + 1, took_ms = took_ms + ${tookMs}`)
    return true
  })
}

function putReadings(db: WritableDb, block: number, readings: Uint8Array): void {
  db.run(sql`
    INSERT INTO spoken_readings (block, readings) VALUES (${block}, ${readings})
    ON CONFLICT (block) DO UPDATE SET readings = excluded.readings`)
}

function putPages(db: WritableDb, segment: number, pages: NonNullable<SpokenResult['pages']>): void {
  db.run(sql`DELETE FROM spoken_lists WHERE id >= ${spokenListId(segment, 0)} AND id < ${spokenListId(segment + 1, 0)}`)
  for (const { first, bytes } of pages) {
    db.run(sql`INSERT INTO spoken_lists (id, lists) VALUES (${spokenListId(segment, first)}, ${bytes})`)
  }
}
