import type { Migration } from './migration.ts'

/**
 * Derived: how the texts of the search index are read, for those who type pinyin. Filled in the background, after the units
 * are there to be searched; `spoken_index` says by which method, and another one, or none, means: build again.
 */
export const spokenLists: Migration = {
  version: 120,
  script: `
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
`,
}
