import { segmentSize } from '#core/search/doc-set.ts'
import { blockSize } from '#core/search/text-blocks.ts'
import type { Steps } from '#core/model/progress.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'
import { joinRuns } from './list-runs.ts'
import {
  forgetSpoken,
  indexedUnits,
  indexState,
  listedTo,
  listSegment,
  noteBuilt,
  rebuildBlock,
} from './search-index.ts'

/** What an index costs and of when it is. Bytes are those of its rows, without what SQLite keeps around them. */
export interface IndexFacts {
  readonly method: string
  readonly units: number
  /** Of all that is searched, in UTF-8. */
  readonly textBytes: number
  readonly bytes: number
  /** ISO instant when all of it was built at once; null where it has only grown with imports. */
  readonly builtAt: string | null
  /** Milliseconds that indexing has taken: the last building of all, and every import since. */
  readonly buildMs: number
}

/** Of the index for exact and fuzzy search; null where there is none. Lengths alone are read, not what they are of. */
export function indexFacts(db: ReadableDb): IndexFacts | null {
  const row = db.get<Pick<IndexFacts, 'method' | 'builtAt' | 'buildMs'>>(sql`
    SELECT method, built_at AS builtAt, build_ms AS buildMs FROM search_index`)
  if (row === undefined) return null
  const sizes = db.get<{ textBytes: number; bytes: number }>(sql`
    SELECT (SELECT coalesce(sum(octet_length(text) + coalesce(octet_length(heading), 0)), 0) FROM units) AS textBytes,
      (SELECT coalesce(sum(octet_length(texts)), 0) FROM search_texts)
      + (SELECT coalesce(sum(octet_length(lists)), 0) FROM search_lists) AS bytes`)
  return { ...row, units: indexedUnits(db), textBytes: sizes?.textBytes ?? 0, bytes: sizes?.bytes ?? 0 }
}

/** Of the index for pinyin, which is made in the background after each import; null where there is none yet. */
export function spokenFacts(db: ReadableDb): IndexFacts | null {
  const row = db.get<Pick<IndexFacts, 'method' | 'buildMs' | 'units' | 'bytes'>>(sql`
    SELECT method, took_ms AS buildMs,
      (SELECT coalesce(sum(read_to - segment * ${segmentSize}), 0) FROM spoken_segments) AS units,
      (SELECT coalesce(sum(octet_length(readings)), 0) FROM spoken_readings)
      + (SELECT coalesce(sum(octet_length(lists)), 0) FROM spoken_lists) AS bytes
    FROM spoken_index`)
  const text = indexFacts(db)
  if (row === undefined || text === null) return null
  // There is no unit 0, and units that have gone are read as well.
  return { ...row, units: Math.max(0, Math.min(text.units, row.units)), textBytes: text.textBytes, builtAt: null }
}

/**
 * Builds the index again from the units, segment by segment, each in one transaction: between two steps somebody may search,
 * and finds everything, if more slowly: what no list holds is read. Who leaves hears no more of it; it is built to its end all
 * the same. The one for pinyin is thrown away at the end: it is made again in the background. Between steps: how many units are
 * done.
 */
export function* rebuildInSteps(db: WritableDb): Steps<null> {
  let spent = 0
  let segment = 0
  const buildNext = (): { done: number; total: number } | null => {
    // Asked anew: units may have come in between two steps.
    const end = indexState(db)?.nextUnit ?? 1
    if (segment * segmentSize >= end) return null
    const startedAt = performance.now()
    const segmentEnd = Math.min(end, (segment + 1) * segmentSize)
    db.transaction(() => rebuildSegment(db, segment, segmentEnd))
    segment += 1
    spent += performance.now() - startedAt
    return { done: segmentEnd - 1, total: end - 1 }
  }
  db.transaction(() => {
    db.exec(
      'DELETE FROM search_lists; DELETE FROM search_segments; UPDATE search_index SET generation = generation + 1',
    )
  })
  try {
    for (let step = buildNext(); step !== null; step = buildNext()) yield step
  } finally {
    while (buildNext() !== null);
    db.transaction(() => {
      forgetSpoken(db)
      noteBuilt(db, spent)
    })
  }
  return null
}

function rebuildSegment(db: WritableDb, segment: number, end: number): void {
  const first = segment * segmentSize
  for (let block = first / blockSize; block * blockSize < end; block += 1) rebuildBlock(db, block, end)
  // An import between two steps may have listed it, and put its lists together with others.
  if (listedTo(db, segment) < end) {
    listSegment(db, segment, end)
    if (end === first + segmentSize) joinRuns(db, segment)
  }
  db.run(sql`UPDATE search_index SET generation = generation + 1`)
}
