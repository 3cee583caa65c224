import type { Migration } from './migration.ts'

/** Projections of the journal. */
export const comparisons: Migration = {
  version: 40,
  script: `
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
`,
}
