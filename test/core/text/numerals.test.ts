import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatChineseNumeral, parseChineseNumeral } from '#core/text/numerals.ts'

describe('parseChineseNumeral', () => {
  test.each([
    ['一百二十三', 123],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十', 110],
    ['两千', 2000],
    ['一千零一十', 1010],
    ['三万五千', 35_000],
    ['十二亿', 1_200_000_000],
    ['二〇二四', 2024],
    ['二○二四', 2024],
    ['壹佰贰拾', 120],
    ['12', 12],
    ['１２', 12],
    ['十 五', 15],
    ['三十－', 31],
    ['三十—', 31],
    ['零', 0],
  ])('%s is %i', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value)
  })

  test.each(['', '条', '－', '——', '十百', '百', '三三十', '一2', '甲', '二级', '万'])('%s is no number', (text) => {
    expect(parseChineseNumeral(text)).toBeNull()
  })
})

describe('formatChineseNumeral', () => {
  test.each([
    [0, '零'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1010, '一千零一十'],
    [100_000, '十万'],
    [1_000_001, '一百万零一'],
  ])('%i is %s', (value, text) => {
    expect(formatChineseNumeral(value)).toBe(text)
  })

  test('is read back', () => {
    const read = (value: number): void => {
      expect(parseChineseNumeral(formatChineseNumeral(value))).toBe(value)
    }
    for (let value = 0; value <= 3000; value += 1) read(value)
    fc.assert(fc.property(fc.nat(999_999_999_999), read))
  })

  test.each([-1, 1.5, Number.NaN, 1e12])('refuses %d', (value) => {
    expect(() => formatChineseNumeral(value)).toThrow(RangeError)
  })
})
