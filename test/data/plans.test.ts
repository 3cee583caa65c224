import { describe, expect, it } from 'vitest'
import type { Query, ReadableDb } from '#data/db.ts'
import type { ComparisonId, EventId, InstrumentId, VersionHash } from '#core/model/ids.ts'
import { alignmentOf } from '#data/repositories/alignments.ts'
import { segmentationOf, segmentationState, unitsOf } from '#data/repositories/clauses.ts'
import { chosenEncoding, instrumentSummary, versionSummary } from '#data/repositories/instruments.ts'
import { eventsAbout, hasEvent, newestClock, newestHashOf } from '#data/repositories/journal.ts'
import { promisesOf, tableUnits } from '#data/repositories/promises.ts'
import { runReader } from '#data/repositories/list-runs.ts'
import { clauseIndex, unitHits } from '#data/repositories/search.ts'
import { rowFacts, unitFacts } from '#data/repositories/search-facts.ts'
import { membersOf, rootOf } from '#data/repositories/versions.ts'
import { findExactly } from '#core/search/exact-search.ts'
import { emptySet } from '#core/search/doc-set.ts'
import { rankUnits } from '#core/search/ranking.ts'
import { countingWriter, store, temporaryWorkspace } from './workspace-builder.ts'

type Ask = (db: ReadableDb, version: VersionHash) => unknown

/** What SQLite would do for each query that `ask` makes. */
function plansOf(ask: Ask): string[] {
  const workspace = temporaryWorkspace()
  const { db } = workspace
  const version = store(workspace, { articles: ['数据流通。'] }, countingWriter())
  const asked: Query[] = []
  const spy = {
    all: (query: Query) => (asked.push(query), db.all(query)),
    get: (query: Query) => (asked.push(query), db.get(query)),
  } as unknown as ReadableDb
  ask(spy, version)
  expect(asked).not.toEqual([])
  return asked.flatMap(({ text, values }) =>
    db.all<{ detail: string }>({ text: `EXPLAIN QUERY PLAN ${text}`, values }).map(({ detail }) => detail),
  )
}

const wanted = { terms: ['数据'], excluded: [], within: null }

describe('what a user waits on asks an index, never every row', () => {
  it.each<readonly [string, Ask, readonly string[]]>([
    [
      'the document',
      (db, version) => segmentationOf(db, version),
      ['segmentations_1 (version=?)', 'clauses_1 (version=?)'],
    ],
    ['the units', (db, version) => unitsOf(db, version), ['units_1 (version=?)']],
    ['a summary', (db, version) => versionSummary(db, version), ['instrument_versions_by_version (version=?)']],
    [
      'a summary by the instrument',
      (db) => instrumentSummary(db, 'i1' as InstrumentId),
      ['instruments_1 (id=?)', 'PRIMARY KEY (instrument_id=?)'],
    ],
    ['the state of a segmentation', (db, version) => segmentationState(db, version), ['segmentations_1 (version=?)']],
    ['a chosen encoding', (db, version) => chosenEncoding(db, version), ['instrument_versions_by_version (version=?)']],
    ['what an instrument belongs to', (db) => rootOf(db, 'i1' as InstrumentId), ['PRIMARY KEY (instrument_id=?)']],
    ['what belongs to it', (db) => membersOf(db, 'i1' as InstrumentId), ['instrument_joins_by_other (into_id=?)']],
    [
      'promises',
      (db) => promisesOf(db, { version: 'v' as VersionHash, method: 'm', documentDate: null }),
      ['promises_1 (version=?)'],
    ],
    [
      'the units of the table of indicators',
      (db, version) => tableUnits(db, version),
      ['units_1 (version=?)', 'clauses_2 (version=? AND path=?)'],
    ],
    ['an alignment', (db) => alignmentOf(db, 'c' as ComparisonId, 'm'), ['alignments_1 (comparison_id=?)']],
    ['events about one thing', (db) => eventsAbout(db, 'i'), ['journal_events_by_subject (subject=?)']],
    ['one event', (db) => hasEvent(db, 'e' as EventId), ['journal_events_1 (id=?)']],
    ['the newest clock', (db) => newestClock(db), ['journal_events_by_clock']],
    ['the end of a chain', (db) => newestHashOf(db, 'd'), ['journal_events_2 (device=?)']],
    [
      'the words and their ranking',
      (db) => rankUnits(clauseIndex(db), findExactly(clauseIndex(db), wanted), wanted.terms, 10),
      ['search_texts USING INTEGER PRIMARY KEY', 'search_segments USING INTEGER PRIMARY KEY', 'search_gone USING'],
    ],
    [
      'the lists',
      (db) => runReader(db, { segment: 0, level: 0 }, emptySet)(0)(1),
      ['search_lists USING INTEGER PRIMARY KEY (rowid<?)'],
    ],
    [
      'what is known of all units',
      (db) => unitFacts(db).ofArea(1)({ first: 0 }),
      [
        'segmentations USING COVERING INDEX',
        'units_1 (version=?)',
        'instrument_versions_by_version (version=?)',
        'journal_events_by_kind (kind=?)',
        'search_areas USING INTEGER PRIMARY KEY',
      ],
    ],
    ['rows', (db, version) => rowFacts(db, [{ version, units: [] }])('gap')({ first: 0 }), ['units_1 (version=?)']],
    [
      'the hits',
      (db) => unitHits(db, [1]),
      ['INTEGER PRIMARY KEY (rowid=?)', 'instrument_versions_by_version (version=?)'],
    ],
  ])('%s', (_what, ask, used) => {
    const plans = plansOf(ask)
    for (const index of used) expect(plans.some((plan) => plan.includes(index))).toBe(true)
    const scans = plans.filter((plan) => /^SCAN (?!wanted|json_each|VIRTUAL|\(subquery)/u.test(plan))
    expect(scans.filter((plan) => !plan.includes('USING COVERING INDEX') && !plan.includes('CONSTANT ROW'))).toEqual([])
  })

  it('and would notice a scan', () => {
    const workspace = temporaryWorkspace()
    store(workspace, { articles: ['字。'] }, countingWriter())
    const plan = workspace.db.all<{ detail: string }>({
      text: 'EXPLAIN QUERY PLAN SELECT 1 FROM units WHERE text = ?',
      values: ['字'],
    })
    expect(plan.some(({ detail }) => detail.startsWith('SCAN units'))).toBe(true)
  })
})
