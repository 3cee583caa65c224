import { describe, expect, test } from 'vitest'
import { readContrast } from '#core/indicators/contrast-reading.ts'
import type { Contrast, Side } from '#core/model/correspondence.ts'

function reading(kind: Contrast['kind'], left: string, right: string, stricter: Side | null = null) {
  return readContrast({
    ...{ kind, left, right, stricter },
    ...{ leftPath: '第一条', rightPath: '第二条', leftSpan: null, rightSpan: null, about: null },
  })
}

const hintsOf = (kind: Contrast['kind'], left: string, right: string) => {
  const { hints } = reading(kind, left, right)
  const told = (side: Side) => (hints[side] === null ? null : `${hints[side].value}${hints[side].unit}`)
  return [told('left'), told('right')]
}

describe('what helps to compare two printed values', () => {
  test.each([
    ['三十日', '三十个工作日', [null, '42日']],
    ['15个工作日内', '一个月内', ['21日', '30日']],
    ['两年内', '18个月', ['730日', '540日']],
    ['24小时内', '2日内', ['1日', null]],
    ['三十日', '45日', [null, null]],
    ['2025年底前', '三十日内', [null, null]],
    ['每季度', '每年', [null, null]],
  ] as const)('of the deadlines %s and %s', (left, right, hints) => {
    expect(hintsOf('deadline', left, right)).toEqual(hints)
  })

  test.each([
    ['五百万元', '800万元', ['5000000元', null]],
    ['不超过1.5亿元', '8000万元', [null, null]],
    ['超过2万亿元', '万亿级', [null, '1000000000000元']],
    ['0.5万元', '8000元', ['5000元', null]],
    ['百分之三十', '40%以上', ['30%', null]],
    ['三成', '40%', ['30%', null]],
    ['500—1000万元', '二百万元', [null, '2000000元']],
    ['８００ＰＦＬＯＰＳ', '一千PFLOPS', [null, '1000PFLOPS']],
    ['五百万元', '不超过八百万元', [null, null]],
    ['500万元', '8家', [null, null]],
    ['一批', '若干', [null, null]],
  ] as const)('of the quantities %s and %s', (left, right, hints) => {
    expect(hintsOf('quantity', left, right)).toEqual(hints)
  })

  test('of words is nothing', () => {
    expect(hintsOf('modality', '应当', '可以')).toEqual([null, null])
    expect(hintsOf('body', '市数据局', '大数据局')).toEqual([null, null])
  })

  test('says that working days are reckoned, and sums are exact', () => {
    expect(reading('deadline', '三十日', '三十个工作日').hints.right?.about).toBe(true)
    expect(reading('quantity', '五百万元', '800万元').hints.left?.about).toBe(false)
  })
})

test('bodies are alike only where their function is the same', () => {
  expect(reading('body', '市经信局', '市经济信息委').isAlike).toBe(true)
  expect(reading('body', '市经信局', '市科技局').isAlike).toBe(false)
  expect(reading('body', '有关部门', '有关部门').isAlike).toBe(false)
  expect(reading('scope', '市经信局', '市经济信息委').isAlike).toBe(false)
})

describe('why a side is stricter', () => {
  test.each([
    ['deadline', '三十日', '三十个工作日', 'left', 'shorter'],
    ['deadline', '不少于二十日', '不少于三十日', 'right', 'longer'],
    ['deadline', '2025年底前', '到2026年', 'left', 'earlier'],
    ['deadline', '每季度', '每年', 'left', 'asks-more'],
    ['deadline', '自收到申请之日起十日内', '自收到之日起15日内', 'left', 'shorter'],
    ['quantity', '五千万元', '八千万元', 'right', 'higher'],
    ['quantity', '五万元以下', '10万元以下', 'left', 'lower'],
    ['modality', '应当', '可以', 'left', 'binds-more'],
    ['scope', '企业', '企业和个人', 'right', 'asks-more'],
    ['quantity', '五千万元', '八千万元', null, null],
  ] as const)('%s: %s, %s', (kind, left, right, stricter, reason) => {
    expect(reading(kind, left, right, stricter).stricterBy).toBe(reason)
  })
})
