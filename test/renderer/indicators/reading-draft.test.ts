import { describe, expect, it } from 'vitest'
import { draftOf, readingOf } from '#renderer/features/indicators/words/reading-draft.ts'
import { makeValue } from './sample-values.ts'

const draft = draftOf(makeValue('a', 'left'))

describe('a figure as it is typed', () => {
  it('begins as the table shows it, and says the same again', () => {
    const shown = { value: 9, unit: '万座' }
    const value = makeValue('a', 'left', { name: '5G基站', value: 90000, unit: '座', shown, comparator: 'above' })
    const typed = draftOf(value)
    expect(typed).toEqual({ name: '5G基站', amount: '9', scale: '万', unit: '座', comparator: 'above', year: '2025' })
    const { name, unit, comparator, year } = value
    expect(readingOf(typed)).toEqual({ name, value: 90000, unit, comparator, year })
  })

  it('may be a range, a period, a bare number', () => {
    const range = draftOf(makeValue('a', 'left', { value: [3, 5], unit: null, shown: { value: [3, 5], unit: null } }))
    expect(readingOf({ ...range, year: '2021—2025' })).toMatchObject({ value: [3, 5], unit: null, year: [2021, 2025] })
    expect(readingOf({ ...draft, year: '', amount: '1,200' })).toMatchObject({ value: 1200, year: null })
    expect(readingOf({ ...draft, amount: '1.1', scale: '万亿' })).toMatchObject({ value: 1.1e12 })
  })

  it('names the field that says nothing', () => {
    expect(readingOf({ ...draft, name: '  ' })).toEqual({ fault: 'name' })
    for (const amount of ['', '九', '5–3', '3–3', '-1', '1e3'])
      expect(readingOf({ ...draft, amount })).toEqual({ fault: 'amount' })
    for (const year of ['25', '2025年', '2025.5', '2025—2021'])
      expect(readingOf({ ...draft, year })).toEqual({ fault: 'year' })
  })
})
