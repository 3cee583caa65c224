import { describe, expect, it } from 'vitest'
import { choicesOf, filterEntries, leadingOf, noFilter } from '#renderer/features/indicators/entry-filter.ts'
import { countTerms, ofTerms } from '#renderer/features/indicators/side-sum.ts'
import { makeEntry, makePair, makeValue } from './sample-values.ts'

const entries = [
  makeEntry(
    '普及率',
    [makeValue('a', 'left'), makeValue('b', 'left', { year: 2022, kind: 'result' })],
    [makeValue('c', 'right', { year: 2027 })],
    [makePair('a', 'c'), makePair('b', 'c')],
  ),
  makeEntry('基站', [], [makeValue('d', 'right', { year: [2023, 2025], area: 4 })]),
  makeEntry('算力券', [makeValue('e', 'left', { year: null, kind: 'support' })], []),
]

describe('filters of values', () => {
  it('leave the table as it is while nothing is chosen', () => {
    expect(filterEntries(entries, noFilter)).toBe(entries)
  })

  it('choose values, not rows: a row may become one-sided, and a pair goes with either of its values', () => {
    const [row] = filterEntries(entries, { ...noFilter, to: 2025 })
    expect(row?.left.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(row?.right).toEqual([])
    expect(row?.pairs).toEqual([])
  })

  it('take a period that touches the years, and no value without a year', () => {
    expect(filterEntries(entries, { ...noFilter, area: 4 })).toEqual([])
    const kept = filterEntries(entries, { ...noFilter, from: 2025, to: 2026 })
    expect(kept.map(({ key }) => key)).toEqual(['普及率', '基站'])
    expect(kept[0]?.left.map(({ id }) => id)).toEqual(['a'])
  })

  it('keep the sum: both and only and only are all, under every kind', () => {
    for (const kind of ['all', ...choicesOf(entries).kinds] as const) {
      const rows = filterEntries(entries, { ...noFilter, kind })
      const { both, 'left-only': left, 'right-only': right } = countTerms(rows)
      expect(both + left + right).toBe(rows.length)
    }
    expect(countTerms(entries)).toEqual({ both: 1, 'left-only': 1, 'right-only': 1 })
    expect(ofTerms(entries, new Set(['both'] as const))).toHaveLength(1)
  })

  it('offer what there is: years with both ends of periods, and kinds', () => {
    expect(choicesOf(entries)).toEqual({
      years: [2022, 2023, 2025, 2027],
      kinds: ['target', 'result', 'support'],
    })
  })

  it('lead with the first pair that is left', () => {
    const [row] = filterEntries(entries, { ...noFilter, area: 3 })
    expect(leadingOf({ ...row!, pairs: [makePair('b', 'c')] }).left?.id).toBe('b')
    expect(leadingOf(entries[1]!)).toMatchObject({ left: null, pair: null })
  })
})
