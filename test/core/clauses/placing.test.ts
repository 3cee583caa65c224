import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorText, placeCorrections, segmentCorrected } from '#core/clauses/placing.ts'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import { textSource } from './text-source.ts'

const text = `云岭市数据办法

第一条 主管部门应当在三十日内答复。逾期不答复的，视为同意。

第二条 主管部门应当在三十日内答复。情况复杂的，可以延长。

第三条 本办法自2024年1月1日起施行。
`
const correctionAt = (words: string, from = 0, source = text): SegmentationCorrection => {
  const start = source.indexOf(words, from)
  return { action: 'continue', at: anchorText(source, start, start + words.length) }
}
const startsOf = (source: string, ...corrections: SegmentationCorrection[]): number[] =>
  placeCorrections(source, corrections).placed.map(({ start }) => start)

describe('placing a correction', () => {
  const second = text.lastIndexOf('主管部门')
  const correction = correctionAt('主管部门应当', second)

  test('in the same text is exact, between two that look alike', () => {
    expect(startsOf(text, correction)).toEqual([second])
  })

  test('follows its words where characters were inserted before them', () => {
    const shifted = `来源：云岭市政府网\n${text}`
    expect(startsOf(shifted, correction)).toEqual([shifted.lastIndexOf('主管部门')])
  })

  test('overlooks white that another reader set otherwise', () => {
    const respaced = text.replaceAll('\n\n', '\r\n').replaceAll('条 ', '条\u3000')
    expect(startsOf(respaced, correction)).toEqual([respaced.lastIndexOf('主管部门')])
  })

  test('needs only one side of what stood around it, if that is in one place', () => {
    const changed = text.replace('情况复杂的，可以延长', '不得延长')
    expect(startsOf(`\n${changed}`, correction)).toEqual([changed.lastIndexOf('主管部门') + 1])
  })

  test.each([
    ['words that are gone', text.replace('第二条 主管部门应当在三十日内答复。情况复杂的，可以延长。\n\n', '')],
    ['a text that stands there twice', `前言\n${text}${text}`],
    ['another text', '云岭市算力办法\n\n第一条 主管部门应当在三十日内答复。\n'],
    [
      'a text that has one side of it here and the other there',
      `${correction.at.prefix}${correction.at.quote}另行答复。\n又${correction.at.quote}${correction.at.suffix}`,
    ],
  ])('orphans it in %s', (_, changed) => {
    expect(placeCorrections(changed, [correction])).toEqual({ placed: [], orphaned: [correction] })
  })

  test('never goes to a look-alike, whatever was cut out of the text or put into it', () => {
    const anyPlace = fc.nat(text.length - 1)
    fc.assert(
      fc.property(
        anyPlace,
        fc.integer({ min: 1, max: 12 }),
        anyPlace,
        fc.nat(40),
        fc.string(),
        (at, size, cut, length, put) => {
          const made: SegmentationCorrection = { action: 'continue', at: anchorText(text, at, at + size) }
          const changed = text.slice(0, cut) + put + text.slice(cut + length)
          const shift = at >= cut + length ? put.length - length : 0
          const isTouched = at < cut + length && at + size > cut
          const { placed } = placeCorrections(changed, [made])
          if (!isTouched) for (const { start } of placed) expect(Math.abs(start - (at + shift))).toBeLessThanOrEqual(3)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('an orphan is among the warnings', () => {
    const { document, orphaned } = segmentCorrected(textSource('第一条 本办法自公布之日起施行。\n'), [correction])
    expect(orphaned).toEqual([correction])
    expect(document.warnings.map(({ code }) => code)).toEqual(['correction-orphaned'])
  })
})
