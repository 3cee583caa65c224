import { expect, test } from 'vitest'
import { agreementOf } from '#core/evaluation/agreement.ts'
import { sampleGold } from './sample-gold.ts'

test('two labellers agree as far as one is right by the other', () => {
  const gold = sampleGold(
    [
      ['第一条', '第一条', [2, 2]],
      ['第一条', '第二条', [2, 1]],
      ['第二条', '第三条', [1, 0]],
      ['第三条', '第四条', [0, 1]],
    ],
    { left: ['第四条'] },
  )
  const [first, second, ...others] = gold.correspondences
  const disagreed = { ...second!, relations: ['partial', 'aligned'] as const }
  expect(agreementOf({ ...gold, correspondences: [first!, disagreed, ...others] })).toEqual({
    // Three links each, two of them the same.
    links: 4 / 6,
    // One of two and one.
    strong: 2 / 3,
    // The first leaves 第三条 and 第四条 on the left and 第四条 on the right, the second 第二条, 第四条 and 第三条.
    gaps: 2 / 6,
    relations: 1 / 2,
  })
})

test('of three the mean of every two', () => {
  const gold = sampleGold([
    ['第一条', '第一条', [1, 1, 0]],
    ['第二条', '第二条', [1, 1, 1]],
  ])
  expect(agreementOf(gold)?.links).toBeCloseTo((1 + 2 / 3 + 2 / 3) / 3, 12)
})

test('one labeller alone agrees with nobody', () => {
  expect(agreementOf(sampleGold([['第一条', '第一条', [2]]]))).toBeNull()
  expect(agreementOf(sampleGold([]))).toBeNull()
})
