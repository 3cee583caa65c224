import { describe, expect, test } from 'vitest'
import { findDates } from '#core/text/dates.ts'

const firstDate = (text: string): string | null => findDates(text)[0]?.iso ?? null

describe('the first date', () => {
  test.each([
    ['自2023年1月1日起施行', '2023-01-01'],
    ['２０２２年１１月２５日', '2022-11-25'],
    ['二〇二二年十一月二十五日', '2022-11-25'],
    ['二○二〇年 十 月 三十一 日', '2020-10-31'],
    ['成文日期：2022-03-30', '2022-03-30'],
    ['2022/3/30', '2022-03-30'],
    ['2022.03.30', '2022-03-30'],
    ['2024年2月29日', '2024-02-29'],
  ])('%s', (text, iso) => {
    expect(firstDate(text)).toBe(iso)
  })

  test.each(['2022年3月', '2023年2月29日', '2022年13月1日', '版本12022.03.301', '2022-03.30', '三十日'])(
    'nothing in %s',
    (text) => {
      expect(firstDate(text)).toBeNull()
    },
  )

  test('says where each date stands', () => {
    const text = '2020年4月10日通过，2021年10月28日修正'
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(['2020年4月10日', '2021年10月28日'])
  })
})
