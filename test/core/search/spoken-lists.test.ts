import { describe, expect, it } from 'vitest'
import type { DocSet } from '#core/search/doc-set.ts'
import { readList, type ListPage } from '#core/search/posting-lists.ts'
import { spokenGrams, spokenPages } from '#core/search/spoken-lists.ts'
import { spokenPlace, type SpokenPhrase, type SpokenPlace } from '#core/search/spoken-query.ts'
import { initialOf, syllableNumber } from '#core/text/syllables.ts'

/** A fixed sequence, so that a failure can be tried again. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const syllables = ['shu', 'ju', 'shi', 'yao', 'su', 'cheng', 'chong', 'a'].map(syllableNumber)

function listOf(pages: readonly ListPage[], gram: number): DocSet | null {
  const page = pages.findLast(({ first }) => first <= gram)
  return page === undefined ? null : readList(page, gram)
}

const holds = (set: DocSet | null, place: number): boolean =>
  set !== null && ((set[place >> 5] ?? 0) & (1 << (place & 31))) !== 0

describe('lists of what texts sound like', () => {
  const pick = sequence(11)
  const drawn = (): number => (pick(6) === 0 ? 0 : (syllables[pick(syllables.length)] ?? 0))
  const texts = Array.from({ length: 300 }, () => Uint16Array.from({ length: pick(30) }, drawn))
  const pages = spokenPages(texts)
  // What a unit is does not matter here: only how it sounds.
  const written = texts.map((numbers) => '数'.repeat(numbers.length))

  const placeFor = (number: number): SpokenPlace => {
    const way = pick(5)
    if (number === 0 || way === 0) return { kind: 'unit', unit: '数'.charCodeAt(0) }
    return way < 3 ? { kind: 'syllable', number } : { kind: 'initial', letter: initialOf(number) }
  }

  it('leave out no text in which a phrase stands, whatever it is made of', () => {
    let [found, left] = [0, 0]
    for (let round = 0; round < 500; round += 1) {
      const numbers = texts[pick(texts.length)] ?? new Uint16Array()
      const from = pick(numbers.length)
      const phrase: SpokenPhrase = [...numbers.subarray(from, from + 1 + pick(5))].map(placeFor)
      const lists = spokenGrams(phrase).map((gram) => listOf(pages, gram))
      for (const [place, text] of written.entries()) {
        const isListed = lists.every((list) => holds(list, place))
        const stands = phrase.length > 0 && spokenPlace(text, texts[place] ?? [], phrase) !== -1
        if (stands) expect(isListed, JSON.stringify(phrase)).toBe(true)
        if (stands) found += 1
        if (!isListed) left += 1
      }
    }
    // Both happened: texts were found, and lists did leave some out.
    expect(found).toBeGreaterThan(1000)
    expect(left).toBeGreaterThan(1000)
  })

  it('tell all of two syllables side by side', () => {
    for (const one of syllables) {
      for (const other of syllables) {
        const phrase: SpokenPhrase = [one, other].map((number) => ({ kind: 'syllable', number }))
        const lists = spokenGrams(phrase).map((gram) => listOf(pages, gram))
        for (const [place, numbers] of texts.entries()) {
          const stands = spokenPlace(written[place] ?? '', numbers, phrase) !== -1
          expect(lists.every((list) => holds(list, place))).toBe(stands)
        }
      }
    }
  })
})
