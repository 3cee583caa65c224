import { describe, expect, it } from 'vitest'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { stopMarks, walkPosition, walkStep } from '#renderer/features/compare/difference-walk.ts'
import type { WalkPlace } from '#renderer/features/compare/difference-walk.ts'
import { suggestedRows, totalsOf } from '../sample-comparison.ts'

const rows: readonly RowOutline[] = suggestedRows

function walkAll(step: 1 | -1): WalkPlace[] {
  const places: WalkPlace[] = []
  let place = walkStep(rows, null, step === 1 ? null : 'nowhere', step)
  while (place !== null) {
    places.push(place)
    place = walkStep(rows, place, place.rowKey, step)
  }
  return places
}

describe('the walk through the differences', () => {
  it('visits every difference once, in order, and ends', () => {
    const places = walkAll(1)
    expect(places).toHaveLength(totalsOf(suggestedRows).differences)
    expect(places.map((place) => walkPosition(rows, place))).toEqual(places.map((_, index) => index + 1))
  })

  it('goes back the same way', () => {
    expect(walkAll(-1)).toEqual(walkAll(1).reverse())
  })

  it('goes on from the row that was selected in between', () => {
    const third = rows[2]
    const first = walkStep(rows, null, null, 1)
    expect(walkStep(rows, first, third?.key ?? '', 1)).toEqual({ rowKey: third?.key, stop: 0 })
  })

  it('rings what differs on both sides as one stop and what one side alone has as its own, in reading order', () => {
    const conflict = suggestedRows.find(({ relation }) => relation === 'conflict')
    if (conflict === undefined) throw new Error('The sample has no conflict')
    const stops = stopMarks(conflict)
    expect(stops).toHaveLength(conflict.differences)
    const texts = stops.map((places) =>
      places.map(({ side, clause, mark }) => {
        const at = (side === 'left' ? conflict.leftClauses : conflict.rightClauses)[clause]
        const of = at?.marks[mark]
        return of === undefined ? '' : at?.text.slice(of.start, of.end)
      }),
    )
    expect(texts).toEqual([['三十日', '三十个工作日'], ['经负责人批准'], ['十五日', '十个工作日'], ['说明理由']])
  })

  it('does not pair what one side alone has with a wording that differs later', () => {
    const row = suggestedRows.find(
      ({ leftClauses, rightClauses }) => leftClauses.length === 1 && rightClauses.length === 1,
    )
    const [left] = row?.leftClauses ?? []
    const [right] = row?.rightClauses ?? []
    if (row === undefined || left === undefined || right === undefined) throw new Error('The sample has no pair')
    const only = { start: 0, end: 2, kind: 'only' as const }
    const different = { start: 3, end: 5, kind: 'different' as const }
    const stops = stopMarks({
      ...row,
      leftClauses: [{ ...left, marks: [only, different] }],
      rightClauses: [{ ...right, marks: [different] }],
    })
    expect(stops.map((places) => places.map(({ side, mark }) => `${side} ${mark}`))).toEqual([
      ['left 0'],
      ['left 1', 'right 0'],
    ])
  })
})
