import { expect, test } from 'vitest'
import type { GoldFile } from '#core/evaluation/gold.ts'
import { sumOf } from '#core/evaluation/metrics.ts'
import { gapTallies, linkTallies } from '#core/evaluation/tallies.ts'

const gold: GoldFile = {
  texts: null,
  left: ['left.md'],
  right: ['right.md'],
  correspondences: [
    { left: '第一条', right: '第一条', grades: [2, 2], relations: ['aligned'] },
    { left: '第一条', right: '第二条', grades: [1, 2], relations: ['partial'] },
    { left: '第二条', right: '第三条', grades: [2, 0], relations: ['partial'] },
  ],
  leftGaps: ['第三条'],
  rightGaps: ['第四条'],
}

const link = (left: string[], right: string[]) => ({ left, right, relation: 'partial' })

test('links are tallied by left article; a disputed one is neither said nor meant', () => {
  const correspondences = [link(['第一章/第一条', '第二条'], ['第一章/第一条', '第三条'])]
  expect(linkTallies(gold, { correspondences })).toEqual([
    { clause: '第一条', hits: 1, predicted: 2, expected: 2 },
    { clause: '第二条', hits: 0, predicted: 1, expected: 0 },
  ])
})

test('gaps are tallied article by article, each side for itself', () => {
  const tallies = gapTallies(gold, { gaps: { left: ['第一章/第三条', '第一条'], right: [] } })
  expect(tallies).toEqual([
    { clause: '第三条', hits: 1, predicted: 1, expected: 1 },
    { clause: '第一条', hits: 0, predicted: 1, expected: 0 },
    { clause: '第四条', hits: 0, predicted: 0, expected: 1 },
  ])
  expect(sumOf(tallies)).toEqual({ hits: 1, predicted: 2, expected: 2 })
})
