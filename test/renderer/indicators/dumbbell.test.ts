import { describe, expect, it } from 'vitest'
import { layRow } from '#renderer/features/indicators/chart/dumbbell-layout.ts'
import type { PlacedRow } from '#renderer/features/indicators/chart/dumbbell-layout.ts'
import { axisOf, firstGroup, pairsOf } from '#renderer/features/indicators/chart/dumbbell-rows.ts'
import { textSize, textWidth } from '#renderer/features/indicators/chart/shapes.ts'
import type { Shape } from '#renderer/features/indicators/chart/shapes.ts'
import { makeEntry, makePair, makeValue } from './sample-values.ts'

const row = (left: number, right: number, changes: Partial<PlacedRow> = {}): PlacedRow => ({
  name: '规模以上制造业研发设计工具普及率',
  isChosen: false,
  isComparable: true,
  left: { side: 'left', from: left, to: left, words: '成都 2025', amount: '93' },
  right: { side: 'right', from: right, to: right, words: '重庆 2027', amount: '87' },
  ...changes,
})

type Text = Extract<Shape, { kind: 'text' }>
const textsOf = (shapes: readonly Shape[]): readonly Text[] => shapes.filter((shape) => shape.kind === 'text')

/** Left and right edge of a text. */
function edges({ text, at: [x], align, tone }: Text): readonly [number, number] {
  const width = textWidth(text, textSize[tone])
  return align === 'right' ? [x - width, x] : align === 'center' ? [x - width / 2, x + width / 2] : [x, x + width]
}

describe('a row of the dumbbell chart', () => {
  const width = 400

  it.each([
    ['apart', 100, 300],
    ['near', 180, 186],
    ['level', 200, 200],
    ['both at the left edge', 8, 30],
    ['both at the right edge', 370, 392],
    ['from edge to edge', 8, 392],
    ['the other way round', 300, 100],
  ])('writes each value with its year, inside the chart and clear of the others: %s', (_name, left, right) => {
    const texts = textsOf(layRow(row(left, right), width).shapes)
    const all = texts.map(({ text }) => text).join(' ')
    for (const words of ['成都 2025', '重庆 2027', '93', '87']) expect(all).toContain(words)
    for (const text of texts) {
      const [from, to] = edges(text)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(width)
    }
    for (const [at, one] of texts.entries()) {
      for (const other of texts.slice(at + 1)) {
        if (one.at[1] !== other.at[1]) continue
        const [[a, b], [c, d]] = [edges(one), edges(other)]
        expect(b <= c || d <= a, `${one.text} | ${other.text}`).toBe(true)
      }
    }
  })

  it('joins the marks from edge to edge, dashed where they are not subtracted', () => {
    const lineOf = (isComparable: boolean) =>
      layRow(row(100, 300, { isComparable }), width).shapes.find((shape) => shape.kind === 'line')
    expect(lineOf(true)).toMatchObject({ look: 'solid', from: [105.5, 35], to: [294.5, 35] })
    expect(lineOf(false)).toMatchObject({ look: 'dashed' })
  })

  it('puts marks that would cover each other one above the other', () => {
    const marks = layRow(row(200, 203), width).shapes.filter((shape) => shape.kind === 'mark')
    expect(marks.map(({ side }) => side)).toEqual(['left', 'right'])
    expect(marks[1]!.at[1] - marks[0]!.at[1]).toBe(11)
  })

  it('never cuts a name or a value: the row grows instead', () => {
    const long = row(170, 172, {
      name: '数字经济核心产业增加值占地区生产总值的比重，2025 / 2027',
      left: { side: 'left', from: 170, to: 170, words: 'Chengdu and Sichuan 2025', amount: '> 8,000亿元' },
      right: { side: 'right', from: 172, to: 172, words: 'Chongqing 2027', amount: '7,000亿元' },
    })
    const { height, shapes } = layRow(long, 300)
    const texts = textsOf(shapes)
    const names = texts.filter(({ tone }) => tone === 'name').map(({ text }) => text)
    expect(names.join('').replaceAll(' ', '')).toBe(long.name.replaceAll(' ', ''))
    expect(names.length).toBeGreaterThan(1)
    expect(texts.map(({ text }) => text)).toContain('> 8,000亿元 Chengdu and Sichuan 2025')
    for (const text of texts) {
      expect(edges(text)[0]).toBeGreaterThanOrEqual(0)
      expect(text.at[1]).toBeLessThan(height)
    }
    expect(height).toBeGreaterThan(layRow(row(100, 300), 300).height)
  })

  it('leaves room between the name and marks that stand one above the other', () => {
    const { shapes } = layRow(row(200, 203), width)
    const name = textsOf(shapes)[0]!.at[1] + textSize.name / 2
    const top = Math.min(...shapes.flatMap((shape) => (shape.kind === 'mark' ? [shape.at[1] - shape.size / 2] : [])))
    expect(top - name).toBeGreaterThanOrEqual(6)
  })
})

describe('pairs of the chart', () => {
  const money = { unit: '元', value: 1e12, shown: { value: 1, unit: '万亿元' } }
  const entries = [
    makeEntry('比例', [makeValue('a', 'left')], [makeValue('b', 'right', { value: 87 })], [makePair('a', 'b')]),
    makeEntry(
      '规模',
      [makeValue('c', 'left', money)],
      [makeValue('d', 'right', { ...money, value: 5e11 })],
      [makePair('c', 'd', { difference: null, reason: 'other-definition' })],
    ),
    makeEntry('一侧', [makeValue('e', 'left')], []),
    makeEntry(
      '两种单位',
      [makeValue('f', 'left', money)],
      [makeValue('g', 'right')],
      [makePair('f', 'g', { difference: null, reason: 'other-unit' })],
    ),
  ]

  it('are those of both sides that have a common axis', () => {
    expect(pairsOf(entries).map(({ entry }) => entry.key)).toEqual(['比例', '规模'])
  })

  it('begin with the group of the selected row', () => {
    expect(firstGroup(pairsOf(entries), '规模')).toBe('money')
    expect(firstGroup(pairsOf(entries), null)).toBe('share')
    expect(firstGroup([], null)).toBeNull()
  })

  it('stand on 0 to 100 for shares, and between powers of ten for money', () => {
    const pairs = pairsOf(entries)
    expect(axisOf('share', pairs.slice(0, 1))).toEqual({ isLogarithmic: false, min: 0, max: 100 })
    expect(axisOf('money', pairs.slice(1))).toEqual({ isLogarithmic: true, min: 1e11, max: 1e12 })
  })
})
