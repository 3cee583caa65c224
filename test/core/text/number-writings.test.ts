import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbersAreWhole, otherNumberWritings } from '#core/text/number-writings.ts'
import { formatChineseNumeral, parseChineseNumeral } from '#core/text/numerals.ts'

describe('otherNumberWritings', () => {
  test.each([
    ['第十五条', '第15条'],
    ['第15条', '第十五条'],
    ['2025年', '二〇二五年 二零二五年'],
    ['二〇二五年', '2025年 二零二五年'],
    ['百分之三十', '30%'],
    ['30%', '百分之三十'],
    ['百分之三点五', '3.5%'],
    ['百分之百', '100% 百分之一百'],
    ['五百万元', '500万元'],
    ['1.5万亿元', '一点五万亿元'],
    ['两个', '2个 二个'],
    ['第一百零一条', '第101条 第一〇一条 第一零一条 第一百〇一条'],
    ['1,200家', '1200家 一二〇〇家 一二零零家 一千二百家 一千两百家'],
    ['2025年3月', '2025年三月 二〇二五年3月 二〇二五年三月 二零二五年3月 二零二五年三月'],
  ])('%s: %s', (word, others) => {
    expect(otherNumberWritings(word)).toEqual(others.split(' '))
  })

  test.each(['十四五', '十五五', '二三十', '千兆', '亿元', '一', '5', '数据', '', '…'])('%s has none', (word) => {
    expect(otherNumberWritings(word)).toEqual([])
  })

  test('every number is found by its digits and by its numeral', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
        const [arabic, chinese] = [`第${value}条`, `第${formatChineseNumeral(value)}条`]
        expect(otherNumberWritings(arabic)).toContain(chinese)
        expect(otherNumberWritings(chinese)).toContain(arabic)
      }),
    )
  })

  test('no writing is of another number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
        for (const other of otherNumberWritings(`第${value}条`)) {
          expect(parseChineseNumeral(other.slice(1, -1).replaceAll(',', ''))).toBe(value)
        }
      }),
    )
  })

  test('a word of many numbers has no more than a reader could list', () => {
    expect(otherNumberWritings('1月2日3时4分5秒6个7次8条').length).toBeLessThanOrEqual(48)
  })
})

test.each([
  ['在130日内', 1, 5, true],
  ['在130日内', 2, 5, false],
  ['三十万元', 0, 2, false],
  ['三十日', 0, 2, true],
  ['三点五', 2, 3, false],
  ['达到1.5倍', 4, 5, false],
  ['达到1,500', 4, 7, false],
  ['30万', 0, 2, false],
  ['到2025,3个', 6, 7, true],
  ['到2025,3个', 1, 5, true],
  ['达30.2025年', 1, 3, true],
  ['第15条', 0, 4, true],
])('%s from %i to %i is whole: %s', (text, start, end, whole) => {
  expect(numbersAreWhole(text, start, end)).toBe(whole)
})
