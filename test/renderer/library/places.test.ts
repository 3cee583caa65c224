import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Warning } from '#core/model/document.ts'
import { caretIn, linePieces } from '#renderer/features/library/document/line-pieces.ts'
import { caretAt, movedPlace, stretchOf } from '#renderer/features/library/document/place.ts'
import { sourceLines } from '#renderer/features/library/document/source-lines.ts'
import { nextWarning } from '#renderer/features/library/document/warning-places.ts'
import { pastedFile } from '#renderer/features/library/import/pasted-file.ts'

const source = '标题\n\n　第一条　甲乙。\n\n第二条　丙丁。\n'
const lines = sourceLines(source, [])
const stretch = fc.tuple(fc.nat(source.length), fc.nat(source.length)).map(([a, b]) => ({
  start: Math.min(a, b),
  end: Math.max(a, b),
}))

describe('pieces of a line', () => {
  it('are the line again, each marked evenly', () => {
    fc.assert(
      fc.property(stretch, stretch, stretch, (chosen, read, clause) => {
        for (const line of lines) {
          const pieces = linePieces(line, { chosen, read, clause })
          expect(pieces.map(({ text }) => text).join('')).toBe(line.text)
          for (const piece of pieces) {
            const units = [...piece.text].map((_, index) => piece.start + index)
            for (const unit of units) expect(piece.chosen).toBe(chosen.start <= unit && unit < chosen.end)
          }
        }
      }),
    )
  })

  it('show the caret in one line only', () => {
    fc.assert(
      fc.property(fc.nat(source.length - 1), (offset) => {
        expect(lines.filter((line) => caretIn(line, { start: offset, end: offset }) !== null)).toHaveLength(1)
      }),
    )
  })
})

describe('the arrow keys in the source text', () => {
  const move = (index: number, head: number, key: string, extend = false) =>
    movedPlace(lines, index, caretAt(head), key, extend)

  it('go from text to text and over empty lines', () => {
    expect(move(0, 0, 'ArrowDown')).toEqual(caretAt(source.indexOf('第一条')))
    expect(move(4, source.indexOf('第二条'), 'ArrowUp')).toEqual(caretAt(source.indexOf('第一条')))
  })

  it('mark whole lines with Shift', () => {
    const from = source.indexOf('第一条')
    const place = movedPlace(lines, 2, caretAt(from), 'ArrowDown', true)
    expect(place === null ? '' : source.slice(stretchOf(place).start, stretchOf(place).end)).toBe(
      '第一条　甲乙。\n\n第二条　丙丁。',
    )
  })

  it('stay inside the line to the left and right, and leave other keys alone', () => {
    expect(move(0, 0, 'ArrowLeft')).toEqual(caretAt(0))
    expect(move(0, 2, 'ArrowRight')).toEqual(caretAt(2))
    expect(move(0, 0, 'm')).toBeNull()
  })
})

describe('the way through the warnings', () => {
  const warning = (place: Partial<Warning>): Warning => ({ code: 'number-gap', message: '', ...place })
  const warnings = [warning({}), warning({ path: '第一条' }), warning({ start: 8 }), warning({})]

  it('goes round those that know their place', () => {
    expect(nextWarning(warnings, null, 1)).toBe(1)
    expect(nextWarning(warnings, 1, 1)).toBe(2)
    expect(nextWarning(warnings, 2, 1)).toBe(1)
    expect(nextWarning(warnings, null, -1)).toBe(2)
    expect(nextWarning([warning({})], null, 1)).toBeNull()
  })
})

describe('a pasted text', () => {
  it('is a file that is named by its title, else by its first line', async () => {
    const text = '\n 数据办法：试行/修订\n第一条　甲。'
    expect(pastedFile({ title: '', text }).name).toBe('数据办法：试行 修订.txt')
    expect(pastedFile({ title: '办法', text }).name).toBe('办法.txt')
    expect(await pastedFile({ title: '', text }).text()).toBe(text)
  })
})
