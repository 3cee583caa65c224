import type { Migration } from './migration.ts'

/**
 * Derived: the full-text index over the units, holding no text of its own. Tokens come ready made (core/search/tokens.ts).
 * It is filled by the program, since a text has to be folded first; `search_index` says by which method, and another
 * one, or none, means: build again.
 */
export const search: Migration = {
  version: 60,
  script: `
CREATE VIRTUAL TABLE unit_search USING fts5 (
  heading, text, content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TRIGGER units_leave_search AFTER DELETE ON units
BEGIN DELETE FROM unit_search WHERE rowid = OLD.id; END;

CREATE TABLE search_index (
  -- derived; one row at most
  id INTEGER PRIMARY KEY CHECK (id = 1),
  method TEXT NOT NULL
) STRICT;
`,
}
