import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnSynonyms, type ConfirmedPair } from '#core/alignment/learned-synonyms.ts'
import { createTokeniser } from '#core/text/tokeniser.ts'

/** Cuts at blanks, and leaves them out of no text: words of two characters stand side by side. */
const tokeniser = createTokeniser((text) => text.match(/\p{Script=Han}{1,2}|[^\p{Script=Han}]+/gu) ?? [])
const learn = (pairs: readonly ConfirmedPair[], isKnown = (_left: string, _right: string): boolean => false) =>
  learnSynonyms(pairs, tokeniser, isKnown)

const clause = (id: string, text: string) => ({ id, text })
const pairsOf = (texts: readonly (readonly [left: string, right: string])[]): ConfirmedPair[] =>
  texts.map(([left, right], at) => ({ left: clause(`l${at}`, left), right: clause(`r${at}`, right) }))

/** Pairs about other matters, so that there is something to tell a habit from. */
const others = ['养老', '茶叶', '管网', '快递', '湿地', '书馆', '消防', '公交', '绿道', '菜场', '渔业', '球馆'].map(
  (matter) => [`${matter}规划。`, `${matter}布局。`] as const,
)
const habit = [
  ['数据归集汇总。', '数据汇聚汇总。'],
  ['政务归集目录。', '政务汇聚目录。'],
  ['信息归集共享。', '信息汇聚共享。'],
  ['档案归集利用。', '档案汇聚利用。'],
] as const

describe('what confirmed pairs teach', () => {
  it('is that one side says 归集 where the other says 汇聚, with its evidence', () => {
    const [first, ...more] = learn(pairsOf([...habit, ...others]))
    expect(first).toMatchObject({ left: '归集', right: '汇聚', rows: 4, inPlace: 4 })
    expect(first?.examples[0]).toEqual({ left: '数据归集汇总。', right: '数据汇聚汇总。' })
    // 规划 and 布局 stand in twelve pairs: a habit as well.
    expect(more.map(({ left, right }) => [left, right])).not.toContainEqual(['数据', '政务'])
  })

  it('is nothing from two pairs, from one clause with many counterparts, or where both sides say both', () => {
    expect(learn(pairsOf([...habit.slice(0, 2), ...others])).map(({ left }) => left)).not.toContain('归集')
    const one = clause('l0', '数据归集汇总。')
    const many = habit.map(([, right], at) => ({ left: one, right: clause(`r${at}`, right) }))
    expect(learn([...many, ...pairsOf(others).slice(4)]).map(({ left }) => left)).not.toContain('归集')
    const both = [...habit, ['汇聚甲乙。', '甲乙丙丁。'], ['汇聚丙丁。', '甲乙丙丁。']] as const
    expect(learn(pairsOf([...both, ...others])).map(({ right }) => right)).not.toContain('汇聚')
  })

  it('is not what is known', () => {
    const known = learn(pairsOf([...habit, ...others]), (left, right) => left === '归集' && right === '汇聚')
    expect(known.map(({ left }) => left)).not.toContain('归集')
  })

  const word = fc.constantFrom('数据', '归集', '汇聚', '目录', '共享', '平台', '登记', '算力')
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join('')}。`)

  it('is never without support, never one word twice, and the same from the other side', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 40 }), (texts) => {
        const found = learn(pairsOf(texts))
        for (const { left, right, rows, inPlace } of found) {
          const support = texts.filter(
            ([one, other]) =>
              one.includes(left) && !other.includes(left) && other.includes(right) && !one.includes(right),
          )
          expect(rows).toBe(support.length)
          expect(rows).toBeGreaterThanOrEqual(3)
          expect(inPlace).toBeGreaterThanOrEqual(2)
        }
        expect(new Set(found.map(({ left }) => left)).size).toBe(found.length)
        const mirrored = learn(pairsOf(texts.map(([left, right]) => [right, left])))
        const key = (one: string, other: string): string => `${one} ${other}`
        expect(mirrored.map(({ left, right }) => key(right, left)).toSorted()).toEqual(
          found.map(({ left, right }) => key(left, right)).toSorted(),
        )
      }),
    )
  })
})
