import type { InstrumentState, VersionState } from '#core/journal/state.ts'
import type { TextEncoding } from '#core/model/document.ts'
import type { InstrumentId, VersionHash } from '#core/model/ids.ts'
import type { Area, InstrumentSummary, SourceKind } from '#core/model/instrument.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'

/** Writes the projection of one instrument and its versions anew. */
export function putInstrument(db: WritableDb, state: InstrumentState): void {
  const { id, version, title, jurisdiction, documentNumber, documentDate, effectiveOn, kind, parent } = state
  const bodies = JSON.stringify(state.issuingBodies)
  db.run(sql`
    INSERT INTO instruments (id, version, title, jurisdiction, issuing_bodies, document_number, document_date,
      effective_on, kind, parent, source_kind, file_name, file_bytes, imported_at)
    VALUES (${id}, ${version}, ${title}, ${jurisdiction}, ${bodies}, ${documentNumber}, ${documentDate},
      ${effectiveOn}, ${kind}, ${parent}, ${state.sourceKind}, ${state.fileName}, ${state.fileBytes},
      ${state.importedAt})
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, title = excluded.title,
      jurisdiction = excluded.jurisdiction, issuing_bodies = excluded.issuing_bodies,
      document_number = excluded.document_number, document_date = excluded.document_date,
      effective_on = excluded.effective_on, kind = excluded.kind, parent = excluded.parent,
      source_kind = excluded.source_kind, file_name = excluded.file_name, file_bytes = excluded.file_bytes,
      imported_at = excluded.imported_at`)
  putVersions(db, state)
}

/** Takes out what became a version of another, with all that hangs on it. */
export function removeInstrument(db: WritableDb, id: InstrumentId): void {
  db.run(sql`DELETE FROM instruments WHERE id = ${id}`)
}

/** Writes the versions of an instrument anew; those that another one had are its own now. */
function putVersions(db: WritableDb, { id, versions }: InstrumentState): void {
  db.run(sql`DELETE FROM instrument_versions WHERE instrument_id = ${id}`)
  for (const { version, sourceKind, fileName, fileBytes, importedAt, encoding } of versions) {
    db.run(sql`
      INSERT INTO instrument_versions
        (instrument_id, version, source_kind, file_name, file_bytes, imported_at, encoding)
      VALUES (${id}, ${version}, ${sourceKind}, ${fileName}, ${fileBytes}, ${importedAt}, ${encoding})`)
  }
}

export const hasInstrument = (db: ReadableDb, id: InstrumentId): boolean =>
  db.get(sql`SELECT 1 FROM instruments WHERE id = ${id}`) !== undefined

export const hasVersion = (db: ReadableDb, version: VersionHash): boolean =>
  db.get(sql`SELECT 1 FROM instrument_versions WHERE version = ${version}`) !== undefined

/** Every instrument as the projection holds it. */
export function instrumentStates(db: ReadableDb): InstrumentState[] {
  type Row = Omit<InstrumentState, 'issuingBodies' | 'versions'> & { readonly issuingBodies: string }
  return db
    .all<Row>(sql`
      SELECT id, version, title, jurisdiction, issuing_bodies AS issuingBodies, document_number AS documentNumber,
        document_date AS documentDate, effective_on AS effectiveOn, kind, parent, source_kind AS sourceKind,
        file_name AS fileName, file_bytes AS fileBytes, imported_at AS importedAt
      FROM instruments ORDER BY imported_at, id`)
    .map((row) => ({
      ...row,
      issuingBodies: JSON.parse(row.issuingBodies) as string[],
      versions: versionStates(db, row.id),
    }))
}

const versionStates = (db: ReadableDb, id: InstrumentId): VersionState[] =>
  db.all<VersionState>(sql`
    SELECT version, file_name AS fileName, file_bytes AS fileBytes, source_kind AS sourceKind, imported_at AS importedAt,
      encoding
    FROM instrument_versions WHERE instrument_id = ${id} ORDER BY imported_at, version`)

/** How a person said that the bytes of a version are to be read; null where nobody did. */
export const chosenEncoding = (db: ReadableDb, version: VersionHash): TextEncoding | null =>
  db.get<{ encoding: TextEncoding }>(sql`
    SELECT encoding FROM instrument_versions WHERE version = ${version} AND encoding IS NOT NULL
    ORDER BY imported_at, instrument_id LIMIT 1`)?.encoding ?? null

/** All instruments with their newest version, the newest import first. */
export const instrumentSummaries = (db: ReadableDb): InstrumentSummary[] =>
  db
    .all<SummaryRow>(sql`SELECT * FROM instrument_summaries WHERE is_newest ORDER BY imported_at DESC, id DESC`)
    .map(summaryOfRow)

/** An instrument with its newest version; null where there is none. */
export function instrumentSummary(db: ReadableDb, id: InstrumentId): InstrumentSummary | null {
  const row = db.get<SummaryRow>(sql`SELECT * FROM instrument_summaries WHERE id = ${id} AND is_newest`)
  return row === undefined ? null : summaryOfRow(row)
}

/** Every version of every instrument, each described by its instrument; the newest import first. */
export const allVersionSummaries = (db: ReadableDb): InstrumentSummary[] =>
  db.all<SummaryRow>(sql`SELECT * FROM instrument_summaries ORDER BY imported_at DESC, id DESC`).map(summaryOfRow)

/**
 * The instrument that has this version, newest or not, described by it; null where there is none. The one that was
 * imported first, where two offices imported the same file.
 */
export function versionSummary(db: ReadableDb, version: VersionHash): InstrumentSummary | null {
  const row = db.get<SummaryRow>(sql`
    SELECT * FROM instrument_summaries WHERE version = ${version} ORDER BY imported_at, id LIMIT 1`)
  return row === undefined ? null : summaryOfRow(row)
}

interface SummaryRow
  extends Pick<
    InstrumentSummary,
    'id' | 'version' | 'title' | 'jurisdiction' | 'kind' | 'parent' | 'units' | 'warnings'
  > {
  readonly issuing_bodies: string
  readonly document_number: string | null
  readonly document_date: string | null
  readonly effective_on: string | null
  readonly source_kind: SourceKind
  readonly file_name: string
  readonly file_bytes: number
  readonly imported_at: string
  readonly suggested_version_of: InstrumentId | null
  readonly areas: string
}

function summaryOfRow(row: SummaryRow): InstrumentSummary {
  const { id, version, title, jurisdiction, kind, parent, units, warnings } = row
  return {
    id,
    version,
    title,
    jurisdiction,
    issuingBodies: JSON.parse(row.issuing_bodies) as string[],
    documentNumber: row.document_number,
    documentDate: row.document_date,
    effectiveOn: row.effective_on,
    kind,
    sourceKind: row.source_kind,
    fileName: row.file_name,
    fileBytes: row.file_bytes,
    units,
    warnings,
    areas: JSON.parse(row.areas) as Area[],
    parent,
    suggestedVersionOf: row.suggested_version_of,
    importedAt: row.imported_at,
  }
}
