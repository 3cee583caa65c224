import type { Migration } from './migration.ts'

/**
 * Areas that are told from the words of a clause, with how sure they are. Until now an area was stored only where it came
 * with the document: its confidence stays null. `area_method` is null where none were told; opening tells them.
 */
export const areas: Migration = {
  version: 90,
  script: `
ALTER TABLE clauses ADD COLUMN area_confidence REAL CHECK (area_confidence BETWEEN 0 AND 1);

-- The words that decided it, weightiest first.
ALTER TABLE clauses ADD COLUMN area_words TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(area_words));

ALTER TABLE segmentations ADD COLUMN area_method TEXT;
`,
}
