import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CopiedStretch } from '#core/alignment/upstream-stretches.ts'
import { copiedFinder, leastCopied } from '#core/alignment/upstream-stretches.ts'
import { symbolsOf } from '#core/alignment/upstream-symbols.ts'

const found = (left: string, right: string, ...upstream: string[]): readonly CopiedStretch[] =>
  copiedFinder([left], [right], upstream)(0, 0)

/** Each stretch as it stands on the left. */
const quoted = (left: string, right: string, ...upstream: string[]): string[] =>
  found(left, right, ...upstream).map((stretch) => left.slice(...stretch.left))

describe('copied text', () => {
  const national = '国家建立统一的公共数据目录，明确数据的采集、更新、共享和开放要求。'

  test('is what stands in both clauses and upstream', () => {
    const left = '市数据局负责实施。明确数据的采集、更新、共享和开放要求，每年评估。'
    expect(quoted(left, `应当${national}`, national)).toEqual(['明确数据的采集、更新、共享和开放要求'])
  })

  test('is none of what only one side has, or upstream does not', () => {
    expect(found(national, '市数据局负责实施，每年组织评估并公布结果。', national)).toEqual([])
    expect(found(national, national, '修缮古桥梁，建立石刻影像档案，向社会公布。')).toEqual([])
  })

  test('may be printed with other punctuation, width or line ends', () => {
    const left = '明确数据的采集,更新,共享\n和开放要求'
    expect(quoted(left, national, national)).toEqual([left])
  })

  test('may name another place', () => {
    const [left, right] = ['推动政务服务在全市范围内一网通办', '推动政务服务在我省范围内一网通办']
    expect(quoted(left, right, '推动政务服务在全国范围内一网通办')).toEqual([left])
  })

  test('begins at fifteen characters: forms of law are nobody’s', () => {
    const form = '法律、行政法规另有规定的除外'
    expect(found(`甲${form}乙`, `丙${form}丁`, `戊${form}己`)).toEqual([])
    const phrase = '坚持统筹规划依法有序安全可控原'
    expect(phrase).toHaveLength(leastCopied)
    expect(quoted(`甲${phrase}乙`, `丙${phrase}丁`, `戊${phrase}己`)).toEqual([phrase])
  })

  test('names the upstream clause that has most of it', () => {
    const [stretch] = found(national, national, '明确数据的采集、更新、共享和开放要求', national)
    expect(stretch?.text).toBe(1)
    expect(found(national, national, '明确数据的采集、更新、共享和开放要求', national)).toHaveLength(1)
  })
})

/* Few letters, so that texts often share some by chance, and pieces that stand in several. */
const letters = (constraints: { minLength: number; maxLength: number }) =>
  fc.array(fc.constantFrom('甲', '乙', '，'), constraints).map((parts) => parts.join(''))
const threeTexts = fc
  .array(letters({ minLength: 10, maxLength: 24 }), { minLength: 1, maxLength: 3 })
  .chain((pieces) => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), letters({ minLength: 0, maxLength: 4 })), { maxLength: 5 })
      .map((parts) => parts.join(''))
    return fc.tuple(text, text, text)
  })

const codesOf = (text: string): string => String.fromCharCode(...symbolsOf(text).codes)

/** Length of the longest run that stands in all three, by trying every one. */
function longestCommon(left: string, right: string, upstream: string): number {
  let most = 0
  for (let start = 0; start < left.length; start += 1) {
    while (
      start + most < left.length &&
      [right, upstream].every((text) => text.includes(left.slice(start, start + most + 1)))
    )
      most += 1
  }
  return most
}

describe('laws of copied text', () => {
  test('each stretch quotes the same words in all three, and they are enough', () => {
    fc.assert(
      fc.property(threeTexts, ([left, right, upstream]) => {
        for (const stretch of found(left, right, upstream)) {
          const words = codesOf(left.slice(...stretch.left))
          expect(codesOf(right.slice(...stretch.right))).toBe(words)
          expect(codesOf(upstream.slice(...stretch.upstream))).toBe(words)
          expect(words).toHaveLength(stretch.characters)
          expect(stretch.characters).toBeGreaterThanOrEqual(leastCopied)
        }
      }),
    )
  })

  test('the longest that there is is found', () => {
    fc.assert(
      fc.property(threeTexts, ([left, right, upstream]) => {
        const longest = longestCommon(codesOf(left), codesOf(right), codesOf(upstream))
        const most = Math.max(0, ...found(left, right, upstream).map(({ characters }) => characters))
        expect(most).toBe(longest < leastCopied ? 0 : longest)
      }),
    )
  })

  test('exchanging the sides exchanges what is found', () => {
    const key = (first: readonly number[], second: readonly number[], { text, upstream, characters }: CopiedStretch) =>
      JSON.stringify([first, second, text, upstream, characters])
    fc.assert(
      fc.property(threeTexts, ([left, right, upstream]) => {
        const there = found(left, right, upstream).map((stretch) => key(stretch.left, stretch.right, stretch))
        const back = found(right, left, upstream).map((stretch) => key(stretch.right, stretch.left, stretch))
        expect(back.toSorted()).toEqual(there.toSorted())
      }),
    )
  })
})
