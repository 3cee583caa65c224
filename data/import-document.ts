import type { ImportRecord } from '#core/contract/workers.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { appendEvents } from './append.ts'
import type { WritableDb } from './db.ts'
import { versionSummary } from './repositories/instruments.ts'
import type { Writer } from './repositories/journal.ts'
import { putSourceFile } from './repositories/source-files.ts'
import { putDerived } from './segmentation.ts'

/**
 * Stores an instrument, or a new version of one, with all that was derived from its file: bytes, clauses,
 * units, search index, journal events (its corrections too) and projection, all or nothing. A file that is stored already is not stored again, and nothing is written.
 */
export function importDocument(
  db: WritableDb,
  record: Omit<ImportRecord, 'file'>,
  bytes: Uint8Array,
  writer: Writer,
): InstrumentSummary {
  return db.transaction(() => versionSummary(db, record.version) ?? store(db, record, bytes, writer))
}

function store(
  db: WritableDb,
  record: Omit<ImportRecord, 'file'>,
  bytes: Uint8Array,
  writer: Writer,
): InstrumentSummary {
  const { version, event } = record
  const hash = putSourceFile(db, bytes)
  if (hash !== version || event.body.version !== version) throw new Error(`The bytes are not those of ${version}`)
  const [, ...corrections] = appendEvents(db, [event, ...record.corrections], writer)
  putDerived(db, version, { ...record, corrections: corrections.map(({ id }) => id) })
  const summary = versionSummary(db, version)
  if (summary === null) throw new Error(`${version} is not there after its import`)
  return summary
}
