import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clause } from '#core/model/clause.ts'
import { clauseAt, coverageOf, lineIndexAt, sourceLines } from '#renderer/features/library/document/source-lines.ts'

const clause = (start: number, end: number, children: readonly Clause[] = []): Clause => ({
  path: `${start}-${end}`,
  level: 'article',
  label: '第一条',
  ordinal: 1,
  heading: null,
  ownText: '',
  text: '',
  start,
  end,
  children,
})

const text = fc.string({ unit: fc.constantFrom('甲', '乙', ' ', '\n', '\r'), maxLength: 60 })

describe('lines of the source text', () => {
  it('are the text itself: nothing is lost and offsets fit', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = sourceLines(source, [])
        for (const line of lines) expect(source.startsWith(line.text, line.start)).toBe(true)
        expect(lines.at(-1)?.number).toBe(source.split('\n').length)
      }),
    )
  })

  it('find the line of every offset', () => {
    fc.assert(
      fc.property(text, fc.nat(60), (source, at) => {
        const offset = Math.min(at, source.length)
        const lines = sourceLines(source, [])
        expect(lineIndexAt(lines, offset)).toBe(source.slice(0, offset).split('\n').length - 1)
      }),
    )
  })

  it('are covered whole, in part or not at all by a clause', () => {
    const lines = sourceLines('第一条　甲。\n乙。丙。\n\n丁。', [])
    const coverage = (start: number, end: number) => lines.map((line) => coverageOf(line, clause(start, end)))
    expect(coverage(0, 6)).toEqual(['all', 'none', 'none', 'none'])
    expect(coverage(0, 9)).toEqual(['all', { from: 0, to: 2 }, 'none', 'none'])
    expect(coverage(9, 15)).toEqual(['none', { from: 2, to: 4 }, 'all', 'all'])
  })

  it('say where none of their text is in a clause, or a person took it out', () => {
    const source = '标题\n第一条　甲。\n\n— 1 —\n第二条　乙。'
    const tree = [clause(3, 9), clause(source.indexOf('第二条'), source.length)]
    const outside = (...taken: { start: number; end: number }[]) =>
      sourceLines(source, tree, taken)
        .filter(({ isOutside }) => isOutside)
        .map(({ text: line }) => line)
    expect(outside()).toEqual(['标题', '— 1 —'])
    expect(outside({ start: 3, end: 9 })).toEqual(['标题', '第一条　甲。', '— 1 —'])
  })

  it('give the deepest clause at an offset', () => {
    const tree = [clause(0, 10, [clause(4, 8)]), clause(10, 12)]
    expect([0, 5, 9, 11, 12].map((at) => clauseAt(tree, at)?.path)).toEqual(['0-10', '4-8', '0-10', '10-12', undefined])
  })
})
