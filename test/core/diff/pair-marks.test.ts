import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairMarks } from '#core/diff/pair-marks.ts'
import type { Mark } from '#core/model/difference.ts'
import { clauseText, relatedTexts } from '../arbitrary-text.ts'
import { caseFolders } from '../case-folders.ts'
import { characterTokeniser, tokeniser } from '../tokenisers.ts'
import { paintMarks } from './painted.ts'

const isPair = (name: string) => name.startsWith('pair-')

test.each(caseFolders('diff', isPair).map((folder) => [folder.name, folder] as const))('%s', (_, folder) => {
  const [left, right] = [folder.read('old.txt').trimEnd(), folder.read('new.txt').trimEnd()]
  const marks = pairMarks([left], [right], tokeniser)
  folder.check({
    left: paintMarks(left, marks.left[0] ?? []),
    right: paintMarks(right, marks.right[0] ?? []),
    differences: marks.differences,
    cosmetic: marks.cosmetic,
  })
})

const isOrdered = (text: string, marks: readonly Mark[]): boolean => {
  let at = 0
  return marks.every(({ start, end }) => {
    const fits = start >= at && end > start && end <= text.length
    at = end
    return fits
  })
}

describe('laws', () => {
  const sides = fc.oneof(
    relatedTexts.map(([left, right]) => [[left], [right]] as const),
    fc.tuple(
      fc.array(clauseText, { minLength: 1, maxLength: 3 }),
      fc.array(clauseText, { minLength: 1, maxLength: 3 }),
    ),
  )

  test('marks lie in their own clause, in order and apart', () => {
    fc.assert(
      fc.property(sides, ([left, right]) => {
        const marks = pairMarks(left, right, tokeniser)
        expect(marks.left.map((list, at) => isOrdered(left[at] ?? '', list))).toEqual(left.map(() => true))
        expect(marks.right.map((list, at) => isOrdered(right[at] ?? '', list))).toEqual(right.map(() => true))
      }),
      { numRuns: 300 },
    )
  })

  test('exchanging the sides exchanges the marks', () => {
    fc.assert(
      fc.property(sides, ([left, right]) => {
        const marks = pairMarks(left, right, tokeniser)
        expect(pairMarks(right, left, tokeniser)).toEqual({ ...marks, left: marks.right, right: marks.left })
      }),
      { numRuns: 300 },
    )
  })

  test('exchanging the sides exchanges the marks where the same few words come again and again', () => {
    const repetitive = fc
      .array(fc.constantFrom('算力', '桥梁', '茶叶', '，'), { minLength: 2, maxLength: 14 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(repetitive, repetitive, (left, right) => {
        const marks = pairMarks([left], [right], characterTokeniser)
        expect(pairMarks([right], [left], characterTokeniser)).toEqual({
          ...marks,
          left: marks.right,
          right: marks.left,
        })
      }),
      { numRuns: 1000 },
    )
  })

  test('one text on both sides has no mark', () => {
    fc.assert(
      fc.property(clauseText, (text) => {
        expect(pairMarks([text], [text], tokeniser)).toEqual({ left: [[]], right: [[]], differences: 0, cosmetic: 0 })
      }),
    )
  })
})

describe('several clauses a side', () => {
  const first = '市数据主管部门应当建立公共数据目录，每年更新一次。'
  const second = '公共数据目录未列入的数据，不得重复采集。'

  test('are compared as one text and marked each from its own beginning', () => {
    const marks = pairMarks([`${first}\n${second}`], [first, second.replace('不得', '可以')], tokeniser)
    expect(marks.differences).toBe(1)
    expect(marks.right[0]).toEqual([])
    expect((marks.right[1] ?? []).map(({ start, end }) => second.slice(start, end))).toEqual(['不得'])
  })
})

test('what is shared is matter: no particle, no set phrase, no punctuation', () => {
  const left = '本市应当加强有关工作，建立健全机制，推进量子通信干线建设。'
  const right = '市人民政府应当加强有关领导，建立健全制度，培育量子通信产业人才。'
  const marks = pairMarks([left], [right], tokeniser)
  expect((marks.left[0] ?? []).map(({ start, end, kind }) => [kind, left.slice(start, end)])).toEqual([
    ['shared', '量子通信'],
  ])
})
