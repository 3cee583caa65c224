import { describe, expect, it } from 'vitest'
import { areaMethod } from '#core/indicators/areas.ts'
import { importDocument } from '#data/import-document.ts'
import { sql } from '#data/db.ts'
import type { Workspace } from '#data/open.ts'
import { alignmentOf, putAlignment } from '#data/repositories/alignments.ts'
import { segmentationOf, unitsOf } from '#data/repositories/clauses.ts'
import { hasVersion, instrumentSummaries, versionSummary } from '#data/repositories/instruments.ts'
import { allEvents } from '#data/repositories/journal.ts'
import { sourceBytes } from '#data/repositories/source-files.ts'
import type { Alignment } from '#core/model/correspondence.ts'
import type { ComparisonId, VersionHash } from '#core/model/ids.ts'
import { titleStem } from '#core/model/title.ts'
import { appendEvents } from '#data/append.ts'
import { comparisonDraft, countingWriter, importRecord, store, temporaryWorkspace } from './workspace-builder.ts'

const articles = ['本市支持数字经济发展。', ['数据要素', '鼓励数据流通。\n推动公共数据开放。']] as const

const rowCounts = ({ db }: Workspace): unknown =>
  db.get(sql`
    SELECT (SELECT count(*) FROM source_files) AS files, (SELECT count(*) FROM segmentations) AS segmentations,
      (SELECT count(*) FROM clauses) AS clauses, (SELECT count(*) FROM units) AS units,
      (SELECT next_unit - 1 FROM search_index) - (SELECT count(*) FROM search_gone) AS indexed, (SELECT count(*) FROM instruments) AS instruments,
      (SELECT count(*) FROM journal_events) AS events`)

describe('importing an instrument', () => {
  it('gives back the document, the units and the bytes as they went in', () => {
    const { db } = temporaryWorkspace()
    const { record, bytes } = importRecord({ articles })
    importDocument(db, record, bytes, countingWriter())
    const { method, source, document } = record
    const stored = { method, source, document, corrections: [], areaMethod, areas: expect.anything() }
    expect(segmentationOf(db, record.version)).toEqual(stored)
    expect(unitsOf(db, record.version)).toEqual(record.units)
    expect(new Uint8Array(sourceBytes(db, record.version) ?? [])).toEqual(bytes)
  })

  it('summarises what it stored', () => {
    const { db } = temporaryWorkspace()
    const { record, bytes } = importRecord({ articles })
    const summary = importDocument(db, record, bytes, countingWriter())
    expect(summary).toEqual({
      id: 'i1',
      version: record.version,
      title: '某市数字经济促进办法',
      jurisdiction: 'chengdu',
      issuingBodies: ['某市政府'],
      documentNumber: null,
      documentDate: '2024-05-01',
      effectiveOn: null,
      kind: null,
      sourceKind: 'official-file',
      fileName: 'i1.txt',
      fileBytes: bytes.length,
      units: 2,
      warnings: 1,
      // That of its first clause, which came with it, and those of its words.
      areas: [1, 3],
      parent: null,
      suggestedVersionOf: null,
      importedAt: '2026-11-23T10:00:00.000Z',
    })
    expect(instrumentSummaries(db)).toEqual([summary])
    expect(versionSummary(db, 'f'.repeat(64) as VersionHash)).toBeNull()
  })

  it('stores the same bytes once, and writes nothing the second time', () => {
    const workspace = temporaryWorkspace()
    const writer = countingWriter()
    store(workspace, { articles }, writer)
    const before = rowCounts(workspace)
    const { record, bytes } = importRecord({ id: 'i2', articles })
    expect(importDocument(workspace.db, record, bytes, writer).id).toBe('i1')
    expect(rowCounts(workspace)).toEqual(before)
    expect(hasVersion(workspace.db, record.version)).toBe(true)
  })

  it('leaves nothing behind when it fails at the last step', () => {
    const workspace = temporaryWorkspace()
    const { record, bytes } = importRecord({ articles })
    const failing = {
      now: () => 0,
      newId: () => {
        throw new Error('no id')
      },
    }
    expect(() => importDocument(workspace.db, record, bytes, failing)).toThrow('no id')
    expect(rowCounts(workspace)).toEqual({
      files: 0,
      segmentations: 0,
      clauses: 0,
      units: 0,
      indexed: 0,
      instruments: 0,
      events: 0,
    })
  })

  it('takes bytes under no other name than their own hash', () => {
    const { db } = temporaryWorkspace()
    const { record, bytes } = importRecord({ articles })
    expect(() => importDocument(db, record, bytes.slice(1), countingWriter())).toThrow('not those of')
    expect(allEvents(db)).toEqual([])
  })

  it('takes derived rows away with their file, out of the index too', () => {
    const workspace = temporaryWorkspace()
    const version = store(workspace, { articles }, countingWriter())
    workspace.db.run(sql`DELETE FROM source_files WHERE sha256 = ${version}`)
    expect(rowCounts(workspace)).toMatchObject({ segmentations: 0, clauses: 0, units: 0, indexed: 0, events: 1 })
  })
})

describe('what looks like a version of a stored instrument', () => {
  it.each([
    ['某市优化营商环境条例（2024年修订）', '某市优化营商环境条例', true],
    ['某市数据管理办法(试行)', '某市数据管理办法 ', true],
    ['《某市数据管理办法》2024年版', '某市数据管理办法', true],
    ['某市数字经济规划（2021—2025年）', '某市数字经济规划（2026—2030年）', false],
    ['某市数据条例', '某市数据管理条例', false],
  ])('%s and %s: %s', (title, other, same) => {
    expect(titleStem(title) === titleStem(other)).toBe(same)
    const workspace = temporaryWorkspace()
    const writer = countingWriter()
    store(workspace, { id: 'old', title: other, articles: ['旧文。'] }, writer)
    store(workspace, { id: 'new', title, articles: ['新文。'] }, writer)
    const [newest] = instrumentSummaries(workspace.db).filter(({ id }) => id === 'new')
    expect(newest?.suggestedVersionOf).toBe(same ? 'old' : null)
  })

  it('is not looked for in another jurisdiction', () => {
    const workspace = temporaryWorkspace()
    const writer = countingWriter()
    store(workspace, { id: 'a', title: '数据条例', jurisdiction: 'chengdu', articles: ['甲。'] }, writer)
    store(workspace, { id: 'b', title: '数据条例', jurisdiction: 'chongqing', articles: ['乙。'] }, writer)
    expect(instrumentSummaries(workspace.db).map(({ suggestedVersionOf }) => suggestedVersionOf)).toEqual([null, null])
  })
})

describe('a stored alignment', () => {
  const result = (method: string): Alignment => ({
    method,
    candidates: { left: [[{ unit: 0, score: 0.5 }]], right: [[]] },
    correspondences: [],
    gaps: { left: [], right: [1] },
    approximate: false,
    gapEvidence: { left: [], right: [{ unit: 1, nearest: [] }] },
  })

  it('is given for its own method only, and replaced by a newer one', () => {
    const workspace = temporaryWorkspace()
    const writer = countingWriter()
    const version = store(workspace, { articles }, writer)
    appendEvents(workspace.db, [comparisonDraft('c1', version, version)], writer)
    const comparison = 'c1' as ComparisonId
    putAlignment(workspace.db, comparison, result('align-1'))
    expect(alignmentOf(workspace.db, comparison, 'align-1')).toEqual(result('align-1'))
    expect(alignmentOf(workspace.db, comparison, 'align-2')).toBeNull()
    putAlignment(workspace.db, comparison, result('align-2'))
    expect(alignmentOf(workspace.db, comparison, 'align-1')).toBeNull()
  })
})
