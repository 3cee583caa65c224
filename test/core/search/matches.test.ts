import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMatches } from '#core/search/matches.ts'
import { foldCharacters } from '#core/text/fold-characters.ts'

describe('where terms stand in a text', () => {
  it('is every occurrence, in order', () => {
    expect(findMatches('数据是数据，不是据', ['数据', '据'])).toEqual([
      [0, 2],
      [3, 5],
      [8, 9],
    ])
    expect(findMatches('５G 和 5g', ['5g'])).toEqual([
      [0, 2],
      [5, 7],
    ])
  })

  it('does not let a term overlap itself', () => {
    expect(findMatches('数数数', ['数数'])).toEqual([[0, 2]])
    expect(findMatches('数数数数', ['数数'])).toEqual([
      [0, 2],
      [2, 4],
    ])
  })

  it('joins what overlaps and leaves what touches', () => {
    expect(findMatches('数据要素', ['数据要', '据要素'])).toEqual([[0, 4]])
    expect(findMatches('数据要素', ['数据', '要素'])).toEqual([
      [0, 2],
      [2, 4],
    ])
  })

  it('covers each occurrence and nothing else', () => {
    const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'Ａ', 'a'), maxLength: 30 })
    const term = fc.string({ unit: fc.constantFrom('甲', '乙', 'a'), minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(letters, fc.array(term, { minLength: 1, maxLength: 3 }), (text, terms) => {
        const folded = foldCharacters(text)
        const ranges = findMatches(text, terms)
        for (const one of terms) expect(ranges.length > 0 || !folded.includes(one)).toBe(true)
        for (const [start, end] of ranges)
          expect(terms.some((one) => folded.slice(start, end).includes(one))).toBe(true)
        for (const [at, range] of ranges.entries()) expect(range[0] >= (ranges[at - 1]?.[1] ?? 0)).toBe(true)
      }),
    )
  })
})
