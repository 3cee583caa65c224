import type { Migration } from './migration.ts'

/**
 * Derived: lists of full segments are put together (core/search/list-runs.ts), so that a search in a million clauses does
 * not read nine times as many pages as one in a hundred thousand. What was built before is built again at opening.
 */
export const searchRuns: Migration = {
  version: 160,
  script: `
DROP TABLE search_segments;

CREATE TABLE search_segments (
  -- derived; which units of a segment the lists hold: those below this number. Its lists stand alone (level 0), with those
  -- of four segments side by side, or of sixteen
  segment INTEGER PRIMARY KEY,
  listed_to INTEGER NOT NULL,
  level INTEGER NOT NULL
) STRICT;

DELETE FROM search_lists;
DELETE FROM search_index;
`,
}
