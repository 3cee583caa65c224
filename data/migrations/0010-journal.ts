import type { Migration } from './migration.ts'

/** Authored: the journal, the source files, the settings. */
export const journal: Migration = {
  version: 10,
  script: `
CREATE TABLE journal_events (
  -- authored; append-only. The order of arrival: events of another office may arrive late.
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  clock TEXT NOT NULL,
  device TEXT NOT NULL,
  office TEXT NOT NULL,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- The instrument, comparison or event that it is about.
  subject TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  previous_hash TEXT,
  hash TEXT NOT NULL,
  UNIQUE (device, clock)
) STRICT;

CREATE INDEX journal_events_by_clock ON journal_events (clock);
CREATE INDEX journal_events_by_subject ON journal_events (subject);

CREATE TRIGGER journal_events_no_update BEFORE UPDATE ON journal_events
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_events_no_delete BEFORE DELETE ON journal_events
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- INSERT OR REPLACE deletes without the trigger above.
CREATE TRIGGER journal_events_no_replace BEFORE INSERT ON journal_events
WHEN EXISTS (
  SELECT 1 FROM journal_events
  WHERE position = NEW.position OR id = NEW.id OR (device = NEW.device AND clock = NEW.clock)
)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE source_files (
  -- authored; the bytes as they were imported.
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER source_files_no_update BEFORE UPDATE ON source_files
BEGIN SELECT RAISE(ABORT, 'a source file does not change'); END;

CREATE TABLE settings (
  -- authored; not part of the journal: they belong to this workspace alone.
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
`,
}
