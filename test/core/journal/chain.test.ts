import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalForm, canonicalJson, verifyChain } from '#core/journal/chain.ts'
import type { JournalEvent } from '#core/journal/event.ts'
import { DeviceWriter, importDraft, journal, sha256 } from './journal-builder.ts'

const author = { office: '成都专班', person: '甲' }
const kinds = (events: readonly JournalEvent[]): string[] => verifyChain(events, sha256).map(({ kind }) => kind)

function fourEvents(): [JournalEvent, JournalEvent, JournalEvent, JournalEvent] {
  const writer = new DeviceWriter('x')
  const write = (id: string): JournalEvent => writer.write({ ...importDraft(id, 'a'), ...author })
  return [write('i1'), write('i2'), write('i3'), write('i4')]
}

describe('the canonical form', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, { f: 3, e: null }], c: '字' } })).toBe(
      '{"a":{"c":"字","d":[2,{"e":null,"f":3}]},"b":1}',
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('leaves only the hash out', () => {
    const [event] = fourEvents()
    const { hash: _hash, ...rest } = event
    expect(JSON.parse(canonicalForm(event))).toEqual(rest)
  })
})

describe('the chain of a device', () => {
  it('holds for every journal as written, in any order', () => {
    fc.assert(
      fc.property(
        journal.chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
        (all) => {
          expect(verifyChain(all, sha256)).toEqual([])
        },
      ),
    )
  })

  it('shows a changed entry', () => {
    const [first, second, third] = fourEvents()
    expect(kinds([first, { ...second, person: '乙' }, third])).toEqual(['content-changed'])
  })

  it('shows a changed entry whose hash was made again', () => {
    const [first, second, third] = fourEvents()
    const changed = { ...second, person: '乙' }
    expect(kinds([first, { ...changed, hash: sha256(canonicalForm(changed)) }, third])).toEqual(['link-broken'])
  })

  it('shows a missing entry, in the middle and at the start', () => {
    const [first, second, third, fourth] = fourEvents()
    expect(kinds([first, third, fourth])).toEqual(['link-broken'])
    expect(kinds([second, third])).toEqual(['link-broken'])
  })

  it('shows two entries after the same one', () => {
    const [first, second] = fourEvents()
    const copy = new DeviceWriter('x')
    copy.write({ ...importDraft('i1', 'a'), ...author })
    const other = copy.write({ ...importDraft('i9', 'a'), ...author })
    expect(kinds([first, second, { ...other, id: 'x-0009' as JournalEvent['id'] }])).toContain('branched')
  })

  it('shows a clock that does not rise, and a repeated id', () => {
    const [first, second] = fourEvents()
    const back = { ...second, clock: first.clock }
    const sealed = { ...back, hash: sha256(canonicalForm(back)) }
    expect(kinds([first, sealed])).toEqual(['clock-not-rising'])
    expect(kinds([first, second, second])).toEqual(['branched', 'id-repeated'])
  })
})
