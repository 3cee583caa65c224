import type { Migration } from './migration.ts'

/** Derived: one result for each comparison, that of the newest method. */
export const alignments: Migration = {
  version: 50,
  script: `
CREATE TABLE alignments (
  -- derived; made by the named method
  comparison_id TEXT PRIMARY KEY REFERENCES comparisons (id) ON DELETE CASCADE,
  method TEXT NOT NULL,
  result TEXT NOT NULL CHECK (json_valid(result))
) STRICT;
`,
}
