import type { ReadableDb, WritableDb } from './db.ts'
import { sql } from './db.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'

/** The schema of a database as `user_version` says; 0 where it is empty. */
export const versionOf = (db: ReadableDb): number =>
  db.get<{ user_version: number }>(sql`PRAGMA user_version`)?.user_version ?? 0

/**
 * Brings the schema up to `target`. Each step is one transaction together with its version: whatever happens between
 * two steps, the file is at one of them and says at which.
 */
export function migrate(db: WritableDb, target: number, steps: readonly Migration[] = migrations): void {
  for (const { version, script } of steps) {
    if (version <= versionOf(db) || version > target) continue
    db.transaction(() => {
      db.exec(script)
      db.exec(`PRAGMA user_version = ${version}`)
    })
  }
}

/** The schema as it stands: every statement, in the order in which it was made. */
export function schemaText(db: ReadableDb): string {
  const rows = db.all<{ sql: string }>(sql`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid`)
  return rows.map(({ sql: statement }) => `${statement};\n`).join('\n')
}
