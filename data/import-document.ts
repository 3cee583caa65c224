import { looseClauses } from '#core/clauses/units.ts'
import type { ImportRecord } from '#core/contract/workers.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { appendEvents } from './append.ts'
import type { WritableDb } from './db.ts'
import { putSegmentation, putUnit } from './repositories/clauses.ts'
import { suggestVersion, versionSummary } from './repositories/instruments.ts'
import type { Writer } from './repositories/journal.ts'
import { putSourceFile } from './repositories/source-files.ts'
import { indexUnit } from './repositories/search.ts'

/**
 * Stores an instrument with all that was derived from its file: bytes, clauses, units, search index, journal event and
 * projection, all or nothing. A file that is stored already is not stored again, and nothing is written.
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
  putSegmentation(db, version, record)
  const searched = [
    ...record.units.map((unit) => ({ unit, kind: 'unit' as const })),
    ...looseClauses(version, record.document).map((unit) => ({ unit, kind: 'loose' as const })),
  ]
  for (const [position, { unit, kind }] of searched.entries()) {
    indexUnit(db, putUnit(db, { version, position, kind }, unit), unit)
  }
  appendEvents(db, [event], writer)
  suggestVersion(db, event.body.instrument)
  const summary = versionSummary(db, version)
  if (summary === null) throw new Error(`${version} is not there after its import`)
  return summary
}
