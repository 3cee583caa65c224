import { journal } from './0010-journal.ts'
import { instruments } from './0020-instruments.ts'
import { clauses } from './0030-clauses.ts'
import { comparisons } from './0040-comparisons.ts'
import { alignments } from './0050-alignments.ts'
import { search } from './0060-search.ts'
import { realDocuments } from './0070-real-documents.ts'
import { areas } from './0090-areas.ts'
import { promises } from './0100-promises.ts'
import { searchLists } from './0110-search-lists.ts'
import { spokenLists } from './0120-spoken-lists.ts'
import { searchAreas } from './0130-search-areas.ts'
import { searchUpkeep } from './0140-search-upkeep.ts'
import { searchRuns } from './0160-search-runs.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run. */
export const migrations: readonly Migration[] = [
  journal,
  instruments,
  clauses,
  comparisons,
  alignments,
  search,
  realDocuments,
  areas,
  promises,
  searchLists,
  spokenLists,
  searchAreas,
  searchUpkeep,
  searchRuns,
]

/** The newest schema that this program knows. */
export const schemaVersion: number = Math.max(...migrations.map(({ version }) => version))
