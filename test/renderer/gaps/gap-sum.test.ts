import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GapEntry } from '#core/contract/api.ts'
import type { ContrastFilter } from '#renderer/components/contrast-filter.ts'
import { countTerms, filterGaps, gapTerms, noFilter, sidesOf, termOf } from '#renderer/features/gaps/gap-sum.ts'
import { makeSampleClient, sampleComparison } from '../sample-client.ts'

const client = makeSampleClient()
const entries = await client.gaps.list({ comparison: null })
const sides = sidesOf(await client.comparisons.list())

const kinds = fc.array(
  fc.record({
    kind: fc.constantFrom<GapEntry['kind']>('gap', 'conflict', 'disagreement'),
    presentSide: fc.constantFrom<GapEntry['presentSide']>('left', 'right', null),
    comparison: fc.constantFrom(sampleComparison, 'gone' as typeof sampleComparison),
  }),
)

describe('the sum over gaps, conflicts and disagreements', () => {
  it('puts every entry into exactly one term', () => {
    fc.assert(
      fc.property(kinds, (drawn) => {
        const [template] = entries
        if (template === undefined) throw new Error('No sample')
        const drawnEntries = drawn.map((each) => ({ ...template, ...each }))
        const counts = countTerms(drawnEntries, sides)
        expect(gapTerms.reduce((sum, term) => sum + counts[term], 0)).toBe(drawnEntries.length)
      }),
    )
  })

  it('goes by the city that has the text', () => {
    const terms = entries.map(
      (entry) =>
        `${entry.row.left.length > 0 ? '成' : ''}${entry.row.right.length > 0 ? '渝' : ''} ${termOf(entry, sides)}`,
    )
    expect(new Set(terms)).toEqual(new Set(['成 left-city', '渝 right-city', '成渝 conflict', '成渝 disagreement']))
  })

  it('counts a pair that was rejected apart from gaps of one side', () => {
    const gap = entries.find(({ kind }) => kind === 'gap')
    if (gap === undefined) throw new Error('No sample gap')
    expect(termOf({ ...gap, presentSide: null }, sides)).toBe('rejected')
  })

  it('filters without losing: the terms taken one by one are the whole', () => {
    const parts = gapTerms.flatMap((term) => filterGaps(entries, { ...noFilter, terms: new Set([term]) }, sides))
    expect(parts).toHaveLength(entries.length)
  })

  it('filters by contrast: entries with and without are the whole', () => {
    const by = (contrast: ContrastFilter) => filterGaps(entries, { ...noFilter, contrast }, sides)
    expect(by('any').length).toBeGreaterThan(0)
    expect(by('any').length + by('none').length).toBe(entries.length)
    expect(by('body').every(({ row }) => row.contrasts.includes('body'))).toBe(true)
  })
})
