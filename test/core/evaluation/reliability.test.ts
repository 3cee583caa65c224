import fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidateScores, judgeScores } from '#core/evaluation/judged-scores.ts'
import { reliabilityOf } from '#core/evaluation/reliability.ts'
import { sampleGold } from './sample-gold.ts'

const pair = (score: number, linked: boolean, left = '第一条') => ({ left, score, linked })

test('the bins hold what was said beside how often it was so', () => {
  const bins = reliabilityOf([
    [pair(0.81, true), pair(0.89, false, '第二条')],
    [pair(0.85, true), pair(1, true)],
  ])
  expect(bins).toHaveLength(10)
  expect(bins[8]).toMatchObject({ from: 0.8, to: 0.9, pairs: 3, linked: 2 / 3 })
  expect(bins[8]?.said).toBeCloseTo(0.85, 12)
  expect(bins[9]).toMatchObject({ pairs: 1, linked: 1 })
  expect(bins[0]).toMatchObject({ pairs: 0, linked: 0, interval: [0, 1] })
})

test('every pair is in one bin, and every link too', () => {
  const scores = fc.record({
    left: fc.constantFrom('第一条', '第二条', '第三条'),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    linked: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(fc.array(scores, { maxLength: 15 }), { maxLength: 3 }), (sets) => {
      const bins = reliabilityOf(sets)
      expect(bins.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(sets.flat().length)
      const links = bins.reduce((sum, { pairs, linked }) => sum + pairs * linked, 0)
      expect(links).toBeCloseTo(sets.flat().filter(({ linked }) => linked).length, 9)
      for (const { pairs, said, from, to } of bins.filter((bin) => bin.pairs > 0)) {
        expect(pairs).toBeGreaterThan(0)
        expect(said).toBeGreaterThanOrEqual(from - 1e-9)
        expect(said).toBeLessThanOrEqual(to + 1e-9)
      }
    }),
    { numRuns: 20 },
  )
})

test('a pair that only some labellers linked is left out; a path stands for its article', () => {
  const gold = sampleGold([
    ['第一条', '第一条', [2, 1]],
    ['第一条', '第二条', [1, 0]],
  ])
  const scored = ['第一条', '第二条', '第三条'].map((right) => ({ left: '第一章/第一条', right, score: 0.5 }))
  const expected = [pair(0.5, true), pair(0.5, false)]
  expect(judgeScores(gold, scored)).toEqual(expected)
  const right = scored.map((entry) => ({ path: `第一章/${entry.right}`, score: entry.score }))
  const nothing = { correspondences: [], gaps: { left: [], right: [] } }
  expect(candidateScores(gold, { ...nothing, candidates: [{ left: '第一章/第一条', right }] })).toEqual(expected)
})
