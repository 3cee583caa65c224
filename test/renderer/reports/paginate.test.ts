import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate, wholeRows } from '#renderer/features/reports/paginate.ts'
import type { Measures } from '#renderer/features/reports/paginate.ts'

const height = fc.integer({ min: 1, max: 900 })
const measures: fc.Arbitrary<Measures> = fc.record({
  page: fc.constant(590),
  title: fc.integer({ min: 0, max: 120 }),
  head: fc.integer({ min: 0, max: 40 }),
  rows: fc.array(height, { maxLength: 60 }),
  below: fc.array(
    fc.record({
      title: fc.integer({ min: 0, max: 60 }),
      head: fc.integer({ min: 0, max: 40 }),
      rows: fc.array(height, { minLength: 1, maxLength: 30 }),
    }),
    { maxLength: 2 },
  ),
  notes: fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 12 }),
})

const numbers = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, n) => from + n)
const sum = (heights: readonly number[]): number => heights.reduce((total, each) => total + each, 0)

describe('the pages of a report', () => {
  it('hold every row of every table and every note once and in order, and none is empty', () => {
    fc.assert(
      fc.property(measures, (given) => {
        const pages = paginate(given)
        expect(pages.flatMap(({ rows }) => numbers(...rows))).toEqual(numbers(0, given.rows.length))
        expect(pages.flatMap(({ notes }) => numbers(...notes))).toEqual(numbers(0, given.notes.length))
        expect(
          pages.flatMap(({ below }) => below.flatMap(({ table, rows }) => numbers(...rows).map((n) => [table, n]))),
        ).toEqual(given.below.flatMap(({ rows }, table) => rows.map((_, n) => [table, n])))
        for (const [index, { rows, below, notes }] of pages.entries()) {
          expect(index === 0 || rows[1] > rows[0] || below.length > 0 || notes[1] > notes[0]).toBe(true)
        }
      }),
    )
  })

  it('are no longer than a page, but for one row or note that is longer by itself', () => {
    fc.assert(
      fc.property(measures, (given) => {
        for (const [index, { rows, below, notes }] of paginate(given).entries()) {
          const parts = below.map((part) => ({ ...given.below[part.table]!, range: part.rows }))
          const belowRows = parts.flatMap((part) => part.rows.slice(...part.range))
          const shown = [...given.rows.slice(...rows), ...belowRows, ...given.notes.slice(...notes)]
          const above = parts.map(({ title, head, range }) => head + (range[0] === 0 ? title : 0))
          const head = (rows[1] > rows[0] ? given.head : 0) + sum(above)
          const used = (index === 0 ? given.title : 0) + head + sum(shown)
          expect(used <= given.page || shown.length === 1).toBe(true)
        }
      }),
    )
  })

  it('count the rows that printing need not split', () => {
    expect(wholeRows({ page: 100, title: 0, head: 20, rows: [80, 81, 10], below: [], notes: [] })).toBe(2)
  })
})
