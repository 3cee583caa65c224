import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { InstrumentId, VersionHash } from '#core/model/ids.ts'
import type { Jurisdiction } from '#core/model/instrument.ts'
import type { ClauseIndex, IndexSegment } from '#core/search/clause-index.ts'
import { rangeSet, removeFrom, segmentSize, setPool, type SetPool } from '#core/search/doc-set.ts'
import type { RankedInstrument } from '#core/search/ranking-parts.ts'
import { sql, type ReadableDb } from '../db.ts'
import { keptTexts, type KeptTexts } from './kept-texts.ts'
import { runReader, runsOf, type Run } from './list-runs.ts'
import { goneIn, indexState, listedTo } from './search-index.ts'

interface Kept {
  generation: number
  segments: readonly SegmentRange[]
  runs: readonly Run[]
  readonly texts: KeptTexts
  /** For the lists of one query. */
  readonly pool: SetPool
}

type SegmentRange = Omit<IndexSegment, 'docs'> & {
  readonly segment: number
  /** Which of the runs holds its lists. */
  readonly run: number
}

/** Nothing of a segment that is just begun is in a list. */
const noLists = (): null => null

const keptOf = new WeakMap<ReadableDb, Kept>()

/**
 * The index of a workspace, for one query, until it is asked for again: lists are read from the file, and each at most once; texts are kept from query
 * to query as long as nothing changes.
 */
export function clauseIndex(db: ReadableDb): ClauseIndex {
  const kept = currentlyKept(db)
  kept.pool.release()
  const lists = kept.runs.map((run) => runReader(db, run, kept.pool.take))
  const segments = kept.segments.map((range) => ({ ...range, docs: lists[range.run]?.(range.segment) ?? noLists }))
  return {
    segments: () => segments,
    text: (unit) => kept.texts.text(db, unit),
    prepareTexts: ({ first }, units) => kept.texts.prepare(db, first, units),
  }
}

function currentlyKept(db: ReadableDb): Kept {
  const state = indexState(db)
  if (state === null) throw new Error('The workspace has no search index')
  const known = keptOf.get(db)
  if (known?.generation === state.generation) return known
  const { generation, nextUnit } = state
  const runs = runsOf(db, Math.ceil(nextUnit / segmentSize))
  const segments = segmentRanges(db, nextUnit, runs)
  const kept = { generation, segments, runs, texts: keptTexts(), pool: setPool() }
  keptOf.set(db, kept)
  return kept
}

function segmentRanges(db: ReadableDb, next: number, runs: readonly Run[]): SegmentRange[] {
  return Array.from({ length: Math.ceil(next / segmentSize) }, (_, segment) => {
    const first = segment * segmentSize
    const end = Math.min(next, first + segmentSize)
    // There is no unit 0.
    const present = rangeSet(first === 0 ? 1 : 0, end - first)
    const fresh = rangeSet(listedTo(db, segment) - first, end - first)
    if (first === 0) removeFrom(fresh, 0)
    for (const { unit } of goneIn(db, first, end)) {
      removeFrom(present, unit - first)
      removeFrom(fresh, unit - first)
    }
    return { segment, first, present, fresh, run: runs.findLastIndex((run) => run.segment <= segment) }
  })
}

/** The version of each unit, by its number. */
export function versionsOfUnits(db: ReadableDb, units: readonly number[]): Map<number, VersionHash> {
  const rows = db.all<{ id: number; version: VersionHash }>(sql`
    SELECT units.id, units.version FROM json_each(${JSON.stringify(units)}) AS wanted JOIN units ON units.id = wanted.value`)
  return new Map(rows.map(({ id, version }) => [id, version]))
}

/** What ranking looks at in the instruments of units, by the units' numbers. */
export function rankedInstruments(db: ReadableDb, units: readonly number[]): Map<number, RankedInstrument> {
  const versionOf = versionsOfUnits(db, units)
  const versions = [...new Set(versionOf.values())]
  const instruments = db.all<RankedInstrument & { version: VersionHash }>(sql`
    SELECT wanted.value AS version, title, kind, coalesce(document_date, effective_on) AS date
    FROM json_each(${JSON.stringify(versions)}) AS wanted
    JOIN instruments ON instruments.id = (
      SELECT instrument_id FROM instrument_versions WHERE version = wanted.value
      ORDER BY imported_at, instrument_id LIMIT 1)`)
  const byVersion = new Map(instruments.map((instrument) => [instrument.version, instrument]))
  return new Map(
    [...versionOf].flatMap(([unit, version]) => {
      const instrument = byVersion.get(version)
      return instrument === undefined ? [] : [[unit, instrument] as const]
    }),
  )
}

/** Heading and text of units as they are printed, in no particular order. */
export const unitTexts = (
  db: ReadableDb,
  ids: readonly number[],
): { readonly id: number; readonly heading: string | null; readonly text: string }[] =>
  db.all(sql`
    SELECT units.id, heading, text FROM json_each(${JSON.stringify(ids)}) AS wanted JOIN units ON units.id = wanted.value`)

/** A unit as a hit shows it. */
export interface UnitHit extends Pick<AlignmentUnit, 'heading' | 'label' | 'text'> {
  readonly id: number
  readonly version: VersionHash
  readonly instrument: InstrumentId
  readonly title: string
  readonly jurisdiction: Jurisdiction
  readonly path: string
}

/** The units with these ids, in no particular order. */
export const unitHits = (db: ReadableDb, ids: readonly number[]): UnitHit[] =>
  db.all<UnitHit>(sql`
    SELECT units.id, units.version, instruments.id AS instrument, title, jurisdiction, units.path, label, heading, text
    FROM json_each(${JSON.stringify(ids)}) AS wanted
    JOIN units ON units.id = wanted.value
    JOIN instruments ON instruments.id = (
      SELECT instrument_id FROM instrument_versions WHERE version = units.version
      ORDER BY imported_at, instrument_id LIMIT 1)`)
