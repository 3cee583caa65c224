import { describe, expect, it, onTestFinished } from 'vitest'
import { connect } from '#data/connection.ts'
import { sql, type WritableDb } from '#data/db.ts'
import { migrate, schemaText, versionOf } from '#data/migrate.ts'
import { migrations, schemaVersion } from '#data/migrations/index.ts'
import { findExactly } from '#core/search/exact-search.ts'
import { clauseIndex } from '#data/repositories/search.ts'
import { refreshUnitAreas, segmentAreas } from '#data/repositories/search-areas.ts'
import { refreshSearchIndex } from '#data/repositories/search-index.ts'
import { refreshSpokenIndex, spokenWork } from '#data/repositories/spoken-index.ts'

const sha = 'a'.repeat(64)

function databaseAt(version: number): WritableDb {
  const { db, close } = connect(':memory:', { busyTimeoutMs: 0 })
  onTestFinished(close)
  migrate(db, version)
  expect(versionOf(db)).toBe(version)
  return db
}

/** Rows of the kind that each step finds, written by plain SQL as the step before left the tables. */
const rowsOf: Readonly<Record<number, string>> = {
  10: `INSERT INTO journal_events (id, clock, device, office, person, kind, subject, body, hash)
       VALUES ('e1', '2026-11-23T10:00:00.000Z-0000', 'd1', '成都专班', '甲', 'instrument-imported', 'i1', '{}', 'h1');
       INSERT INTO source_files VALUES ('${sha}', x'e5ad97');
       INSERT INTO settings VALUES ('device', '"d1"');`,
  20: `INSERT INTO instruments VALUES
         ('i1', '${sha}', '办法', 'chengdu', '[]', NULL, NULL, NULL, NULL, NULL, 'official-file', 'a.txt', 3, 'now');
       INSERT INTO instrument_versions VALUES ('i1', '${sha}', 'official-file', 'a.txt', 3, 'now');`,
  30: `INSERT INTO segmentations VALUES ('${sha}', 'm', 'txt', NULL, '第一条 字', '[]', '[]', '{}', '{}', '[]');
       INSERT INTO clauses VALUES
         ('${sha}', 0, '第一条', NULL, 'article', '第一条', 0, 1, NULL, NULL, NULL, '字', NULL, 0, 5, 2);
       INSERT INTO units VALUES (1, '${sha}', 0, 'unit', '第一条', '第一条', NULL, '[]', '字');`,
  40: `INSERT INTO comparisons VALUES ('c1', '对照', 'now');
       INSERT INTO comparison_members VALUES ('c1', 'left', 0, '${sha}');`,
  50: `INSERT INTO alignments VALUES ('c1', 'align-1', '{}');`,
  60: `UPDATE segmentations SET head = '{"title": "办法", "documentNumber": null}';`,
  100: `INSERT INTO promises VALUES ('${sha}', 'indicators-1', NULL, '[]');`,
}

function databaseWithRowsAt(version: number): WritableDb {
  const db = databaseAt(0)
  for (const step of migrations.filter((migration) => migration.version <= version)) {
    migrate(db, step.version)
    db.exec(rowsOf[step.version] ?? '')
  }
  return db
}

const tables = (db: WritableDb): string[] =>
  db
    .all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
    .map(({ name }) => name)

describe('the migrations', () => {
  it('rise by tens and end at the version that the program knows', () => {
    const versions = migrations.map(({ version }) => version)
    expect(versions).toEqual(versions.toSorted((a, b) => a - b))
    expect(new Set(versions).size).toBe(versions.length)
    expect(versions.every((version) => version > 0)).toBe(true)
    expect(versionOf(databaseAt(schemaVersion))).toBe(versions.at(-1))
  })

  it('give the schema that is written down', async () => {
    await expect(schemaText(databaseAt(schemaVersion))).toMatchFileSnapshot('../../data/schema.sql')
  })

  it('are all or nothing: a step that fails leaves the step before', () => {
    const db = databaseAt(10)
    const broken = { version: 20, script: 'CREATE TABLE half (id TEXT) STRICT; CREATE TABLE half (id TEXT) STRICT;' }
    expect(() => migrate(db, 20, [broken])).toThrow('already exists')
    expect(versionOf(db)).toBe(10)
    expect(tables(db)).not.toContain('half')
  })

  it('are not run twice', () => {
    const db = databaseAt(schemaVersion)
    migrate(db, schemaVersion)
    expect(versionOf(db)).toBe(schemaVersion)
  })

  it('make every table STRICT', () => {
    const loose = databaseAt(schemaVersion).all<{ name: string }>(sql`
      SELECT name FROM pragma_table_list
      WHERE type = 'table' AND schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite%'`)
    expect(loose).toEqual([])
  })

  it('say of every table whether it is authored, a projection, or derived', () => {
    const silent = databaseAt(schemaVersion).all<{ name: string }>(sql`
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
        AND NOT (sql LIKE '%-- authored%' OR sql LIKE '%-- projection of the journal%' OR sql LIKE '%-- derived%')`)
    expect(silent).toEqual([])
  })
})

describe('from one version to the next, with rows in it', () => {
  it('0 to 10 makes an empty journal', () => {
    const db = databaseAt(0)
    migrate(db, 10)
    expect(db.all(sql`SELECT * FROM journal_events`)).toEqual([])
  })

  it('10 to 20 keeps journal, files and settings', () => {
    const db = databaseWithRowsAt(10)
    migrate(db, 20)
    expect(db.get(sql`SELECT id, office, kind FROM journal_events`)).toEqual({
      id: 'e1',
      office: '成都专班',
      kind: 'instrument-imported',
    })
    expect(db.get(sql`SELECT hex(bytes) AS bytes FROM source_files`)).toEqual({ bytes: 'E5AD97' })
    expect(db.get(sql`SELECT value FROM settings`)).toEqual({ value: '"d1"' })
    expect(db.all(sql`SELECT * FROM instruments`)).toEqual([])
  })

  it('20 to 30 keeps instruments, and gives them a summary before anything is derived', () => {
    const db = databaseWithRowsAt(20)
    migrate(db, 30)
    expect(db.get(sql`SELECT id, title, units, warnings, areas, is_newest FROM instrument_summaries`)).toEqual({
      id: 'i1',
      title: '办法',
      units: 0,
      warnings: 0,
      areas: '[]',
      is_newest: 1,
    })
  })

  it('30 to 40 keeps clauses and units', () => {
    const db = databaseWithRowsAt(30)
    migrate(db, 40)
    expect(db.get(sql`SELECT own_text, area FROM clauses`)).toEqual({ own_text: '字', area: 2 })
    expect(db.get(sql`SELECT units, areas FROM instrument_summaries`)).toEqual({ units: 1, areas: '[2]' })
    expect(db.all(sql`SELECT * FROM comparisons`)).toEqual([])
  })

  it('40 to 50 keeps comparisons with their members', () => {
    const db = databaseWithRowsAt(40)
    migrate(db, 50)
    expect(
      db.get(sql`SELECT title, side, version FROM comparisons JOIN comparison_members ON comparison_id = id`),
    ).toEqual({
      title: '对照',
      side: 'left',
      version: sha,
    })
    expect(db.all(sql`SELECT * FROM alignments`)).toEqual([])
  })

  it('50 to 60 keeps alignments', () => {
    const db = databaseWithRowsAt(50)
    migrate(db, 60)
    expect(db.get(sql`SELECT method FROM alignments`)).toEqual({ method: 'align-1' })
  })

  it('60 to 70 keeps clauses and versions, and completes a head that an older method read', () => {
    const db = databaseWithRowsAt(60)
    migrate(db, 70)
    expect(db.get(sql`SELECT own_text, area, page FROM clauses`)).toEqual({ own_text: '字', area: 2, page: null })
    const { head, ...rest } = db.get<{ head: string }>(sql`SELECT head, secrecy, corrections FROM segmentations`)!
    expect(rest).toEqual({ secrecy: '[]', corrections: '[]' })
    expect(JSON.parse(head)).toEqual({
      title: '办法',
      documentNumber: null,
      repeals: [],
      kind: null,
      jurisdiction: null,
      parent: null,
      readings: [],
    })
    expect(db.get(sql`SELECT file_name, encoding FROM instrument_versions`)).toEqual({
      file_name: 'a.txt',
      encoding: null,
    })
    expect(db.get(sql`SELECT id, units, parent, is_newest FROM instrument_summaries`)).toEqual({
      id: 'i1',
      units: 1,
      parent: null,
      is_newest: 1,
    })
    expect(db.all(sql`SELECT * FROM instrument_joins`)).toEqual([])
    expect(db.all(sql`SELECT * FROM declined_versions`)).toEqual([])
  })

  it('70 to 90 keeps the areas that came with a document, and leaves the others to be told', () => {
    const db = databaseWithRowsAt(70)
    migrate(db, 90)
    const clause = sql`SELECT own_text, area, area_confidence, area_words FROM clauses`
    expect(db.get(clause)).toEqual({ own_text: '字', area: 2, area_confidence: null, area_words: '[]' })
    expect(db.get(sql`SELECT area_method FROM segmentations`)).toEqual({ area_method: null })
    expect(db.get(sql`SELECT areas FROM instrument_summaries`)).toEqual({ areas: '[2]' })
  })

  it('90 to 100 keeps clauses; what they promise is read when somebody asks', () => {
    const db = databaseWithRowsAt(90)
    migrate(db, 100)
    expect(db.get(sql`SELECT own_text FROM clauses`)).toEqual({ own_text: '字' })
    expect(db.all(sql`SELECT * FROM promises`)).toEqual([])
    db.exec(rowsOf[100] ?? '')
    db.exec('DELETE FROM segmentations')
    expect(db.all(sql`SELECT * FROM promises`)).toEqual([])
  })

  it('100 to 110 puts another search index in place, and keeps promises', () => {
    const db = databaseWithRowsAt(100)
    migrate(db, 110)
    expect(db.get(sql`SELECT method FROM promises`)).toEqual({ method: 'indicators-1' })
    expect(db.all(sql`SELECT name FROM sqlite_schema WHERE name GLOB 'unit_search*'`)).toEqual([])
  })

  it('110 to 120 keeps the search index, and leaves reading aloud to the background', () => {
    const db = databaseWithRowsAt(110)
    db.exec("INSERT INTO search_index VALUES (1, 'search-9', 2, 7)")
    migrate(db, 120)
    expect(db.get(sql`SELECT method, next_unit FROM search_index`)).toEqual({ method: 'search-9', next_unit: 2 })
    expect(db.all(sql`SELECT id FROM spoken_index`)).toEqual([])
    refreshSpokenIndex(db)
    expect(spokenWork(db)?.texts).toHaveLength(2)
  })

  it('110 to 130 keeps clauses and events, and the areas of what was stored before are found', () => {
    const db = databaseWithRowsAt(110)
    const events = db.get(sql`SELECT count(*) AS events FROM journal_events`)
    migrate(db, 130)
    expect(db.get(sql`SELECT count(*) AS events FROM journal_events`)).toEqual(events)
    refreshUnitAreas(db)
    const told = db.all<{ id: number; area: number | null }>(sql`
      SELECT units.id, area FROM units JOIN clauses ON clauses.version = units.version AND clauses.path = units.path`)
    expect(told).not.toEqual([])
    for (const { id, area } of told) expect(segmentAreas(db, 0)[id]).toBe(area ?? 0)
  })

  it('110 to 140 keeps the search index, of which it is not known how long it took', () => {
    const db = databaseWithRowsAt(110)
    db.exec("INSERT INTO search_index VALUES (1, 'search-9', 2, 7)")
    migrate(db, 140)
    expect(db.get(sql`SELECT method, next_unit, built_at, build_ms FROM search_index`)).toEqual({
      method: 'search-9',
      next_unit: 2,
      built_at: null,
      build_ms: 0,
    })
  })

  it('to 160 the search index is built again, and what was stored before is found', () => {
    const db = databaseWithRowsAt(100)
    migrate(db, 110)
    db.exec(`
      INSERT INTO search_index (id, method, next_unit, generation) VALUES (1, 'search-3', 2, 1);
      INSERT INTO search_segments (segment, listed_to) VALUES (0, 2);
      INSERT INTO search_lists (id, lists) VALUES (0, x'00')`)
    migrate(db, 160)
    expect(db.all(sql`SELECT id FROM search_lists`)).toEqual([])
    migrate(db, schemaVersion)
    refreshSearchIndex(db)
    expect(findExactly(clauseIndex(db), { terms: ['字'], excluded: [], within: null }).total).toBe(1)
  })
})
