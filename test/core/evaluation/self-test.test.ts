import { describe, expect, test } from 'vitest'
import { decidedPairs, decidedTallies } from '#core/evaluation/decided-tallies.ts'
import type { SettledDecisions } from '#core/evaluation/decided-tallies.ts'
import type { Tally } from '#core/evaluation/metrics.ts'
import { sumOf } from '#core/evaluation/metrics.ts'
import { holdDecisions, measuredDecisions } from '#core/evaluation/measured-decisions.ts'
import type { JudgedTallies } from '#core/evaluation/self-test.ts'
import { enoughToTell, figuresOf, together } from '#core/evaluation/self-test.ts'
import { finish } from '#core/model/progress.ts'
import { alignment, pair } from '../report/builders.ts'

const times = (count: number, one: Tally): Tally[] => Array.from({ length: count }, () => one)
const found: Tally = { hits: 1, predicted: 1, expected: 1 }
const missed: Tally = { hits: 0, predicted: 0, expected: 1 }
const wrong: Tally = { hits: 0, predicted: 1, expected: 0 }

const figures = (tallies: JudgedTallies) => finish(figuresOf(tallies))

describe('the figures of judged clauses', () => {
  test('are those of all clauses together, with bounds', () => {
    const links = [...times(30, found), ...times(10, missed), ...times(20, wrong)]
    const gaps = [...times(24, found), ...times(8, wrong), ...times(5, missed)]
    const told = figures({ links, gaps })
    expect(told).toMatchObject({
      recall: { value: 30 / 40 },
      precision: { value: 30 / 50 },
      f1: { value: 60 / 90 },
      gapPrecision: { value: 24 / 32 },
    })
    for (const figure of Object.values(told)) {
      expect(figure?.low).toBeLessThan(figure?.value ?? 0)
      expect(figure?.high).toBeGreaterThan(figure?.value ?? 1)
    }
  })

  test('are not given of fewer judgements than tell anything, each by its own', () => {
    const few = times(enoughToTell - 1, found)
    expect(figures({ links: few, gaps: few })).toEqual({
      recall: null,
      precision: null,
      f1: null,
      gapPrecision: null,
    })
    expect(figures({ links: [...few, missed], gaps: [] })).toEqual({
      recall: expect.objectContaining({ value: 29 / 30 }) as object,
      precision: null,
      f1: null,
      gapPrecision: null,
    })
    expect(figures({ links: [...few, wrong], gaps: [] })).toMatchObject({ recall: null, f1: null })
  })

  test('of thirty judgements know a share of 0.8 to within a sixth', () => {
    const { precision } = figures({ links: [...times(24, found), ...times(6, wrong)], gaps: [] })
    expect(precision?.value).toBe(0.8)
    expect(0.8 - (precision?.low ?? 0)).toBeLessThan(0.17)
    expect((precision?.high ?? 1) - 0.8).toBeLessThan(0.17)
  })
})

describe('decisions held against suggestions', () => {
  // 0 answers 0, 1 answers 1 and 2, 3 answers 3; 2 and 4 of the left and 4 of the right are gaps.
  const suggested = alignment(5, 5, [pair([0], [0]), pair([1], [1, 2]), pair([3], [3])])
  const settled: SettledDecisions = {
    linked: [
      { left: 0, right: 0 },
      { left: 2, right: 4 },
    ],
    rejected: [
      { left: 1, right: 2 },
      { left: 4, right: 4 },
    ],
    gaps: { left: [4], right: [3] },
  }

  test('count what was confirmed, added and rejected, and a suggested answer to a confirmed gap as rejected', () => {
    const pairs = decidedPairs(settled, suggested).toSorted((a, b) => a.left - b.left)
    expect(pairs.map(({ left, right, isLinked, isSuggested }) => [`${left}-${right}`, isLinked, isSuggested])).toEqual([
      ['0-0', true, true],
      ['1-2', false, true],
      ['2-4', true, false],
      ['3-3', false, true],
      ['4-4', false, false],
    ])
  })

  test('say nothing of what nobody judged, and nothing against a pair that is not suggested', () => {
    const { links, gaps } = decidedTallies(settled, suggested)
    expect(sumOf(links)).toEqual({ hits: 1, predicted: 3, expected: 2 })
    // Left: 4 rightly, 2 wrongly since it was linked. Right: 3 is confirmed and not suggested, 4 was linked.
    expect(sumOf(gaps)).toEqual({ hits: 1, predicted: 3, expected: 2 })
  })

  test('give a tally for each left clause that was judged', () => {
    expect(decidedTallies(settled, suggested).links).toHaveLength(5)
    expect(decidedTallies({ linked: [], rejected: [], gaps: { left: [], right: [] } }, suggested)).toEqual({
      links: [],
      gaps: [],
    })
  })

  test('are summed over comparisons, what was confirmed, added and rejected apart', () => {
    const held = [
      holdDecisions({ ...settled, disputed: 2 }, suggested),
      holdDecisions({ ...settled, disputed: 1 }, suggested),
    ]
    const told = figures(together(held.map(({ tallies }) => tallies)))
    expect(measuredDecisions(held, told)).toEqual({
      comparisons: 2,
      pairs: 4,
      gaps: 4,
      figures: told,
      confirmed: 2,
      added: 2,
      rejected: 4,
      disputed: 3,
    })
  })

  test('tell no recall where nobody added a pair: every link is then a suggestion', () => {
    const told = figures({ links: [...times(30, found), ...times(10, wrong)], gaps: [] })
    const onlyConfirmed = { linked: [{ left: 0, right: 0 }], rejected: [], gaps: { left: [], right: [] }, disputed: 0 }
    const { figures: given, added } = measuredDecisions([holdDecisions(onlyConfirmed, suggested)], told)
    expect([told.recall?.value, added]).toEqual([1, 0])
    expect(given).toEqual({ ...told, recall: null, f1: null })
  })
})
