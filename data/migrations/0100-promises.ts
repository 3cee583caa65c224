import type { Migration } from './migration.ts'

/** Derived: what the units of a version promise, in their order. Goes with its segmentation, whose places it names. */
export const promises: Migration = {
  version: 100,
  script: `
CREATE TABLE promises (
  -- derived; made by the named method, for a document of this date
  version TEXT PRIMARY KEY REFERENCES segmentations (version) ON DELETE CASCADE,
  method TEXT NOT NULL,
  document_date TEXT,
  found TEXT NOT NULL CHECK (json_valid(found))
) STRICT;
`,
}
