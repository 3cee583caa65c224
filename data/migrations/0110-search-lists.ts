import type { Migration } from './migration.ts'

/**
 * Derived: an index of our own in place of FTS5's, which finds a phrase with an error as soon as one without
 * (core/search/near-filter.ts). It is filled by the program, since a text has to be folded first; `search_index` says by
 * which method, and another one, or none, means: build again.
 */
export const searchLists: Migration = {
  version: 110,
  script: `
DROP TRIGGER units_leave_search;
DROP TABLE unit_search;
DROP TABLE search_index;

CREATE TABLE search_index (
  -- derived; one row at most
  id INTEGER PRIMARY KEY CHECK (id = 1),
  method TEXT NOT NULL,
  -- The number that the next unit gets. None is given twice: lists may still hold a unit that has gone.
  next_unit INTEGER NOT NULL,
  -- Rises with every change: what is kept in memory is of one generation.
  generation INTEGER NOT NULL
) STRICT;

CREATE TABLE search_texts (
  -- derived; 16 folded texts each, by the numbers of their units
  block INTEGER PRIMARY KEY,
  texts BLOB NOT NULL
) STRICT;

CREATE TABLE search_segments (
  -- derived; which units of a segment the lists hold: those below this number
  segment INTEGER PRIMARY KEY,
  listed_to INTEGER NOT NULL
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
`,
}
