import type { DocSet } from '#core/search/doc-set.ts'
import { gramLimit } from '#core/search/grams.ts'
import { mergedPages, readRunList, readSegmentOf, runWidth, segmentsIn, topLevel } from '#core/search/list-runs.ts'
import type { RunList } from '#core/search/list-runs.ts'
import { readList, type ListPage } from '#core/search/posting-lists.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'

/** Segments whose lists stand together: as many as the level says, from `segment` on. */
export interface Run {
  readonly segment: number
  readonly level: number
}

/** All runs up to the segment that ends the index, in their order. */
export function runsOf(db: ReadableDb, segments: number): Run[] {
  const runs: Run[] = []
  for (let segment = 0; segment < segments; ) {
    const row = db.get<Run>(sql`SELECT segment, level FROM search_segments WHERE segment = ${segment}`)
    if (row !== undefined) runs.push(row)
    segment += segmentsIn(row?.level ?? 0)
  }
  return runs
}

/** Where in the table a gram of a run would stand. A segment, and the runs that begin with it, have numbers side by side. */
const listId = ({ segment, level }: Run, gram: number): number => (segment * (topLevel + 1) + level) * gramLimit + gram

interface StoredPage {
  readonly id: number
  readonly lists: Uint8Array
}

/** Reads the lists of a run for one query: each at most once, into `empty` sets. */
export function runReader(
  db: ReadableDb,
  run: Run,
  empty: () => DocSet,
): (segment: number) => (gram: number) => DocSet | null {
  const read = new Map<number, RunList | null>()
  const runList = (gram: number): RunList | null => {
    const known = read.get(gram)
    if (known !== undefined) return known
    const page = pageOf(db, run, gram)
    const list = page === null ? null : readRunList(page, gram)
    read.set(gram, list)
    return list
  }
  const listIn = (segment: number, gram: number): DocSet | null => {
    if (run.level > 0) {
      const list = runList(gram)
      return list === null ? null : readSegmentOf(list, segment, empty)
    }
    const page = pageOf(db, run, gram)
    return page === null ? null : readList(page, gram, empty)
  }
  return (segment) => {
    const sets = new Map<number, DocSet | null>()
    return (gram) => {
      const known = sets.get(gram)
      if (known !== undefined) return known
      const set = listIn(segment, gram)
      sets.set(gram, set)
      return set
    }
  }
}

/** The page that would have a gram. */
function pageOf(db: ReadableDb, run: Run, gram: number): ListPage | null {
  const page = db.get<StoredPage>(sql`
    SELECT id, lists FROM search_lists WHERE id <= ${listId(run, gram)} ORDER BY id DESC LIMIT 1`)
  const first = (page?.id ?? -1) - listId(run, 0)
  return page === undefined || first < 0 ? null : { first, bytes: page.lists }
}

/** Stores all pages of a run in place of those it had. */
export function putRun(db: WritableDb, run: Run, pages: Iterable<ListPage>): void {
  removeRun(db, run)
  for (const { first, bytes } of pages) {
    db.run(sql`INSERT INTO search_lists (id, lists) VALUES (${listId(run, first)}, ${bytes})`)
  }
}

const removeRun = (db: WritableDb, run: Run): number =>
  db.run(sql`DELETE FROM search_lists WHERE id >= ${listId(run, 0)} AND id < ${listId(run, gramLimit)}`)

/**
 * Puts the lists of runs together where `segment`, which is full now, is the last of a greater one. Every list is so copied
 * twice at most: a fifth of what building takes. The sixteenth segment makes an import wait for a second or two.
 */
export function joinRuns(db: WritableDb, segment: number): void {
  for (let level = 1; level <= topLevel && (segment + 1) % segmentsIn(level) === 0; level += 1) {
    const joined = { segment: segment + 1 - segmentsIn(level), level }
    const parts = Array.from({ length: runWidth }, (_, at) => ({
      segment: joined.segment + at * segmentsIn(level - 1),
      level: level - 1,
    }))
    const merged = mergedPages(
      parts.map((part) => ({ segment: part.level === 0 ? part.segment : null, pages: pagesOf(db, part) })),
    )
    putRun(db, joined, merged)
    for (const part of parts) removeRun(db, part)
    db.run(
      sql`UPDATE search_segments SET level = ${level} WHERE segment >= ${joined.segment} AND segment <= ${segment}`,
    )
  }
}

/** Read one by one: all of sixteen segments are a hundred megabytes. */
function* pagesOf(db: ReadableDb, run: Run): Generator<ListPage> {
  for (let after = listId(run, 0) - 1; ; ) {
    const page = db.get<StoredPage>(sql`
      SELECT id, lists FROM search_lists WHERE id > ${after} AND id < ${listId(run, gramLimit)} ORDER BY id LIMIT 1`)
    if (page === undefined) return
    yield { first: page.id - listId(run, 0), bytes: page.lists }
    after = page.id
  }
}
