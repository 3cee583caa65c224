import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { InstrumentId, VersionHash } from '#core/model/ids.ts'
import type { Jurisdiction } from '#core/model/instrument.ts'
import { searchMethod } from '#core/search/method.ts'
import { headingWeight, textWeight } from '#core/search/ranking.ts'
import { bigramTokens } from '#core/search/tokens.ts'
import { foldText } from '#core/text/fold.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'

/**
 * Ranking looks at this many hits at most, the first imported: what stands in more clauses than anybody reads says
 * little by its rank, and ranking 70,000 hits takes 30 ms. The count is always of all.
 */
const rankedAtMost = 5000

const tokensOf = (text: string): string => bigramTokens(foldText(text))

/** Adds a unit to the index under the id of its row. */
export function indexUnit(
  db: WritableDb,
  id: number,
  { heading, text }: Pick<AlignmentUnit, 'heading' | 'text'>,
): void {
  db.run(sql`
    INSERT INTO unit_search (rowid, heading, text) VALUES (${id}, ${tokensOf(heading ?? '')}, ${tokensOf(text)})`)
}

/** Builds the index again from the units where another method, or none, has built it. */
export function refreshSearchIndex(db: WritableDb): void {
  const built = db.get<{ method: string }>(sql`SELECT method FROM search_index`)
  if (built?.method === searchMethod) return
  db.transaction(() => {
    db.exec(`INSERT INTO unit_search (unit_search) VALUES ('delete-all')`)
    for (let last = 0, page = unitsAfter(db, last); page.length > 0; page = unitsAfter(db, last)) {
      for (const unit of page) indexUnit(db, unit.id, unit)
      last = page.at(-1)?.id ?? last
    }
    db.run(sql`
      INSERT INTO search_index (id, method) VALUES (1, ${searchMethod})
      ON CONFLICT (id) DO UPDATE SET method = excluded.method`)
  })
}

interface IndexedUnit extends Pick<AlignmentUnit, 'heading' | 'text'> {
  readonly id: number
}

/** In pages: a whole workspace need not fit into memory. */
const unitsAfter = (db: ReadableDb, id: number): IndexedUnit[] =>
  db.all<IndexedUnit>(sql`SELECT id, heading, text FROM units WHERE id > ${id} ORDER BY id LIMIT 500`)

/** How many units an expression of `matchExpression` finds; in these versions only, unless null. */
export function countHits(db: ReadableDb, expression: string, versions: readonly VersionHash[] | null): number {
  const row =
    versions === null
      ? db.get<{ hits: number }>(sql`SELECT count(*) AS hits FROM unit_search WHERE unit_search MATCH ${expression}`)
      : db.get<{ hits: number }>(sql`
          SELECT count(*) AS hits FROM unit_search WHERE unit_search MATCH ${expression} AND +rowid IN (
            SELECT id FROM units WHERE version IN (SELECT value FROM json_each(${JSON.stringify(versions)})))`)
  return row?.hits ?? 0
}

export interface RankedUnit {
  readonly id: number
  /** BM25, the greater the better. */
  readonly score: number
}

/** The best `limit` units, best first; equal ones in the order of import, then of the document. */
export function rankedUnits(
  db: ReadableDb,
  expression: string,
  versions: readonly VersionHash[] | null,
  limit: number,
): RankedUnit[] {
  if (versions === null) {
    return db.all<RankedUnit>(sql`
      SELECT id, score FROM (
        SELECT rowid AS id, -bm25(unit_search, ${headingWeight}, ${textWeight}) AS score FROM unit_search
        WHERE unit_search MATCH ${expression} LIMIT ${rankedAtMost})
      ORDER BY score DESC, id LIMIT ${limit}`)
  }
  // The plus keeps the index on the words first: asked by rowid it would be searched once for each unit.
  return db.all<RankedUnit>(sql`
    SELECT id, score FROM (
      SELECT rowid AS id, -bm25(unit_search, ${headingWeight}, ${textWeight}) AS score FROM unit_search
      WHERE unit_search MATCH ${expression} AND +rowid IN (
        SELECT id FROM units WHERE version IN (SELECT value FROM json_each(${JSON.stringify(versions)})))
      LIMIT ${rankedAtMost})
    ORDER BY score DESC, id LIMIT ${limit}`)
}

/** A unit as a hit shows it. */
export interface UnitHit {
  readonly id: number
  readonly version: VersionHash
  readonly instrument: InstrumentId
  readonly title: string
  readonly jurisdiction: Jurisdiction
  readonly path: string
  readonly label: string
  readonly heading: string | null
  readonly text: string
}

/** The units with these ids, in no particular order. */
export const unitHits = (db: ReadableDb, ids: readonly number[]): UnitHit[] =>
  db.all<UnitHit>(sql`
    SELECT units.id, units.version, instruments.id AS instrument, title, jurisdiction, units.path, label, heading, text
    FROM json_each(${JSON.stringify(ids)}) AS wanted
    JOIN units ON units.id = wanted.value
    JOIN instruments ON instruments.id = (
      SELECT instrument_id FROM instrument_versions WHERE version = units.version
      ORDER BY imported_at, instrument_id LIMIT 1)`)

/** How many units the index holds, to be compared with how many there are. */
export const indexedUnits = (db: ReadableDb): number =>
  db.get<{ units: number }>(sql`SELECT count(*) AS units FROM unit_search`)?.units ?? 0
