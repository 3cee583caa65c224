import { describe, expect, it } from 'vitest'
import type { DeadlineEntry } from '#core/indicators/table-model.ts'
import { timelineDays } from '#renderer/features/indicators/chart/timeline-days.ts'
import type { TimelineDay, TimelineMark } from '#renderer/features/indicators/chart/timeline-days.ts'
import { cell, layTimeline, mostLevels } from '#renderer/features/indicators/chart/timeline-layout.ts'
import type { Shape } from '#renderer/features/indicators/chart/shapes.ts'
import { deadlineRows, figureDays, noDeadlineFilter } from '#renderer/features/indicators/sided-rows.ts'
import { sampleIndicatorTable } from '../sample-indicators.ts'

const marksOf = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === 'mark')
const due = (count: number): readonly TimelineMark[] => Array.from({ length: count }, () => 'due' as const)

const day = (key: string, year: number, share: number, left: number, right: number): TimelineDay => ({
  key,
  year,
  share,
  marks: { left: due(left), right: due(right) },
})

const [sample] = sampleIndicatorTable().deadlines
const entry = (id: string, by: string, changes: Partial<DeadlineEntry> = {}): DeadlineEntry => ({
  ...sample!,
  id,
  side: 'left',
  isOfFigure: false,
  deadline: { kind: 'day', by, text: by, start: 0, end: 1 },
  ...changes,
})

describe('deadlines with the days of figures set apart', () => {
  const entries = [
    entry('a', '2025-12-31'),
    entry('b', '2025-12-31', { isOfFigure: true, side: 'right' }),
    entry('c', '2027-06-30', { isOfFigure: true }),
    sample!,
  ]

  it('leaves them out, lists them when asked, and counts them either way', () => {
    const shown = (figures: 'with' | 'without') =>
      deadlineRows(entries, { ...noDeadlineFilter, figures }).reduce(
        (sum, { left, right }) => sum + left.length + right.length,
        0,
      )
    expect(shown('without') + figureDays(entries, noDeadlineFilter)).toBe(entries.length)
    expect(shown('with')).toBe(entries.length)
    expect(figureDays(entries, { ...noDeadlineFilter, kind: 'stretch' })).toBe(0)
  })

  it('puts days on the line and counts what has no day', () => {
    const { days, elsewhere } = timelineDays(deadlineRows(entries, { ...noDeadlineFilter, figures: 'with' }))
    expect(days.map(({ year, marks }) => [year, marks.left, marks.right])).toEqual([
      [2025, ['due'], ['figure']],
      [2027, ['figure'], []],
    ])
    expect(days[0]?.share).toBe(1)
    expect(days[1]?.share).toBeCloseTo(181 / 365)
    expect(elsewhere).toBe(1)
  })

  it('leaves a day of every year to the table', () => {
    const rows = deadlineRows([entry('y', '--03-31')], noDeadlineFilter)
    expect(timelineDays(rows)).toEqual({ days: [], elsewhere: 1 })
  })
})

describe('the time line', () => {
  const width = 400
  const days = [day('a', 2022, 1, 2, 1), day('b', 2025, 0.98, 3, 0), day('c', 2025, 1, 2, 4), day('d', 2035, 1, 1, 0)]
  const laid = layTimeline(days, width, 'c')

  it('has a square for each deadline: filled above the axis, hollow below it', () => {
    const drawn = laid.days.map(({ shapes }) =>
      (['left', 'right'] as const).map((side) => marksOf(shapes).filter((mark) => mark.side === side).length),
    )
    expect(drawn).toEqual([
      [2, 1],
      [3, 0],
      [2, 4],
      [1, 0],
    ])
    const of = (side: string) => laid.days.flatMap(({ shapes }) => marksOf(shapes).filter((mark) => mark.side === side))
    const lowestLeft = Math.max(...of('left').map(({ at }) => at[1]))
    const highestRight = Math.min(...of('right').map(({ at }) => at[1]))
    expect(highestRight - lowestLeft).toBeGreaterThan(cell)
  })

  it('lets no square cover another, and moves none in time', () => {
    const all = laid.days.flatMap(({ shapes }) => marksOf(shapes))
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1))
        expect(
          Math.abs(one.at[0] - other.at[0]) >= cell - 0.001 || Math.abs(one.at[1] - other.at[1]) >= cell - 0.001,
        ).toBe(true)
    for (const { shapes } of laid.days) expect(new Set(marksOf(shapes).map(({ at }) => at[0])).size).toBe(1)
  })

  it('keeps the end of a year inside the band of that year', () => {
    const lines = laid.frame.flatMap((shape) => (shape.kind === 'line' && shape.look === 'rule' ? [shape.from[0]] : []))
    expect(lines).toHaveLength(15)
    const [x = 0] = marksOf(laid.days[0]!.shapes).map(({ at }) => at[0])
    expect(x).toBeGreaterThan(lines[0]!)
    expect(x + cell / 2).toBeLessThanOrEqual(lines[1]! + 0.001)
  })

  it('counts what does not fit above the highest square', () => {
    const {
      days: [crowded],
      height,
    } = layTimeline([day('a', 2025, 1, 100, 0)], width, null)
    expect(marksOf(crowded!.shapes)).toHaveLength(mostLevels)
    expect(crowded!.shapes.at(-1)).toMatchObject({ kind: 'text', text: `+${100 - mostLevels}` })
    for (const [, y] of crowded!.hits) expect(y > 0 && y < height).toBe(true)
  })
})
