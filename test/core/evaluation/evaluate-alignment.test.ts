import { describe, expect, test } from 'vitest'
import type { MeasuredAlignment } from '#core/evaluation/measured-alignment.ts'
import { articleLabel } from '#core/evaluation/article-label.ts'
import { evaluateAlignments } from '#core/evaluation/evaluate-alignment.ts'
import type { GoldFile } from '#core/evaluation/gold.ts'
import { readGold } from '#core/evaluation/gold.ts'

/**
 * 第一条 answers 第一条 and 第二条 strongly; 第二条 answers 第三条 in part; only one labeller links 第三条 and 第四条;
 * 第四条 has no answer, and 第五条 of the right asks in vain.
 */
const gold: GoldFile = {
  texts: null,
  left: ['left.md'],
  right: ['right.md'],
  correspondences: [
    { left: '第一条', right: '第一条', grades: [2, 2], relations: ['aligned'] },
    { left: '第一条', right: '第二条', grades: [2, 2], relations: ['partial'] },
    { left: '第二条', right: '第三条', grades: [1, 2], relations: ['partial', 'complementary'] },
    { left: '第三条', right: '第四条', grades: [1, 0], relations: ['partial'] },
  ],
  leftGaps: ['第四条'],
  rightGaps: ['第五条'],
}

const ranking = (left: string, ...right: string[]) => ({ left, right: right.map((path) => ({ path })) })

const nothing: MeasuredAlignment = { candidates: [], correspondences: [], gaps: { left: [], right: [] } }
const measured = (aligned: Partial<MeasuredAlignment>, of: GoldFile = gold) =>
  evaluateAlignments([{ gold: of, aligned: { ...nothing, ...aligned } }]).mean

describe('ranking', () => {
  const mean = measured({
    candidates: [
      ranking('第一章/第一条', '第一章/第九条', '第一章/第二条', '第二章/第一条'),
      ranking('第二条', '第三条'),
    ],
  })

  test('counts the share of strong counterparts among the first k, over left units that have one', () => {
    expect(mean.recallAt).toEqual({ 1: 0, 3: 1, 5: 1, 10: 1 })
    expect(mean.hitAt).toEqual({ 1: 0, 3: 1, 5: 1, 10: 1 })
    expect(mean.mrr).toBe(1 / 2)
  })

  test('says how high it could be', () => {
    expect(mean.ceilingAt).toEqual({ 1: 0.5, 3: 1, 5: 1, 10: 1 })
  })

  test('a unit that is not ranked counts nothing', () => {
    expect(measured({}).mrr).toBe(0)
    expect(measured({}).recallAt['10']).toBe(0)
  })
})

describe('links', () => {
  const link = (left: string[], right: string[], relation = 'partial') => ({ left, right, relation })

  test('count pairs against what every labeller found related', () => {
    const { links } = measured({ correspondences: [link(['第一条'], ['第一条']), link(['第五条'], ['第一条'])] })
    expect(links).toEqual({ precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 })
  })

  test('a set counts as its full product', () => {
    const { links } = measured({ correspondences: [link(['第一条', '第二条'], ['第二条', '第三条'])] })
    expect(links).toEqual({ precision: 2 / 4, recall: 2 / 3, f1: 4 / 7 })
  })

  test('a pair that only some labellers gave counts neither for nor against', () => {
    const without = [link(['第一条'], ['第一条'])]
    const withIt = [...without, link(['第三条'], ['第四条'])]
    expect(measured({ correspondences: withIt }).links).toEqual(measured({ correspondences: without }).links)
  })

  test('relations are judged where the pair is right and the labellers agree', () => {
    const correspondences = [
      link(['第一条'], ['第一条'], 'aligned'),
      link(['第一条'], ['第二条'], 'aligned'),
      link(['第二条'], ['第三条'], 'conflict'),
      link(['第五条'], ['第五条'], 'conflict'),
    ]
    const { relations } = measured({ correspondences })
    expect(relations.accuracy).toBe(1 / 2)
    // aligned: one of two said is right, 2/3; partial: never said, 0.
    expect(relations.macroF1).toBeCloseTo((2 / 3 + 0) / 2)
  })
})

test('sets of texts on a side are measured by text and path, and named by the first', () => {
  const sets: GoldFile = {
    ...gold,
    left: ['a.txt', 'b.txt'],
    correspondences: [{ left: 'b.txt#一、', right: '二、/（一）', grades: [2], relations: ['aligned'] }],
    leftGaps: ['a.txt#一、'],
    rightGaps: [],
  }
  const { pairs, mean } = evaluateAlignments([
    {
      gold: sets,
      aligned: {
        candidates: [ranking('a.txt#一、', '二、/（一）'), ranking('b.txt#一、', '二、/（一）')],
        correspondences: [{ left: ['b.txt#一、'], right: ['二、/（一）'], relation: 'aligned' }],
        gaps: { left: ['a.txt#一、'], right: [] },
      },
    },
  ])
  expect(pairs[0]).toMatchObject({ left: 'a.txt +1', right: 'right.md' })
  expect(mean).toMatchObject({ mrr: 1, links: { f1: 1 }, gaps: { precision: 1, recall: 1 } })
})

describe('gaps', () => {
  test('are counted on both sides together', () => {
    const { gaps } = measured({ gaps: { left: ['第一章/第四条', '第一章/第一条'], right: [] } })
    expect(gaps).toEqual({ precision: 1 / 2, recall: 1 / 2 })
  })

  test('are averaged over units, not over pairs of documents', () => {
    const many: GoldFile = { ...gold, leftGaps: ['第四条', '第五条', '第六条'], rightGaps: [] }
    const { mean, pairs } = evaluateAlignments([
      { gold: many, aligned: { ...nothing, gaps: { left: ['第四条', '第五条', '第六条'], right: [] } } },
      { gold: { ...gold, rightGaps: [] }, aligned: { ...nothing, gaps: { left: ['第一条'], right: [] } } },
    ])
    expect(pairs.map(({ gaps }) => gaps.precision)).toEqual([1, 0])
    expect(mean.gaps).toEqual({ precision: 3 / 4, recall: 3 / 4 })
  })

  test('nothing said is right only where nothing was to be said', () => {
    expect(measured({}).gaps).toEqual({ precision: 0, recall: 0 })
    expect(measured({}, { ...gold, leftGaps: [], rightGaps: [] }).gaps).toEqual({ precision: 1, recall: 1 })
  })
})

test.each([
  ['第二章/第十条', '第十条'],
  ['第二章/第十条/第二款', '第十条'],
  ['第十二条之一', '第十二条之一'],
  ['二、/（一）', '二、/（一）'],
  ['a#b.md#第二章/第十条/第二款', 'a#b.md#第十条'],
  ['第1条.txt#二、/（一）', '第1条.txt#二、/（一）'],
])('the article of %s is %s', (path, label) => {
  expect(articleLabel(path)).toBe(label)
})

describe('a gold file', () => {
  const plain = JSON.parse(JSON.stringify(gold)) as Record<string, unknown>

  test('is read as it is, further fields allowed', () => {
    expect(readGold({ ...plain, note: 'x' })).toEqual(gold)
  })

  test('may name one text without a list, an article by its path, and the folder of its texts', () => {
    const pathOf = (label: string) => `第一章/${label}/第一款`
    const written = {
      ...plain,
      left: 'left.md',
      right: 'right.md',
      leftGaps: gold.leftGaps.map(pathOf),
      correspondences: gold.correspondences.map((pair) => ({ ...pair, left: pathOf(pair.left) })),
    }
    expect(readGold(written)).toEqual(gold)
    expect(readGold({ ...written, texts: '../texts' })).toEqual({ ...gold, texts: '../texts' })
  })

  test.each([
    ['not an object', null],
    ['a side without texts', { ...plain, right: [] }],
    ['a folder that is none', { ...plain, texts: 1 }],
    ['no file names', { ...plain, left: 1 }],
    ['no gaps', { ...plain, leftGaps: undefined }],
    ['a grade of 3', { ...plain, correspondences: [{ left: '第一条', right: '第一条', grades: [3], relations: [] }] }],
    [
      'an unknown relation',
      { ...plain, correspondences: [{ left: '一', right: '一', grades: [2], relations: ['same'] }] },
    ],
  ])('that is none is told apart: %s', (_, value) => {
    expect(typeof readGold(value)).toBe('string')
  })
})
