import { describe, expect, it } from 'vitest'
import { spokenPhrases, spokenPlace } from '#core/search/spoken-query.ts'
import { spokenText } from '#engine/spoken-text.ts'

/** What is found first of a word in a text, by any of its meanings. */
function foundOf(word: string, text: string): string[] {
  const numbers = spokenText(text)
  const hits = spokenPhrases(word).flatMap((phrase) => {
    const at = spokenPlace(text, numbers, phrase)
    return at === -1 ? [] : [text.slice(at, at + phrase.length)]
  })
  return [...new Set(hits)]
}

describe('what a word may mean to somebody who types pinyin', () => {
  const text = '重庆市推进数据要素市场化，建立ai数据目录，西安方案由会计先行。'

  it.each([
    ['shuju', ['数据']],
    ['shujuyaosu', ['数据要素']],
    ["shu'ju", ['数据']],
    ['chongqing', ['重庆']],
    ['zhongqing', []],
    ['kuaiji', ['会计']],
    ['xian', ['先', '西安']],
    ["xi'an", ['西安']],
    ['sjys', ['数据要素']],
    ['sj', []],
    ['数据yaosu', ['数据要素']],
    ['数据ys', ['数据要素']],
    ['shuju要素', ['数据要素']],
    ['ai数据mulu', ['ai数据目录']],
    ['shujv', []],
  ])('finds by %s %j', (word, expected) => {
    expect(foundOf(word, text).toSorted()).toEqual(expected.toSorted())
  })

  it('has no other meaning for what has no letters', () => {
    expect(spokenPhrases('数据要素')).toEqual([])
    expect(spokenPhrases('2024')).toEqual([])
  })

  it('stays small where letters can be read in many ways', () => {
    expect(spokenPhrases('xian数xian数xian数xian数xian数xian').length).toBeLessThanOrEqual(24)
  })
})

/** A fixed sequence, so that a failure can be tried again. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('any stretch of a text is found by its sound', () => {
  // Each character here has one reading, so that what is expected can be written down.
  const spoken: readonly (readonly [string, string])[] = [
    ['推', 'tui'],
    ['进', 'jin'],
    ['政', 'zheng'],
    ['策', 'ce'],
    ['安', 'an'],
    ['西', 'xi'],
    ['企', 'qi'],
    ['业', 'ye'],
  ]

  it('in full, by initials and mixed, at the first place where it stands', () => {
    const pick = sequence(7)
    for (let round = 0; round < 400; round += 1) {
      const drawn = Array.from({ length: 12 }, () => spoken[pick(spoken.length)] ?? (['推', 'tui'] as const))
      const text = drawn.map(([character]) => character).join('')
      const numbers = spokenText(text)
      const start = pick(8)
      const part = drawn.slice(start, start + 3 + pick(2))
      const ways = [
        part.map(([, syllable]) => syllable).join("'"),
        part.map(([, syllable]) => syllable.slice(0, 1)).join(''),
        part
          .map((each) => each[pick(2)] ?? '')
          .join("'")
          .replaceAll(/'(?=[^a-z])|(?<=[^a-z])'/gu, ''),
      ]
      for (const word of ways.filter((way) => /[a-z]/u.test(way))) {
        const places = spokenPhrases(word).map((phrase) => spokenPlace(text, numbers, phrase, start))
        expect(places, `${word} in ${text}`).toContain(start)
      }
    }
  })
})
