import { describe, expect, it } from 'vitest'
import { bigramTokens, matchExpression } from '#core/search/tokens.ts'

describe('the tokens of a text', () => {
  it('are its bigrams, the last character alone', () => {
    expect(bigramTokens('数据a')).toBe('6570636e 636e0061 0061')
    expect(bigramTokens('')).toBe('')
  })

  it('count UTF-16 units, so that an offset is an offset', () => {
    expect(bigramTokens('𠮷').split(' ')).toHaveLength(2)
  })
})

describe('the expression of a query', () => {
  it('asks for bigrams in a row, and for one character by its prefix', () => {
    expect(matchExpression(['数据a'], [])).toBe('"6570636e 636e0061"')
    expect(matchExpression(['数'], [])).toBe('"6570" *')
  })

  it('joins terms and takes the excluded away', () => {
    expect(matchExpression(['数据', '数'], ['据'])).toBe('("6570636e" AND "6570" *) NOT ("636e" *)')
  })

  it('refuses the empty string', () => {
    expect(() => matchExpression([''], [])).toThrow('found everywhere')
  })
})
