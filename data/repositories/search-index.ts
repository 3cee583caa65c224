import type { AlignmentUnit } from '#core/model/correspondence.ts'
import { searchedText } from '#core/search/clause-index.ts'
import { segmentSize } from '#core/search/doc-set.ts'
import { searchMethod } from '#core/search/method.ts'
import { segmentPages } from '#core/search/segment-lists.ts'
import { blockSize, packTexts, textAt, unpackTexts } from '#core/search/text-blocks.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'
import { decodeUnits } from './kept-texts.ts'
import { joinRuns, putRun } from './list-runs.ts'

/**
 * So many units may be there that no list holds yet: their texts are read at each search, which takes about a
 * millisecond. To make the lists of a segment again takes up to half a second, and is done three times until it is full.
 */
const freshAtMost = Math.ceil(segmentSize / 3)

/** Units that have gone take room until all is built again: where they are as many as those that stay. */
const goneAtMost = 0.5

type SearchedUnit = Pick<AlignmentUnit, 'heading' | 'text'>

interface IndexState {
  readonly method: string
  readonly nextUnit: number
  readonly generation: number
}

/** What the index says of itself; null where there is none. */
export const indexState = (db: ReadableDb): IndexState | null =>
  db.get<IndexState>(sql`SELECT method, next_unit AS nextUnit, generation FROM search_index WHERE id = 1`) ?? null

/** The number that the next unit must get. */
export const nextUnit = (db: ReadableDb): number => indexState(db)?.nextUnit ?? 1

/** Adds units, numbered from `first` on: the next number. */
export function indexUnits(db: WritableDb, first: number, units: readonly SearchedUnit[]): void {
  const startedAt = performance.now()
  let at = 0
  while (at < units.length) {
    const block = Math.floor((first + at) / blockSize)
    const place = (first + at) % blockSize
    const added = units.slice(at, at + blockSize - place).map(({ heading, text }) => searchedText(heading, text))
    const texts = place === 0 ? [] : textsOf(db, block).slice(0, place)
    putTexts(db, block, [...texts, ...added])
    at += added.length
  }
  const next = first + units.length
  db.run(sql`UPDATE search_index SET next_unit = ${next}, generation = generation + 1`)
  listWhatIsFresh(db, next, freshAtMost)
  addBuildTime(db, performance.now() - startedAt)
}

/** How long indexing takes is kept beside the index, for those who ask what it costs. */
export const addBuildTime = (db: WritableDb, ms: number): void =>
  void db.run(sql`UPDATE search_index SET build_ms = build_ms + ${ms}`)

function putTexts(db: WritableDb, block: number, texts: readonly string[]): void {
  db.run(sql`
    INSERT INTO search_texts (block, texts) VALUES (${block}, ${packTexts(texts)})
    ON CONFLICT (block) DO UPDATE SET texts = excluded.texts`)
}

/** The texts of a block, '' for a unit that is not there. */
export function textsOf(db: ReadableDb, block: number): string[] {
  const row = db.get<{ texts: Uint8Array }>(sql`SELECT texts FROM search_texts WHERE block = ${block}`)
  if (row === undefined) return Array.from({ length: blockSize }, () => '')
  const unpacked = unpackTexts(row.texts, decodeUnits)
  return Array.from({ length: blockSize }, (_, place) => textAt(unpacked, place))
}

/** Makes lists anew for each segment with more than `atMost` units that none holds. `next` is the number after the last unit. */
function listWhatIsFresh(db: WritableDb, next: number, atMost: number): void {
  for (let segment = firstUnlisted(db); segment * segmentSize < next; segment += 1) {
    const end = Math.min(next, (segment + 1) * segmentSize)
    const isFull = end === (segment + 1) * segmentSize
    const fresh = end - listedTo(db, segment)
    if (fresh === 0 || (!isFull && fresh < atMost)) continue
    listSegment(db, segment, end)
    if (isFull) joinRuns(db, segment)
  }
}

/** The first segment that lists do not hold all of. */
function firstUnlisted(db: ReadableDb): number {
  const last = db.get<{ segment: number }>(sql`SELECT segment FROM search_segments ORDER BY segment DESC LIMIT 1`)
  return last?.segment ?? 0
}

/** Below this number the lists hold the units of a segment. */
export const listedTo = (db: ReadableDb, segment: number): number =>
  db.get<{ listedTo: number }>(sql`SELECT listed_to AS listedTo FROM search_segments WHERE segment = ${segment}`)
    ?.listedTo ?? segment * segmentSize

export function listSegment(db: WritableDb, segment: number, end: number): void {
  const first = segment * segmentSize
  const texts: string[] = []
  for (let block = first / blockSize; block * blockSize < end; block += 1) texts.push(...textsOf(db, block))
  for (const { unit } of goneIn(db, first, end)) texts[unit - first] = ''
  putRun(db, { segment, level: 0 }, segmentPages(texts))
  db.run(sql`
    INSERT INTO search_segments (segment, listed_to, level) VALUES (${segment}, ${end}, 0)
    ON CONFLICT (segment) DO UPDATE SET listed_to = excluded.listed_to`)
}

/** Units from `from` to `to`, end exclusive, that are no more. */
export const goneIn = (db: ReadableDb, from: number, to: number): { readonly unit: number }[] =>
  db.all<{ unit: number }>(sql`SELECT unit FROM search_gone WHERE unit >= ${from} AND unit < ${to}`)

/** Builds the index again from the units where another method, or none, has built it, or where half of it has gone. */
export function refreshSearchIndex(db: WritableDb): void {
  const state = indexState(db)
  if (state?.method === searchMethod && goneShare(db, state) <= goneAtMost) return
  db.transaction(() => rebuildSearchIndex(db, (state?.generation ?? 0) + 1))
}

/** How the texts are read. They go with the texts: a unit with the same number may have another text then. */
export const spokenTables = ['spoken_segments', 'spoken_readings', 'spoken_lists'] as const

function goneShare(db: ReadableDb, { nextUnit: next }: IndexState): number {
  const gone = db.get<{ gone: number }>(sql`SELECT count(*) AS gone FROM search_gone`)?.gone ?? 0
  return gone < freshAtMost ? 0 : gone / next
}

function rebuildSearchIndex(db: WritableDb, generation: number): void {
  const startedAt = performance.now()
  for (const table of ['search_texts', 'search_segments', 'search_lists', 'search_gone'])
    db.exec(`DELETE FROM ${table}`)
  forgetSpoken(db)
  const end = (db.get<{ last: number | null }>(sql`SELECT max(id) AS last FROM units`)?.last ?? 0) + 1
  db.run(sql`
    INSERT INTO search_index (id, method, next_unit, generation) VALUES (1, ${searchMethod}, ${end}, ${generation})
    ON CONFLICT (id) DO UPDATE SET
      method = excluded.method, next_unit = excluded.next_unit, generation = excluded.generation`)
  for (let block = 0; block * blockSize < end; block += 1) rebuildBlock(db, block, end)
  listWhatIsFresh(db, end, freshAtMost)
  if (end > 1) noteBuilt(db, performance.now() - startedAt)
}

/** Throws away what was read aloud, which is of the texts as they were; it is made again in the background. */
export function forgetSpoken(db: WritableDb): void {
  for (const table of spokenTables) db.exec(`DELETE FROM ${table}`)
  db.run(sql`UPDATE spoken_index SET generation = generation + 1, took_ms = 0`)
}

/** All of it was built just now, in so many milliseconds. */
export const noteBuilt = (db: WritableDb, ms: number): void =>
  void db.run(sql`UPDATE search_index SET built_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), build_ms = ${ms}`)

/** Numbers that no unit has are gone. */
export function rebuildBlock(db: WritableDb, block: number, end: number): void {
  const first = block * blockSize
  const texts = Array.from({ length: Math.min(blockSize, end - first) }, () => '')
  const missing = new Set(texts.map((_, place) => first + place).filter((unit) => unit > 0))
  const units = db.all<SearchedUnit & { id: number }>(sql`
    SELECT id, heading, text FROM units WHERE id >= ${first} AND id < ${first + blockSize}`)
  for (const { id, heading, text } of units) {
    texts[id - first] = searchedText(heading, text)
    missing.delete(id)
  }
  if (units.length > 0) putTexts(db, block, texts)
  for (const unit of missing) db.run(sql`INSERT OR IGNORE INTO search_gone (unit) VALUES (${unit})`)
}

/** How many units the index holds, to be compared with how many there are. */
export function indexedUnits(db: ReadableDb): number {
  const next = nextUnit(db)
  return next - 1 - (db.get<{ gone: number }>(sql`SELECT count(*) AS gone FROM search_gone`)?.gone ?? 0)
}
