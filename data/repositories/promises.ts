import type { PromisesKey, UnitInTable } from '#core/contract/workers.ts'
import type { ClausePromises } from '#core/indicators/clause-promises.ts'
import { labelInPlace, type ClauseLevel } from '#core/model/clause.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { Area } from '#core/model/instrument.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'

/** What each unit promises, in document order, as just this method reads it in a document of this date; else null. */
export function promisesOf(db: ReadableDb, { version, method, documentDate }: PromisesKey): ClausePromises[] | null {
  const row = db.get<{ found: string }>(sql`
    SELECT found FROM promises
    WHERE version = ${version} AND method = ${method} AND document_date IS ${documentDate}`)
  return row === undefined ? null : (JSON.parse(row.found) as ClausePromises[])
}

/** Replaces what an older method read: derived, so nothing is lost. */
export function putPromises(
  db: WritableDb,
  { version, method, documentDate }: PromisesKey,
  promises: readonly ClausePromises[],
): void {
  db.run(sql`
    INSERT INTO promises (version, method, document_date, found)
    VALUES (${version}, ${method}, ${documentDate}, ${JSON.stringify(promises)})
    ON CONFLICT (version) DO UPDATE SET
      method = excluded.method, document_date = excluded.document_date, found = excluded.found`)
}

/** The units of a version with what the table of indicators shows of them, in document order. */
export function tableUnits(db: ReadableDb, version: VersionHash): UnitInTable[] {
  interface Row {
    readonly path: string
    readonly label: string
    readonly level: ClauseLevel
    readonly text: string
    readonly area: Area | null
  }
  return db
    .all<Row>(sql`
      SELECT units.path, clauses.label, clauses.level, units.text, clauses.area
      FROM units JOIN clauses ON clauses.version = units.version AND clauses.path = units.path
      WHERE units.version = ${version} AND units.kind = 'unit' ORDER BY units.position`)
    .map(({ path, label, level, text, area }) => ({
      ref: { version, path },
      label: labelInPlace({ path, label, level }),
      text,
      area,
    }))
}
