import { describe, expect, test } from 'vitest'
import { chanceInHundred, chanceText } from '#core/report/chance.ts'

describe('a chance in figures', () => {
  test('has two decimals', () => expect(chanceText(0.856)).toBe('0.86'))
  test('never says that it is certain', () => {
    expect(chanceText(0.9999)).toBe('0.99')
    expect(chanceInHundred(1)).toBe(99)
  })
})
