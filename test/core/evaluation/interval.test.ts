import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateDifference, estimateRate, estimateShare } from '#core/evaluation/interval.ts'
import type { Tally } from '#core/evaluation/metrics.ts'
import { meanOf } from '#core/evaluation/metrics.ts'

const tally = (hits: number, predicted: number, expected: number): Tally => ({ hits, predicted, expected })
const times = (count: number, one: Tally): Tally[] => Array.from({ length: count }, () => one)

describe('the estimate of a rate', () => {
  const mixed = [...times(30, tally(1, 1, 1)), ...times(10, tally(0, 1, 1)), ...times(10, tally(0, 0, 2))]

  test('is the rate of all tallies together', () => {
    expect(estimateRate([mixed], 'precision').value).toBe(30 / 40)
    expect(estimateRate([mixed], 'recall').value).toBe(30 / 60)
    expect(estimateRate([mixed], 'f1').value).toBe(60 / 100)
  })

  test('has the bounds that theory gives a share: 1.96 standard errors on either side', () => {
    const { low, high } = estimateRate([mixed], 'precision')
    const error = Math.sqrt((0.75 * 0.25) / 40)
    expect(low).toBeCloseTo(0.75 - 1.96 * error, 1)
    expect(high).toBeCloseTo(0.75 + 1.96 * error, 1)
  })

  test('is narrower the more clauses there are', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low
    const many = Array.from({ length: 16 }, () => mixed).flat()
    expect(width(estimateRate([many], 'f1'))).toBeLessThan(width(estimateRate([mixed], 'f1')) / 3)
  })

  test('is averaged over sets, each counting the same however large', () => {
    const { value } = estimateRate([times(50, tally(1, 1, 1)), times(2, tally(0, 1, 1))], 'precision')
    expect(value).toBe(1 / 2)
  })

  test('keeps the figure of a set that never varies: nothing said where something was to be said', () => {
    const found = estimateRate([mixed, times(3, tally(0, 0, 1))], 'precision')
    expect(found.value).toBe((30 / 40 + 0) / 2)
    expect(found.high).toBeLessThan(1 / 2)
  })

  test.each([
    [1, 0.025],
    [3, 0.292],
    [100, 0.964],
  ])('%i of as many right may be as few as %f: the exact bound of so many trials', (count, low) => {
    const found = estimateRate([times(count, tally(1, 1, 1))], 'precision')
    expect(found).toEqual({ value: 1, low: expect.closeTo(low, 3) as number, high: 1 })
  })

  test('none right of three is the same from the other end', () => {
    const found = estimateRate([times(3, tally(0, 1, 1))], 'recall')
    expect(found).toEqual({ value: 0, low: 0, high: expect.closeTo(0.708, 3) as number })
  })

  test('without a clause that says anything leaves all open', () => {
    expect(estimateRate([[]], 'recall')).toEqual({ value: 1, low: 0, high: 1 })
    expect(estimateRate([times(4, tally(0, 2, 0))], 'recall')).toEqual({ value: 0, low: 0, high: 1 })
  })

  test('the same every time, and around the figure, whatever the tallies', () => {
    const tallies = fc
      .tuple(fc.nat(3), fc.nat(3), fc.nat(3))
      .map(([hits, more, missed]) => tally(hits, hits + more, hits + missed))
    const sets = fc.array(fc.array(tallies, { maxLength: 12 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(sets, fc.constantFrom('precision', 'recall', 'f1'), (given, rate) => {
        const found = estimateRate(given, rate)
        expect(estimateRate(given, rate)).toEqual(found)
        expect(found.low).toBeLessThanOrEqual(found.value + 1e-12)
        expect(found.high).toBeGreaterThanOrEqual(found.value - 1e-12)
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.high).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })
})

test('a share of other make is bounded the same way', () => {
  expect(estimateShare([[1, 1, 1]], meanOf)).toEqual({ value: 1, low: expect.closeTo(0.292, 3) as number, high: 1 })
  const { value, low, high } = estimateShare([[1, 0.5, 1, 0.25, 1, 0.5]], meanOf)
  expect(value).toBeCloseTo(4.25 / 6)
  expect(low).toBeLessThan(value)
  expect(high).toBeGreaterThan(value)
})

test('a difference on the same clauses is surer than either figure', () => {
  const clauses = Array.from({ length: 60 }, (_, at) => ({ one: at % 3 === 0 ? 0 : 1, other: at % 3 === 1 ? 1 : 0 }))
  const gain = estimateDifference([clauses], (drawn) => meanOf(drawn.map(({ one, other }) => one - other)))
  expect(gain.value).toBeCloseTo(1 / 3)
  expect(gain.low).toBeGreaterThan(0.15)
  expect(estimateDifference([clauses], () => 0)).toEqual({ value: 0, low: 0, high: 0 })
})
