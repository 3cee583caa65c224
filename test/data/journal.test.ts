import { describe, expect, it } from 'vitest'
import { verifyChain } from '#core/journal/chain.ts'
import type { EventDraft } from '#core/journal/event.ts'
import { foldJournal } from '#core/journal/fold.ts'
import type { ComparisonId, EventId, InstrumentId, VersionHash } from '#core/model/ids.ts'
import { appendEvents } from '#data/append.ts'
import { sql } from '#data/db.ts'
import type { Workspace } from '#data/open.ts'
import { storedComparisons } from '#data/repositories/comparisons.ts'
import { instrumentStates } from '#data/repositories/instruments.ts'
import { allEvents, sha256, type Writer } from '#data/repositories/journal.ts'
import { author, comparisonDraft, countingWriter, store, temporaryWorkspace } from './workspace-builder.ts'

const rename = (title: string): EventDraft => ({
  kind: 'instrument-described',
  ...author,
  body: { instrument: 'i1' as InstrumentId, changes: { title } },
})

function withInstrument(writer: Writer = countingWriter()): {
  workspace: Workspace
  writer: Writer
  version: VersionHash
} {
  const workspace = temporaryWorkspace()
  const version = store(workspace, { articles: ['本市支持数字经济发展。'] }, writer)
  return { workspace, writer, version }
}

describe('the journal on disk', () => {
  it('gives back what was written, in one unbroken chain', () => {
    const { workspace, writer } = withInstrument()
    const written = appendEvents(workspace.db, [rename('甲'), rename('乙')], writer)
    const all = allEvents(workspace.db)
    expect(all.slice(1)).toEqual(written)
    expect(verifyChain(all, sha256)).toEqual([])
    expect(new Set(all.map(({ device }) => device)).size).toBe(1)
  })

  it('never lets its clock go back, though the wall clock does', () => {
    const { workspace } = withInstrument(countingWriter(Date.UTC(2026, 10, 23)))
    const setBack = { ...countingWriter(), now: () => Date.UTC(2020, 0, 1), newId: () => crypto.randomUUID() }
    appendEvents(workspace.db, [rename('甲'), rename('乙')], setBack)
    const clocks = allEvents(workspace.db).map(({ clock }) => clock)
    expect(clocks).toEqual(clocks.toSorted())
    expect(clocks.at(-1)).toBe('2026-11-23T00:00:00.000Z-0002')
  })

  it.each([
    ['changed', `UPDATE journal_events SET person = '乙'`],
    ['deleted', 'DELETE FROM journal_events'],
    [
      'replaced by id',
      `REPLACE INTO journal_events SELECT position + 9, id, clock, 'other', office, person, kind, subject,
      '{}', previous_hash, hash FROM journal_events LIMIT 1`,
    ],
    [
      'replaced by position',
      `REPLACE INTO journal_events SELECT position, 'other', clock, 'other', office, person, kind,
      subject, '{}', previous_hash, hash FROM journal_events LIMIT 1`,
    ],
    [
      'replaced by clock',
      `REPLACE INTO journal_events SELECT position + 9, 'other', clock, device, office, person, kind,
      subject, '{}', previous_hash, hash FROM journal_events LIMIT 1`,
    ],
  ])('cannot be %s, whatever SQL is run', (_what, script) => {
    const { workspace } = withInstrument()
    const before = allEvents(workspace.db)
    expect(() => workspace.db.exec(script)).toThrow('the journal is append-only')
    expect(allEvents(workspace.db)).toEqual(before)
  })

  it('does not let the bytes of a source file change', () => {
    const { workspace } = withInstrument()
    expect(() => workspace.db.exec(`UPDATE source_files SET bytes = x'00'`)).toThrow('does not change')
  })

  it('writes all events of one call or none', () => {
    const { workspace, writer } = withInstrument()
    const unknown: EventDraft = { kind: 'decision-withdrawn', ...author, body: { decision: 'nobody' as EventId } }
    expect(() => appendEvents(workspace.db, [rename('甲'), unknown], writer)).toThrow(
      expect.objectContaining({ code: 'event-unknown' }),
    )
    expect(allEvents(workspace.db)).toHaveLength(1)
    expect(instrumentStates(workspace.db)[0]?.title).toBe('某市数字经济促进办法')
  })

  it('refuses what is about nothing known', () => {
    const { workspace, writer, version } = withInstrument()
    const nobody = { ...rename('甲'), body: { instrument: 'i9' as InstrumentId, changes: {} } } as EventDraft
    const refused: readonly (readonly [EventDraft, string])[] = [
      [nobody, 'instrument-unknown'],
      [comparisonDraft('c1', version, 'f'.repeat(64) as VersionHash), 'instrument-unknown'],
      [
        {
          kind: 'annotation-added',
          ...author,
          body: { comparison: 'c9' as ComparisonId, left: [], right: [], text: '', replyTo: null },
        },
        'comparison-unknown',
      ],
    ]
    for (const [draft, code] of refused) {
      expect(() => appendEvents(workspace.db, [draft], writer)).toThrow(expect.objectContaining({ code }))
    }
  })
})

describe('the projections', () => {
  it('are the fold of the journal', () => {
    const { workspace, writer, version } = withInstrument()
    const other = store(workspace, { id: 'i2', jurisdiction: 'chongqing', articles: ['鼓励数据流通。'] }, writer)
    appendEvents(workspace.db, [rename('改名'), comparisonDraft('c1', version, other)], writer)
    const state = foldJournal(allEvents(workspace.db))
    expect(instrumentStates(workspace.db)).toEqual([...state.instruments.values()])
    expect(storedComparisons(workspace.db)).toEqual([...state.comparisons.values()])
    expect(workspace.db.all(sql`SELECT DISTINCT version FROM instrument_versions`)).toHaveLength(2)
  })
})
