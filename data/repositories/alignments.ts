import type { Alignment } from '#core/model/correspondence.ts'
import type { ComparisonId, VersionHash } from '#core/model/ids.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'

/** The stored result of exactly this method, or null. */
export function alignmentOf(db: ReadableDb, comparison: ComparisonId, method: string): Alignment | null {
  const row = db.get<{ result: string }>(sql`
    SELECT result FROM alignments WHERE comparison_id = ${comparison} AND method = ${method}`)
  return row === undefined ? null : (JSON.parse(row.result) as Alignment)
}

/** Replaces whatever an older method found: derived, so nothing is lost. */
export function putAlignment(db: WritableDb, comparison: ComparisonId, alignment: Alignment): void {
  db.run(sql`
    INSERT INTO alignments (comparison_id, method, result)
    VALUES (${comparison}, ${alignment.method}, ${JSON.stringify(alignment)})
    ON CONFLICT (comparison_id) DO UPDATE SET method = excluded.method, result = excluded.result`)
}

/** Drops what was aligned with this version: it is aligned anew when somebody opens the comparison. */
export function forgetAlignmentsOf(db: WritableDb, version: VersionHash): void {
  db.run(sql`
    DELETE FROM alignments WHERE comparison_id IN (
      SELECT comparison_id FROM comparison_members WHERE version = ${version})`)
}
