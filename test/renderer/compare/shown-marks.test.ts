import { describe, expect, it } from 'vitest'
import type { Contrast, Relation } from '#core/model/correspondence.ts'
import type { ClauseFull, ComparativeRow } from '#core/report/comparative-row.ts'
import { shownMarks } from '#renderer/features/compare/shown-marks.ts'
import type { Ring } from '#renderer/features/compare/shown-marks.ts'
import { suggestedRows } from '../sample-comparison.ts'

const noRing: Ring = { stop: null, contrast: null }

function rowOf(relation: Relation, ...words: readonly string[]): ComparativeRow {
  const row = suggestedRows.find(
    (each) =>
      each.relation === relation && words.every((word) => each.leftClauses.some(({ text }) => text.includes(word))),
  )
  if (row === undefined) throw new Error(`The sample has no row of ${relation} with ${words.join()}`)
  return row
}

/** The marks of a row's first clause on the left, each as its kind and the words under it. */
function shown(row: ComparativeRow, ring = noRing): string[] {
  const text = row.leftClauses[0]?.text ?? ''
  return shownMarks(row, 'left', 0, ring).map(
    ({ start, end, kind, inside, current }) =>
      `${[kind, inside, current === true ? 'ringed' : undefined].filter(Boolean).join('+')}:${text.slice(start, end)}`,
  )
}

/** The same row with other contrasts and marks on the left. */
function withLeft(spans: readonly (readonly [number, number])[], marks: ClauseFull['marks']): ComparativeRow {
  const row = rowOf('partial', '市级财政')
  const [clause] = row.leftClauses
  const [given] = row.contrastDetails
  if (clause === undefined || given === undefined) throw new Error('The sample row has no contrast')
  const contrasts = spans.map((leftSpan): Contrast => ({ ...given, leftSpan, left: clause.text.slice(...leftSpan) }))
  return { ...row, leftClauses: [{ ...clause, marks }], contrastDetails: contrasts }
}

describe('the values of contrasts in a row', () => {
  it('are boxed quietly in every relation, with the difference they are part of inside the box', () => {
    expect(shown(rowOf('partial', '市级财政'))).toEqual(['contrast+different:五千万元'])
    expect(shown(rowOf('partial', '工作协调机制'))).toEqual(['contrast+different:应当', 'only:每半年'])
  })

  it('keep the strong box in a conflict, where only values can conflict and bodies cannot', () => {
    const marks = shown(rowOf('conflict', '开放申请'))
    expect(marks).toEqual(['contrast:公共数据主管部门', 'conflict:三十日', 'conflict:十五日', 'only:说明理由'])
  })

  it('are ringed on both sides when the walk stands on their contrast', () => {
    const row = rowOf('conflict', '开放申请')
    const ringed = (side: 'left' | 'right') =>
      shownMarks(row, side, 0, { stop: null, contrast: 1 }).filter(({ current }) => current === true)
    expect(ringed('left')).toHaveLength(1)
    expect(ringed('right')).toHaveLength(1)
    expect(shown(row, { stop: null, contrast: 1 })).toContain('conflict+ringed:十五日')
  })

  it('are ringed by the walk through the differences too, as what they hide', () => {
    expect(shown(rowOf('partial', '市级财政'), { stop: 0, contrast: null })).toEqual([
      'contrast+different+ringed:五千万元',
    ])
  })

  it('never lie over a difference: it goes on around the box', () => {
    expect(
      shown(
        withLeft(
          [[4, 6]],
          [
            { start: 2, end: 5, kind: 'different' },
            { start: 5, end: 9, kind: 'only' },
          ],
        ),
      ),
    ).toEqual(['different:财政', 'contrast:每年', 'only:安排不'])
  })

  it('name every contrast that a part of the text belongs to, where values overlap', () => {
    const row = withLeft(
      [
        [0, 6],
        [2, 4],
        [2, 4],
      ],
      [],
    )
    expect(shownMarks(row, 'left', 0, noRing).map(({ start, end, of }) => [start, end, of?.length])).toEqual([
      [0, 2, 1],
      [2, 4, 3],
      [4, 6, 1],
    ])
  })

  it('are not looked for in another clause of the row', () => {
    const row = withLeft([[0, 2]], [])
    const [given] = row.contrastDetails
    if (given === undefined) throw new Error('The sample row has no contrast')
    expect(shown({ ...row, contrastDetails: [{ ...given, leftPath: '别处' }] })).toEqual([])
  })
})
