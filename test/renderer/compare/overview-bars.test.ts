import { describe, expect, it } from 'vitest'
import { overviewBars } from '#renderer/features/compare/overview-bars.ts'
import { suggestedRows } from '../sample-comparison.ts'

const many = Array.from({ length: 100 }, () => suggestedRows).flat()

describe('the bars of the overview', () => {
  it('are one for each row where there is room, a gap on its own side only', () => {
    const bars = overviewBars(suggestedRows, 1000)
    expect(bars).toHaveLength(suggestedRows.length)
    suggestedRows.forEach((row, index) => {
      expect(bars[index]?.relation).toBe(row.relation)
      expect((bars[index]?.height.left ?? 0) > 0).toBe(row.left.length > 0)
      expect((bars[index]?.height.right ?? 0) > 0).toBe(row.right.length > 0)
    })
  })

  it('never fall under 4 px with many rows, cover every row once, and lose no conflict', () => {
    const bars = overviewBars(many, 1000)
    expect(bars.length).toBeLessThanOrEqual(250)
    expect(bars.flatMap((bar) => Array.from({ length: bar.toExclusive - bar.from }, (_, at) => bar.from + at))).toEqual(
      many.map((_, index) => index),
    )
    for (const bar of bars) {
      const hasConflict = many.slice(bar.from, bar.toExclusive).some(({ relation }) => relation === 'conflict')
      expect(bar.hidesConflict || bar.relation === 'conflict').toBe(hasConflict)
    }
  })
})
