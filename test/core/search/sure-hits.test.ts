import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexSegment } from '#core/search/clause-index.ts'
import { emptySet, rangeSet, visitPlaces, type DocSet } from '#core/search/doc-set.ts'
import { mayHold } from '#core/search/exact-search.ts'
import { readList } from '#core/search/posting-lists.ts'
import { segmentPages } from '#core/search/segment-lists.ts'
import { surelyHold } from '#core/search/sure-hits.ts'

function segmentOf(texts: readonly string[]): IndexSegment {
  const pages = segmentPages(texts)
  const docs = (gram: number): DocSet | null => {
    const page = pages.findLast(({ first }) => first <= gram)
    return page === undefined ? null : readList(page, gram)
  }
  return { first: 0, present: rangeSet(0, texts.length), fresh: emptySet(), docs }
}

/** The texts that lists alone say a term stands in. */
function sureAmong(texts: readonly string[], term: string, segment = segmentOf(texts)): string[] {
  const sure: string[] = []
  visitPlaces(surelyHold(segment, term, mayHold(segment, term)), (place) => {
    sure.push(texts[place] ?? '')
    return true
  })
  return sure
}

describe('texts that need not be read', () => {
  // Texts of a few letters and terms cut out of them, changed a little: so that the parts of a term often stand in a text
  // that does not hold it.
  const text = fc.string({ unit: fc.constantFrom('一', '二', '三', '四', '五', '六'), minLength: 3, maxLength: 18 })
  const term = fc.string({ unit: fc.constantFrom('一', '二', '三', '四', '五', '六'), minLength: 3, maxLength: 8 })

  it('hold the term, each of them', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 20, maxLength: 60 }),
        fc.array(term, { minLength: 40, maxLength: 40 }),
        (texts, terms) => {
          const segment = segmentOf(texts)
          for (const [at, free] of terms.entries()) {
            const source = texts[at % texts.length] ?? ''
            for (const sought of [free, source.slice(1, 5), source.slice(0, 7), source.slice(-3) + free.slice(0, 3)]) {
              if (sought.length < 3) continue
              for (const one of sureAmong(texts, sought, segment)) expect(one).toContain(sought)
            }
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it.each([
    ['甲乙丙', '甲乙丙', 'each stands once'],
    ['甲乙丙', '乙甲乙丙丙', 'the first stands once'],
    ['甲乙丙丁', '丁甲甲乙丙丁甲丙', 'the second does'],
    ['甲乙丙丁戊', '甲乙丙丁戊，甲乙丁戊', 'the third does'],
    ['甲乙丙丁戊己庚', '甲乙丙丁戊己庚，甲乙丁己庚', 'the third and the fifth do'],
  ])('%s is told of %s: %s', (term, text) => {
    expect(sureAmong([text], term)).toEqual([text])
  })

  it('are not those whose anchors are too far apart to be tied', () => {
    const text = '甲乙丙丁戊己庚辛，丁戊己'
    expect(sureAmong([text], '甲乙丙丁戊己庚辛')).toEqual([])
    expect(sureAmong([text], '甲乙丙丁')).toEqual([text])
  })
})
