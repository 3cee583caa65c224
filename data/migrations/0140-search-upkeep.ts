import type { Migration } from './migration.ts'

/** Derived: when the index of search was built as a whole, and how long indexing what is there has taken since. */
export const searchUpkeep: Migration = {
  version: 140,
  script: `
ALTER TABLE search_index ADD COLUMN built_at TEXT;
ALTER TABLE search_index ADD COLUMN build_ms REAL NOT NULL DEFAULT 0;
`,
}
