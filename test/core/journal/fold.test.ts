import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventContent } from '#core/journal/event.ts'
import { foldJournal } from '#core/journal/fold.ts'
import type { ComparisonId, EventId, InstrumentId } from '#core/model/ids.ts'
import { anchor, decisionDraft, DeviceWriter, gapDraft, importDraft, journal } from './journal-builder.ts'

const chengdu = { office: '成都专班', person: '甲' }
const chongqing = { office: '重庆专班', person: '丙' }
const withdrawal = (decision: EventId): EventContent => ({ kind: 'decision-withdrawn', body: { decision } })

describe('the fold of the journal', () => {
  it('is the same for every order of the events, and for events given twice', () => {
    const shuffled = journal.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, reordered]) => {
        expect(foldJournal(reordered)).toEqual(foldJournal(all))
        expect(foldJournal([...all, ...reordered])).toEqual(foldJournal(all))
      }),
    )
  })

  it('shows the newest decision of each person on a pair, and only that', () => {
    const writer = new DeviceWriter('x')
    const older = writer.write({ ...decisionDraft('第一条', '第二条', 'aligned'), ...chengdu })
    const newer = writer.write({ ...decisionDraft('第一条', '第二条', 'partial'), ...chengdu })
    const other = new DeviceWriter('y').write({ ...decisionDraft('第一条', '第二条', null), ...chongqing })
    expect(new Set(foldJournal([older, newer, other]).decisions)).toEqual(new Set([newer, other]))
  })

  it('keeps the judgements of two colleagues apart', () => {
    const writer = new DeviceWriter('x')
    const events = ['甲', '乙'].map((person) =>
      writer.write({ ...decisionDraft('第一条', '第二条', 'aligned'), office: '成都专班', person }),
    )
    expect(foldJournal(events).decisions).toEqual(events)
  })

  it('knows a pair whatever the order of the clauses on a side', () => {
    const decide = (paths: readonly string[]): EventContent => ({
      kind: 'correspondence-decided',
      body: {
        comparison: 'c1' as ComparisonId,
        left: paths.map((path) => anchor(path)),
        right: [anchor('第九条', 'b')],
        relation: 'aligned',
        direction: 'none',
        reason: '',
      },
    })
    const writer = new DeviceWriter('x')
    const events = [
      ['第一条', '第二条'],
      ['第二条', '第一条'],
    ].map((paths) => writer.write({ ...decide(paths), ...chengdu }))
    expect(foldJournal(events).decisions).toEqual([events[1]])
  })

  it('takes a withdrawn decision away and does not bring the older one back', () => {
    const writer = new DeviceWriter('x')
    const older = writer.write({ ...decisionDraft('第一条', '第二条', 'aligned'), ...chengdu })
    const newer = writer.write({ ...decisionDraft('第一条', '第二条', 'partial'), ...chengdu })
    const withdrawn = writer.write({ ...withdrawal(newer.id), ...chengdu })
    expect(foldJournal([older, newer]).decisions).toEqual([newer])
    expect(foldJournal([older, newer, withdrawn]).decisions).toEqual([])
  })

  it('lets no office withdraw what another one decided', () => {
    const decision = new DeviceWriter('x').write({ ...decisionDraft('第一条', '第二条', 'aligned'), ...chengdu })
    const writer = new DeviceWriter('y')
    const foreign = writer.write({ ...withdrawal(decision.id), ...chongqing })
    expect(foldJournal([decision, foreign]).decisions).toEqual([decision])
    const colleague = writer.write({ ...withdrawal(decision.id), office: '成都专班', person: '乙' })
    expect(foldJournal([decision, foreign, colleague]).decisions).toEqual([])
  })

  it('keeps a gap of one comparison when the same clause is a gap in another', () => {
    const writer = new DeviceWriter('x')
    const gaps = ['c1', 'c2', 'c1'].map((comparison) => writer.write({ ...gapDraft('第一条', comparison), ...chengdu }))
    expect(foldJournal(gaps).gaps).toEqual([gaps[1], gaps[2]])
  })

  it('applies corrections of an instrument over its import', () => {
    const writer = new DeviceWriter('x')
    const imported = writer.write({ ...importDraft('i1', 'a', '旧名'), ...chengdu })
    const instrument = 'i1' as InstrumentId
    const described = writer.write({
      kind: 'instrument-described',
      body: { instrument, changes: { title: '新名', jurisdiction: 'chongqing' } },
      ...chengdu,
    })
    const state = foldJournal([described, imported]).instruments.get(instrument)
    expect(state).toMatchObject({ title: '新名', jurisdiction: 'chongqing', version: 'a', fileName: 'a.txt' })
    expect(state?.importedAt).toBe('2026-01-05T09:00:00.000Z')
  })
})
