import { describe, expect, test } from 'vitest'
import { floorScores } from '#core/evaluation/floors.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'

const unit = (text: string, section: string | null = null, heading: string | null = null): AlignmentUnit => ({
  ref: { version: 'v' as VersionHash, path: text },
  label: '',
  heading,
  text,
  sections: section === null ? [] : [section],
})

/** Words of the tiny texts below stand between spaces. */
const cut = (text: string): string[] => text.split(/(?<= )|(?= )/u)

/* By hand. Three clauses: what two of them have weighs ln(3/2), what one has ln 3. */
const common = Math.log(3 / 2)
const rare = Math.log(3)

describe('the floors, computed by hand', () => {
  const left = [unit('甲乙丙'), unit('丁戊')]
  const right = [unit('甲乙，甲乙')]
  const scores = floorScores(left, right, cut)

  test('bigrams: 甲乙 and 乙丙 against twice 甲乙, which is of length one whatever its weight', () => {
    expect(scores.bigrams).toEqual([[expect.closeTo(common / Math.hypot(common, rare), 12)], [0]])
  })

  test('bigrams never cross punctuation: 乙甲 is in no text', () => {
    expect(floorScores([unit('乙甲')], right, cut).bigrams).toEqual([[0]])
  })

  test('a term counts with the logarithm of its frequency', () => {
    const [[score] = []] = floorScores([unit('甲乙，甲乙，丙丁')], [unit('甲乙'), unit('戊己')], cut).bigrams
    const twice = (1 + Math.log(2)) * common
    expect(score).toBeCloseTo(twice / Math.hypot(twice, rare), 12)
  })

  test('words: as the cutter cuts them, of one character too, without the punctuation', () => {
    const { words } = floorScores([unit('甲 乙丙 ，'), unit('丁')], [unit('甲')], cut)
    expect(words).toEqual([[expect.closeTo(common / Math.hypot(common, rare), 12)], [0]])
  })

  test('both: the mean of the two', () => {
    const found = floorScores([unit('甲乙 丙丁'), unit('戊己')], [unit('甲乙 庚辛')], cut)
    expect(found.both[0]![0]).toBe((found.bigrams[0]![0]! + found.words[0]![0]!) / 2)
  })

  test('a heading is read with its text', () => {
    expect(floorScores([unit('丙', null, '甲乙'), unit('丁戊')], [unit('甲乙')], cut).bigrams).toEqual([[1], [0]])
  })
})

test('adjusted: chapter and place add a twentieth each, then both sides lose the mean of their nearest', () => {
  const left = [unit('甲乙', '一、数据要素'), unit('丙丁', '二、产业')]
  const right = [unit('甲乙', '（一）数据资源'), unit('戊己', null)]
  // Likeness 1 for the first pair and 0 else. 数据 is one of the bigrams 数据, 据要, 要素 and 数据, 据资, 资源: 2 · 1/6.
  // Places 1/4 and 3/4 on both sides: 1 on the diagonal, 1/2 off it.
  const chapter = 0.05 * (2 / 6)
  const prior = [
    [1 + chapter + 0.05, 0.025],
    [0.025, 0.05],
  ]
  const near = [(1 + chapter + 0.05 + 0.025) / 2, (0.025 + 0.05) / 2]
  const expected = prior.map((row, i) => row.map((score, j) => expect.closeTo(2 * score - near[i]! - near[j]!, 12)))
  expect(floorScores(left, right, cut).adjusted).toEqual(expected)
})

test('a side without clauses scores nothing', () => {
  expect(floorScores([], [unit('甲乙')], cut).adjusted).toEqual([])
  expect(floorScores([unit('甲乙')], [], cut).adjusted).toEqual([[]])
})
