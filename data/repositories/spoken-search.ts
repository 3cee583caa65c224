import type { Progress } from '#core/model/progress.ts'
import type { ClauseIndex } from '#core/search/clause-index.ts'
import {
  emptySet,
  keep,
  rangeSet,
  segmentSize,
  setPool,
  sizeOf,
  takeOut,
  type DocSet,
  type SetPool,
} from '#core/search/doc-set.ts'
import { readList } from '#core/search/posting-lists.ts'
import { unpackReadings, type UsualReading } from '#core/search/spoken-readings.ts'
import type { SpokenIndex, SpokenSegment } from '#core/search/spoken-search.ts'
import { blockSize } from '#core/search/text-blocks.ts'
import { sql, type ReadableDb } from '../db.ts'
import { spokenListId, spokenRanges, spokenState } from './spoken-index.ts'

/** Readings kept in memory, of blocks: some hundred bytes each. All go when there are more. */
const blocksKept = 20_000

interface Kept {
  readonly generation: number
  /** Units that are read, and in lists, by the first unit of their segment. */
  readonly ranges: ReadonlyMap<number, { readonly read: DocSet; readonly listed: DocSet }>
  readonly readings: Map<number, Uint8Array>
  readonly pool: SetPool
}

const keptOf = new WeakMap<ReadableDb, Kept>()

export interface StoredSpokenIndex extends SpokenIndex {
  /** Of the units that there are, those that are read. */
  readonly progress: Progress
}

/** How the units of `index` are read, for one query, until it is asked for again. */
export function spokenIndex(db: ReadableDb, index: ClauseIndex, usual: UsualReading): StoredSpokenIndex {
  const kept = currentlyKept(db)
  kept.pool.release()
  const segments = new Map<number, SpokenSegment>()
  const progress = { done: 0, total: 0 }
  for (const { first, present } of index.segments()) {
    const { read = emptySet(), listed = emptySet() } = kept.ranges.get(first) ?? {}
    const known = present.slice()
    keep(known, read)
    const fresh = known.slice()
    takeOut(fresh, listed)
    segments.set(first, { known, fresh, docs: listReader(db, first / segmentSize, kept.pool) })
    progress.done += sizeOf(known)
    progress.total += sizeOf(present)
  }
  return {
    progress,
    segment: (first) => segments.get(first) ?? nothingKnown,
    numbers: (unit) =>
      unpackReadings(index.text(unit), readingsOf(db, kept, Math.floor(unit / blockSize)), unit % blockSize, usual),
  }
}

const nothingKnown: SpokenSegment = { known: emptySet(), fresh: emptySet(), docs: () => null }

function currentlyKept(db: ReadableDb): Kept {
  const generation = spokenState(db)?.generation ?? 0
  const known = keptOf.get(db)
  if (known?.generation === generation) return known
  const ranges = new Map(
    spokenRanges(db).map(({ segment, readTo, listedTo }) => {
      const first = segment * segmentSize
      return [first, { read: rangeSet(0, readTo - first), listed: rangeSet(0, listedTo - first) }] as const
    }),
  )
  const kept = { generation, ranges, readings: new Map(), pool: setPool() }
  keptOf.set(db, kept)
  return kept
}

/** The lists of a segment, each read at most once, into sets of the pool. */
function listReader(db: ReadableDb, segment: number, pool: SetPool): (gram: number) => DocSet | null {
  const read = new Map<number, DocSet | null>()
  return (gram) => {
    const known = read.get(gram)
    if (known !== undefined) return known
    const row = db.get<{ id: number; lists: Uint8Array }>(sql`
      SELECT id, lists FROM spoken_lists WHERE id <= ${spokenListId(segment, gram)} ORDER BY id DESC LIMIT 1`)
    const first = (row?.id ?? -1) - spokenListId(segment, 0)
    const docs = row === undefined || first < 0 ? null : readList({ first, bytes: row.lists }, gram, pool.take)
    read.set(gram, docs)
    return docs
  }
}

function readingsOf(db: ReadableDb, { readings }: Kept, block: number): Uint8Array {
  const known = readings.get(block)
  if (known !== undefined) return known
  const row = db.get<{ readings: Uint8Array }>(sql`SELECT readings FROM spoken_readings WHERE block = ${block}`)
  if (row === undefined) throw new Error(`The index of pinyin misses the readings of block ${block}`)
  if (readings.size === blocksKept) readings.clear()
  readings.set(block, row.readings)
  return row.readings
}
