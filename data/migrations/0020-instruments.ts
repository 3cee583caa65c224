import type { Migration } from './migration.ts'

/** Projections of the journal: written in one transaction with their event, and equal to its fold. */
export const instruments: Migration = {
  version: 20,
  script: `
CREATE TABLE instruments (
  -- projection of the journal
  id TEXT PRIMARY KEY,
  -- The newest version.
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  jurisdiction TEXT NOT NULL,
  issuing_bodies TEXT NOT NULL CHECK (json_valid(issuing_bodies)),
  document_number TEXT,
  document_date TEXT,
  effective_on TEXT,
  kind TEXT,
  -- The instrument that this one implements; it may arrive later, from another office.
  parent TEXT,
  source_kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;

CREATE INDEX instruments_by_jurisdiction ON instruments (jurisdiction);

CREATE TABLE instrument_versions (
  -- projection of the journal. Two offices may have imported the same file, so a version may stand here twice.
  instrument_id TEXT NOT NULL REFERENCES instruments (id) ON DELETE CASCADE,
  version TEXT NOT NULL,
  source_kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  PRIMARY KEY (instrument_id, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX instrument_versions_by_version ON instrument_versions (version);
`,
}
