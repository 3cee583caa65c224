import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '#core/journal/event.ts'
import { disagreements } from '#core/journal/disagreements.ts'
import { foldJournal, pairKey } from '#core/journal/fold.ts'
import { anchor, decisionDraft, DeviceWriter } from './journal-builder.ts'

type Judgement = readonly [office: string, person: string, relation: 'aligned' | 'partial' | null]

function judge(...judgements: readonly Judgement[]): JournalEvent[] {
  const writer = new DeviceWriter('x')
  return judgements.map(([office, person, relation]) =>
    writer.write({ ...decisionDraft('第一条', '第二条', relation), office, person }),
  )
}

describe('disagreements', () => {
  it('lists a pair that two offices judge differently, with every decision', () => {
    const events = judge(['成都专班', '甲', 'aligned'], ['重庆专班', '丙', 'partial'])
    const [found, ...others] = disagreements(foldJournal(events))
    expect(others).toEqual([])
    expect(found?.pair).toBe(pairKey([anchor('第一条')], [anchor('第二条', 'b')]))
    expect(found?.decisions).toEqual(events)
  })

  it('counts a rejection as a judgement', () => {
    expect(disagreements(foldJournal(judge(['成都专班', '甲', null], ['重庆专班', '丙', 'aligned'])))).toHaveLength(1)
  })

  it('says nothing where the offices agree, or where only colleagues differ', () => {
    const agreed = judge(['成都专班', '甲', 'aligned'], ['重庆专班', '丙', 'aligned'])
    expect(disagreements(foldJournal(agreed))).toEqual([])
    const colleagues = judge(['成都专班', '甲', 'aligned'], ['成都专班', '乙', 'partial'])
    expect(disagreements(foldJournal(colleagues))).toEqual([])
  })

  it('ends when an office comes round', () => {
    const events = judge(['成都专班', '甲', 'aligned'], ['重庆专班', '丙', 'partial'], ['重庆专班', '丙', 'aligned'])
    expect(disagreements(foldJournal(events.slice(0, 2)))).toHaveLength(1)
    expect(disagreements(foldJournal(events))).toEqual([])
  })
})
