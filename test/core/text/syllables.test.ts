import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialOf, readSyllables, syllableNumber } from '#core/text/syllables.ts'

const numbersOf = (words: string): number[] => words.split(' ').map(syllableNumber)

describe('letters read as syllables', () => {
  it.each([
    ['shujuyaosu', ['shu ju yao su', 'shu ju ya o su']],
    ['xian', ['xian', 'xi an']],
    ['nvgong', ['nv gong']],
    ['zhanlue', ['zhan lve', 'zhan lu e']],
    ['sjys', []],
    ['digital', []],
  ])('%s', (letters, readings) => {
    expect(readSyllables(letters)).toEqual(readings.map(numbersOf))
  })

  it('finds again what syllables were joined, unless there are too many ways', () => {
    const some = fc.array(fc.constantFrom('shu', 'ju', 'yao', 'su', 'zhong', 'e', 'xi', 'an', 'lv'), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(some, (words) => {
        const readings = readSyllables(words.join(''))
        const wanted = words.map(syllableNumber)
        expect(readings.length === 12 || readings.some((one) => one.join() === wanted.join())).toBe(true)
      }),
    )
  })

  it('gives up on what can be read in any number of ways', () => {
    expect(readSyllables('anananananananananananananananananananan')).toHaveLength(12)
  })

  it('knows the first letter', () => {
    expect(String.fromCharCode(initialOf(syllableNumber('zhong')))).toBe('z')
    expect(initialOf(0)).toBe(0)
  })
})
