import type { Migration } from './migration.ts'

/**
 * What reading real documents needs: pages, marks of secrecy, corrections by people, and several versions that are one
 * instrument. A head stored before it named repeals, kind, jurisdiction, parent and readings gets them empty; it is
 * read anew by the present method anyway.
 */
export const realDocuments: Migration = {
  version: 70,
  script: `
ALTER TABLE clauses ADD COLUMN page INTEGER CHECK (page > 0);

ALTER TABLE segmentations ADD COLUMN secrecy TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(secrecy));

-- The events of the corrections that it was made with, in their order.
ALTER TABLE segmentations ADD COLUMN corrections TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(corrections));

UPDATE segmentations SET head = json_insert(head, '$.repeals', json('[]'), '$.kind', json('null'),
  '$.jurisdiction', json('null'), '$.parent', json('null'), '$.readings', json('[]'));

ALTER TABLE instrument_versions ADD COLUMN encoding TEXT;

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

DROP VIEW instrument_summaries;

-- Every version of every instrument, as lists show it: authored and derived side by side, nothing stored.
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
`,
}
