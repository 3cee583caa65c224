import type { Migration } from './migration.ts'

/** Derived: what the readers and the segmentation made of a source file. Each row goes with its file. */
export const clauses: Migration = {
  version: 30,
  script: `
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
) STRICT;

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
  area INTEGER CHECK (area BETWEEN 1 AND 7),
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

-- Every version of every instrument, as lists show it: authored and derived side by side, nothing stored.
CREATE VIEW instrument_summaries AS
SELECT instruments.id, versions.version, versions.version = instruments.version AS is_newest,
  title, jurisdiction, issuing_bodies, document_number, document_date, effective_on, kind, parent,
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
`,
}
