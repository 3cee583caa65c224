import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, matchesWithin, wholeUpTo } from '#renderer/features/search/excerpt.ts'
import { cutAtMatches } from '#renderer/features/search/MarkedText.tsx'

const text = fc.string({ unit: fc.constantFrom('甲', '乙', '。', '；', '\n'), minLength: 1, maxLength: 400 })
const ranges = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 5 })), { maxLength: 6 })
const inside = (whole: string, drawn: readonly (readonly [number, number])[]): [number, number][] =>
  drawn.map(([at, length]): [number, number] => {
    const start = at % whole.length
    return [start, Math.min(whole.length, start + length)]
  })

describe('the excerpt of a clause that was found', () => {
  it('is the whole text in stretches, and every match is in one that is shown', () => {
    fc.assert(
      fc.property(text, ranges, (whole, drawn) => {
        const matches = inside(whole, drawn)
        const stretches = excerptOf(whole, matches)
        expect(stretches.map(({ start, end }) => whole.slice(start, end)).join('')).toBe(whole)
        for (const match of matches) {
          const shown = stretches.filter((each) => each.shown && matchesWithin([match], each).length > 0)
          const length = shown
            .flatMap((each) => matchesWithin([match], each))
            .reduce((sum, [from, to]) => sum + to - from, 0)
          expect(length).toBe(match[1] - match[0])
        }
      }),
    )
  })

  it('leaves short texts whole and cuts long ones to the sentences that matched', () => {
    expect(excerptOf('甲。乙。', [[0, 1]])).toHaveLength(1)
    const long = `${'甲'.repeat(wholeUpTo)}。乙。${'丙'.repeat(9)}。`
    expect(excerptOf(long, [[wholeUpTo + 1, wholeUpTo + 2]]).map(({ shown }) => shown)).toEqual([false, true, false])
  })

  it('marks without changing a letter', () => {
    fc.assert(
      fc.property(text, ranges, (whole, drawn) => {
        const pieces = cutAtMatches(whole, inside(whole, drawn))
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole)
      }),
    )
  })
})
