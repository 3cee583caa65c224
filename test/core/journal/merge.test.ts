import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '#core/journal/event.ts'
import { mergeJournals, orderedJournal } from '#core/journal/merge.ts'
import { DeviceWriter, importDraft, journal } from './journal-builder.ts'

const author = { office: '成都专班', person: '甲' }

describe('merging two journals', () => {
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(journal, fc.nat(40), fc.nat(40), (all, from, to) => {
        const [a, b, c] = [all.slice(0, from), all.slice(Math.min(from, to)), all.slice(to)]
        expect(mergeJournals(a, b)).toEqual(mergeJournals(b, a))
        expect(mergeJournals(mergeJournals(a, b), c)).toEqual(mergeJournals(a, mergeJournals(b, c)))
        expect(mergeJournals(a, a)).toEqual(orderedJournal(a))
      }),
    )
  })

  it('loses nothing and invents nothing', () => {
    fc.assert(
      fc.property(journal, fc.nat(40), (all, at) => {
        const merged = mergeJournals(all.slice(0, at), all.slice(Math.floor(at / 2)))
        expect(new Set(merged)).toEqual(new Set(all))
        expect(merged).toHaveLength(all.length)
      }),
    )
  })

  it('puts events of one instant in the order of their devices', () => {
    const write = (device: string, id: string): JournalEvent =>
      new DeviceWriter(device).write({ ...importDraft(id, 'a'), ...author })
    const events = [write('y', 'i2'), write('x', 'i3'), write('z', 'i1')]
    expect(orderedJournal(events).map(({ device }) => device)).toEqual(['x', 'y', 'z'])
  })

  it('keeps both where one id stands for two contents', () => {
    const genuine = new DeviceWriter('x').write({ ...importDraft('i1', 'a'), ...author })
    const forged = { ...genuine, person: '乙' }
    expect(mergeJournals([genuine], [forged])).toHaveLength(2)
    expect(mergeJournals([genuine], [forged])).toEqual(mergeJournals([forged], [genuine]))
  })
})
