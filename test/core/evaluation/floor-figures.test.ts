import { describe, expect, test } from 'vitest'
import { evaluateFloors, type FloorTrial } from '#core/evaluation/floor-figures.ts'
import { floorNames } from '#core/evaluation/floors.ts'
import { bestThreshold } from '#core/evaluation/threshold.ts'
import { sampleGold } from './sample-gold.ts'

describe('the best threshold', () => {
  const pair = (score: number, linked: boolean) => ({ left: '', score, linked })

  test('is where F1 is best, of equal ones the highest', () => {
    const set = [pair(0.9, true), pair(0.7, false), pair(0.5, true), pair(0.2, false)]
    // From the top: 2/3, 1/2, 4/5, 2/3.
    expect(bestThreshold([set])).toEqual({ threshold: 0.5, f1: 4 / 5 })
  })

  test('takes equal scores together', () => {
    expect(bestThreshold([[pair(0.5, true), pair(0.5, false), pair(0.5, false)]])).toEqual({ threshold: 0.5, f1: 0.5 })
  })

  test('averages over the sets, whatever their size', () => {
    const large = [pair(0.8, true), ...Array.from({ length: 9 }, () => pair(0.4, false))]
    const small = [pair(0.4, true)]
    // At 0.8: (1 + 0) / 2; at 0.4: (2/11 + 1) / 2.
    const found = bestThreshold([large, small])
    expect(found.threshold).toBe(0.4)
    expect(found.f1).toBeCloseTo((2 / 11 + 1) / 2, 12)
  })
})

/** One whose four floors score alike. */
function trial(scores: readonly (readonly number[])[]): FloorTrial {
  const gold = sampleGold([['第一条', '第一条', [2]]], { left: ['第二条'], right: ['第二条'] })
  const names = ['第一章/第一条', '第一章/第二条']
  return { gold, left: names, right: names, scores: { bigrams: scores, words: scores, both: scores, adjusted: scores } }
}

describe('the floors', () => {
  const sharp = trial([
    [0.9, 0.1],
    [0.1, 0.5],
  ])
  const blunt = trial([
    [0.4, 0.1],
    [0.1, 0.1],
  ])

  test('of a single pair are measured with its own threshold', () => {
    const { pairs } = evaluateFloors([sharp])
    expect(pairs[0]?.map(({ name }) => name)).toEqual(floorNames)
    for (const floor of pairs[0]!) {
      expect(floor).toMatchObject({ links: { f1: 1 }, optimisticF1: 1, mrr: 1, gaps: { precision: 1, recall: 1 } })
    }
  })

  test('of several are measured with the threshold of the others, and say what their own would give', () => {
    const { pairs, mean } = evaluateFloors([sharp, blunt])
    // The threshold of blunt, 0.4, lets 0.5 through in sharp; that of sharp, 0.9, lets nothing through in blunt.
    expect(pairs[0]![0]).toMatchObject({ links: { precision: 1 / 2, recall: 1 }, optimisticF1: 1, gaps: { recall: 0 } })
    expect(pairs[1]![0]).toMatchObject({ links: { f1: 0 }, optimisticF1: 1, gaps: { precision: 1 / 2, recall: 1 } })
    expect(mean[0]).toMatchObject({ links: { f1: 1 / 3 }, optimisticF1: 1 })
  })

  test('name the best of them by its mean F1', () => {
    const none = [
      [0, 0],
      [0, 1],
    ]
    const withOneGood = [sharp, sharp].map((one) => ({
      ...one,
      scores: { ...trial(none).scores, words: one.scores.words },
    }))
    expect(evaluateFloors(withOneGood).best.name).toBe('words')
  })
})
