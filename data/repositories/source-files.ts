import { createHash } from 'node:crypto'
import type { VersionHash } from '#core/model/ids.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'

/** The name of these bytes: their sha256. */
export const hashOf = (bytes: Uint8Array): VersionHash =>
  createHash('sha256').update(bytes).digest('hex') as VersionHash

/** Stores the bytes under their own hash; the same bytes are stored once. */
export function putSourceFile(db: WritableDb, bytes: Uint8Array): VersionHash {
  const version = hashOf(bytes)
  db.run(sql`INSERT INTO source_files (sha256, bytes) VALUES (${version}, ${bytes}) ON CONFLICT (sha256) DO NOTHING`)
  return version
}

export const sourceFileNames = (db: ReadableDb): VersionHash[] =>
  db.all<{ sha256: VersionHash }>(sql`SELECT sha256 FROM source_files ORDER BY sha256`).map((row) => row.sha256)

export const sourceBytes = (db: ReadableDb, version: VersionHash): Uint8Array | null =>
  db.get<{ bytes: Uint8Array }>(sql`SELECT bytes FROM source_files WHERE sha256 = ${version}`)?.bytes ?? null
