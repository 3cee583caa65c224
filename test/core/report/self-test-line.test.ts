import { describe, expect, test } from 'vitest'
import type { Figures, SelfTest } from '#core/evaluation/self-test.ts'
import { selfTestLine } from '#core/report/self-test-line.ts'
import { selfTested } from './builders.ts'

const none: Figures = { recall: null, precision: null, f1: null, gapPrecision: null }
const decided = (counts: readonly [number, number, number], gaps: number, figures: Figures): SelfTest => {
  const [confirmed, added, rejected] = counts
  const pairs = confirmed + added
  const decisions = { comparisons: 1, pairs, gaps, figures, confirmed, added, rejected, disputed: 0 }
  return { ...selfTested, decisions }
}

describe('the line of the self-test', () => {
  test('names method, day, how many pairs, and each figure with its bounds', () => {
    expect(selfTestLine(selfTested)).toBe(
      '自检（align-test，2026-11-25）：本方法在随附的 171 个已判条款对上，召回率 0.71（0.64–0.79），' +
        '准确率 0.73（0.66–0.80），F1 0.72（0.66–0.78），缺口准确率 0.65（0.58–0.74），括号内为 95% 区间；' +
        '这些条款对也用于调校方法，数值偏乐观。',
    )
  })

  test('says of few decisions that they do not tell', () => {
    expect(selfTestLine(decided([0, 0, 0], 0, none))).toMatch(/。本机尚无决定可供衡量。$/u)
    expect(selfTestLine(decided([7, 2, 1], 3, none))).toMatch(
      /。本机已判条款对 10 个、缺口 3 条，不足 30，尚看不出准确程度。$/u,
    )
  })

  test('says of many how they came about, and that they favour the program', () => {
    const figures = { ...none, recall: { value: 0.8, low: 0.65, high: 0.92 } }
    expect(selfTestLine(decided([32, 8, 5], 4, figures))).toMatch(
      /。在本机 45 个已判条款对（采纳建议 32，自行配对 8，否定建议 5）上，召回率 0\.80（0\.65–0\.92），准确率看不出，F1看不出，缺口准确率看不出；决定多从建议出发，数值偏高。$/u,
    )
  })

  test('says that there is nothing to measure by, and that the test failed', () => {
    const nothing = { ...selfTested, sets: [], shipped: { pairs: 0, gaps: 0, figures: none } }
    expect(selfTestLine(nothing)).toBe('自检（align-test，2026-11-25）：没有已判条款对可供衡量。')
    expect(selfTestLine(null)).toBe('自检未能完成，本表不附方法的准确程度。')
  })
})
