import type { Migration } from './migration.ts'

/**
 * Derived: the areas of all units where search can take them at once; read from the clauses, filtering 100,000 units by area
 * took a tenth of a second. Filled by the program, as the rest of the index is.
 */
export const searchAreas: Migration = {
  version: 130,
  script: `
CREATE TABLE search_areas (
  -- derived; a byte for each unit of a segment: its area as it was told, 0 where it has none
  segment INTEGER PRIMARY KEY,
  areas BLOB NOT NULL
) STRICT;

CREATE INDEX journal_events_by_kind ON journal_events (kind, position);
`,
}
