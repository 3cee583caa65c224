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
  imported_at TEXT NOT NULL, encoding TEXT,
  PRIMARY KEY (instrument_id, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX instrument_versions_by_version ON instrument_versions (version);

CREATE TABLE segmentations (
  -- derived; made by the named method
  version TEXT PRIMARY KEY REFERENCES source_files (sha256) ON DELETE CASCADE,
  method TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT,
  source_text TEXT NOT NULL,
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  source_warnings TEXT NOT NULL CHECK (json_valid(source_warnings)),
  head TEXT NOT NULL CHECK (json_valid(head)),
  ledger TEXT NOT NULL CHECK (json_valid(ledger)),
  warnings TEXT NOT NULL CHECK (json_valid(warnings))
, secrecy TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(secrecy)), corrections TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(corrections)), area_method TEXT) STRICT;

CREATE TABLE clauses (
  -- derived, by the method of its segmentation; in document order, parents first
  version TEXT NOT NULL REFERENCES segmentations (version) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  parent_path TEXT,
  level TEXT NOT NULL,
  label TEXT NOT NULL,
  label_made INTEGER NOT NULL CHECK (label_made IN (0, 1)),
  ordinal INTEGER,
  insertion INTEGER,
  heading TEXT,
  lead_length INTEGER,
  own_text TEXT NOT NULL,
  -- Null where it is the same as own_text, as for every clause without descendants.
  text TEXT,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  area INTEGER CHECK (area BETWEEN 1 AND 7), page INTEGER CHECK (page > 0), area_confidence REAL CHECK (area_confidence BETWEEN 0 AND 1), area_words TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(area_words)),
  PRIMARY KEY (version, position),
  UNIQUE (version, path)
) STRICT;

CREATE INDEX clauses_by_area ON clauses (version, area) WHERE area IS NOT NULL;

CREATE TABLE units (
  -- derived, by the method of its segmentation: the clauses that are aligned and searched, in document order, then the
  -- loose ones, which are only searched
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL REFERENCES segmentations (version) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('unit', 'loose')),
  path TEXT NOT NULL,
  label TEXT NOT NULL,
  heading TEXT,
  sections TEXT NOT NULL CHECK (json_valid(sections)),
  text TEXT NOT NULL,
  UNIQUE (version, position)
) STRICT;

CREATE TABLE version_suggestions (
  -- derived, for a person to confirm: the instrument may be a newer or older text of the other
  instrument_id TEXT PRIMARY KEY REFERENCES instruments (id) ON DELETE CASCADE,
  suggested_version_of TEXT NOT NULL REFERENCES instruments (id) ON DELETE CASCADE,
  method TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX version_suggestions_by_other ON version_suggestions (suggested_version_of);

CREATE TABLE comparisons (
  -- projection of the journal
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE comparison_members (
  -- projection of the journal
  comparison_id TEXT NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('left', 'right')),
  position INTEGER NOT NULL,
  version TEXT NOT NULL,
  PRIMARY KEY (comparison_id, side, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX comparison_members_by_version ON comparison_members (version);

CREATE TABLE alignments (
  -- derived; made by the named method
  comparison_id TEXT PRIMARY KEY REFERENCES comparisons (id) ON DELETE CASCADE,
  method TEXT NOT NULL,
  result TEXT NOT NULL CHECK (json_valid(result))
) STRICT;

CREATE TABLE instrument_joins (
  -- projection of the journal: instruments that became versions of another, and of which one in the end
  instrument_id TEXT PRIMARY KEY,
  into_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX instrument_joins_by_other ON instrument_joins (into_id);

CREATE TABLE declined_versions (
  -- projection of the journal: pairs that a person said are different instruments
  instrument_id TEXT NOT NULL,
  other_id TEXT NOT NULL,
  PRIMARY KEY (instrument_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE VIEW instrument_summaries AS
SELECT instruments.id, versions.version, versions.version = instruments.version AS is_newest,
  title, jurisdiction, issuing_bodies, document_number, document_date, effective_on, kind,
  coalesce((SELECT into_id FROM instrument_joins WHERE instrument_joins.instrument_id = parent), parent) AS parent,
  versions.source_kind, versions.file_name, versions.file_bytes, versions.imported_at, suggested_version_of,
  (SELECT count(*) FROM units WHERE units.version = versions.version AND units.kind = 'unit') AS units,
  coalesce(json_array_length(segmentations.warnings), 0) AS warnings,
  (SELECT json_group_array(area) FROM (
    SELECT area FROM clauses WHERE clauses.version = versions.version AND area IS NOT NULL
    GROUP BY area ORDER BY count(*) DESC, area)) AS areas
FROM instrument_versions AS versions
JOIN instruments ON instruments.id = versions.instrument_id
LEFT JOIN segmentations ON segmentations.version = versions.version
LEFT JOIN version_suggestions ON version_suggestions.instrument_id = instruments.id;

CREATE TABLE promises (
  -- derived; made by the named method, for a document of this date
  version TEXT PRIMARY KEY REFERENCES segmentations (version) ON DELETE CASCADE,
  method TEXT NOT NULL,
  document_date TEXT,
  found TEXT NOT NULL CHECK (json_valid(found))
) STRICT;

CREATE TABLE search_index (
  -- derived; one row at most
  id INTEGER PRIMARY KEY CHECK (id = 1),
  method TEXT NOT NULL,
  -- The number that the next unit gets. None is given twice: lists may still hold a unit that has gone.
  next_unit INTEGER NOT NULL,
  -- Rises with every change: what is kept in memory is of one generation.
  generation INTEGER NOT NULL
, built_at TEXT, build_ms REAL NOT NULL DEFAULT 0) STRICT;

CREATE TABLE search_texts (
  -- derived; 16 folded texts each, by the numbers of their units
  block INTEGER PRIMARY KEY,
  texts BLOB NOT NULL
) STRICT;

CREATE TABLE search_lists (
  -- derived; pages of lists, by segment and first gram in one number
  id INTEGER PRIMARY KEY,
  lists BLOB NOT NULL
) STRICT;

CREATE TABLE search_gone (
  -- derived; units that are no more
  unit INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER units_leave_search AFTER DELETE ON units
BEGIN
  INSERT OR IGNORE INTO search_gone (unit) VALUES (OLD.id);
  UPDATE search_index SET generation = generation + 1;
END;

CREATE TABLE spoken_index (
  -- derived; one row at most
  id INTEGER PRIMARY KEY CHECK (id = 1),
  method TEXT NOT NULL,
  -- Rises with every change: what is kept in memory is of one generation.
  generation INTEGER NOT NULL,
  -- How long the work took in all, in milliseconds.
  took_ms REAL NOT NULL
) STRICT;

CREATE TABLE spoken_segments (
  -- derived; of a segment of search_texts: units below read_to are read, those below listed_to are in lists too
  segment INTEGER PRIMARY KEY,
  read_to INTEGER NOT NULL,
  listed_to INTEGER NOT NULL
) STRICT;

CREATE TABLE spoken_readings (
  -- derived; of a block of search_texts: the characters that are not read as usual
  block INTEGER PRIMARY KEY,
  readings BLOB NOT NULL
) STRICT;

CREATE TABLE spoken_lists (
  -- derived; pages of lists, by segment and first gram in one number
  id INTEGER PRIMARY KEY,
  lists BLOB NOT NULL
) STRICT;

CREATE TABLE search_areas (
  -- derived; a byte for each unit of a segment: its area as it was told, 0 where it has none
  segment INTEGER PRIMARY KEY,
  areas BLOB NOT NULL
) STRICT;

CREATE INDEX journal_events_by_kind ON journal_events (kind, position);

CREATE TABLE search_segments (
  -- derived; which units of a segment the lists hold: those below this number. Its lists stand alone (level 0), with those
  -- of four segments side by side, or of sixteen
  segment INTEGER PRIMARY KEY,
  listed_to INTEGER NOT NULL,
  level INTEGER NOT NULL
) STRICT;
