import type { StoredComparison } from '#core/contract/workers.ts'
import type { ComparisonState } from '#core/journal/state.ts'
import type { Side } from '#core/model/correspondence.ts'
import type { ComparisonId, VersionHash } from '#core/model/ids.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'

export const hasComparison = (db: ReadableDb, id: ComparisonId): boolean =>
  db.get(sql`SELECT 1 FROM comparisons WHERE id = ${id}`) !== undefined

/** Newest first. */
export function storedComparisons(db: ReadableDb): StoredComparison[] {
  interface Row {
    readonly id: ComparisonId
    readonly title: string
    readonly createdAt: string
  }
  return db
    .all<Row>(sql`SELECT id, title, created_at AS createdAt FROM comparisons ORDER BY created_at DESC, id DESC`)
    .map((row) => ({ ...row, left: membersOf(db, row.id, 'left'), right: membersOf(db, row.id, 'right') }))
}

const membersOf = (db: ReadableDb, id: ComparisonId, side: Side): VersionHash[] =>
  db
    .all<{ version: VersionHash }>(sql`
      SELECT version FROM comparison_members WHERE comparison_id = ${id} AND side = ${side} ORDER BY position`)
    .map(({ version }) => version)

/** Writes the projection of one comparison anew. */
export function putComparison(db: WritableDb, { id, title, createdAt, left, right }: ComparisonState): void {
  db.run(sql`
    INSERT INTO comparisons (id, title, created_at) VALUES (${id}, ${title}, ${createdAt})
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, created_at = excluded.created_at`)
  db.run(sql`DELETE FROM comparison_members WHERE comparison_id = ${id}`)
  for (const [side, versions] of Object.entries({ left, right })) {
    for (const [position, version] of versions.entries()) {
      db.run(sql`
        INSERT INTO comparison_members (comparison_id, side, position, version)
        VALUES (${id}, ${side}, ${position}, ${version})`)
    }
  }
}
