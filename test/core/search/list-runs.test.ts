import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneGram, pairGram } from '#core/search/grams.ts'
import { mergedPages, readRunList, readSegmentOf } from '#core/search/list-runs.ts'
import { beginWalk, nextList, readList, type ListPage } from '#core/search/posting-lists.ts'
import { segmentPages } from '#core/search/segment-lists.ts'

/** The page that would have a gram: the last that does not begin behind it. */
const pageFor = (pages: readonly ListPage[], gram: number): ListPage | null =>
  pages.findLast(({ first }) => first <= gram) ?? null

function gramsIn(pages: readonly ListPage[]): number[] {
  return pages.flatMap((page) => {
    const grams: number[] = []
    for (const walk = beginWalk(page); nextList(page, walk); ) grams.push(walk.gram)
    return grams
  })
}

function expectSame(segments: readonly ListPage[][], run: readonly ListPage[]): void {
  const grams = [...new Set(segments.flatMap(gramsIn))].toSorted((a, b) => a - b)
  expect(gramsIn(run)).toEqual(grams)
  for (const gram of [...grams, oneGram(0), pairGram(0xffff, 0xffff)]) {
    const page = pageFor(run, gram)
    const list = page === null ? null : readRunList(page, gram)
    for (const [segment, pages] of segments.entries()) {
      const alone = pageFor(pages, gram)
      const wanted = alone === null ? null : readList(alone, gram)
      expect(list === null ? null : readSegmentOf(list, segment)).toEqual(wanted)
    }
  }
}

/** Four segments make a run, four of these another one. */
function sixteen(segments: readonly ListPage[][]): ListPage[] {
  const fours = [0, 4, 8, 12].map((from) => [
    ...mergedPages(segments.slice(from, from + 4).map((pages, at) => ({ segment: from + at, pages }))),
  ])
  return [...mergedPages(fours.map((pages) => ({ segment: null, pages })))]
}

describe('lists of segments that are put together', () => {
  it('hold for each segment what it held alone', () => {
    const text = fc.string({ unit: fc.constantFrom('数', '据', '要', '素', 'a', '。'), maxLength: 12 })
    const segment = fc.array(text, { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(segment, { minLength: 16, maxLength: 16 }), (texts) => {
        const segments = texts.map(segmentPages)
        expectSame(segments, sixteen(segments))
      }),
      { numRuns: 6 },
    )
  })

  it('hold short lists, long ones, and such as are sets of bits, beside each other', () => {
    const counts = [0, 1, 14, 15, 16, 142, 143, 144, 2047, 2048, 5000, 16_384]
    const segments = counts.map((count, at) =>
      segmentPages(Array.from({ length: count }, (_, place) => (place % (at + 1) === 0 ? '数' : '据'))),
    )
    while (segments.length < 16) segments.push([])
    expectSame(segments, sixteen(segments))
  })
})
