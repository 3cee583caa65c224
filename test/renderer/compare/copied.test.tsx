// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CopiedView } from '#core/report/comparative-row.ts'
import type { ClauseFull, ComparativeRow } from '#core/report/comparative-row.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { ClauseText } from '#renderer/components/ClauseText.tsx'
import { copiedMarks } from '#renderer/features/compare/copied-marks.ts'
import { litByCopied } from '#renderer/features/compare/lit.ts'
import { shownMarks } from '#renderer/features/compare/shown-marks.ts'
import { renderWith } from '../render.tsx'
import { makeSampleClient } from '../sample-client.ts'
import { suggestedRows } from '../sample-comparison.ts'

/** A pair whose first clauses have `length` characters from `start` on from a national one, with these marks on the left. */
function rowWith(start: number, length: number, marks: ClauseFull['marks']): ComparativeRow {
  const [row] = suggestedRows
  const [left, right] = [row?.leftClauses[0], row?.rightClauses[0]]
  if (row === undefined || left === undefined || right === undefined) throw new Error('The sample has no pair')
  const place = ({ ref, label }: ClauseFull) => ({ ref, label, start, end: start + length })
  const copied: CopiedView = {
    left: place(left),
    right: place(right),
    upstream: { ref: { version: 'national' as VersionHash, path: '第五条' }, label: '第五条', start: 0, end: length },
    characters: length,
    title: '全国数据条例',
  }
  return { ...row, leftClauses: [{ ...left, marks }], contrastDetails: [], copied: [copied] }
}

const shown = (row: ComparativeRow): (readonly [string, number, number])[] =>
  shownMarks(row, 'left', 0, { stop: null, contrast: null }).map(({ kind, start, end }) => [kind, start, end])

describe('text that both sides took from a higher instrument', () => {
  it('is marked in place of what is merely shared, around what differs', () => {
    const row = rowWith(2, 10, [
      { start: 0, end: 6, kind: 'shared' },
      { start: 7, end: 9, kind: 'different' },
    ])
    expect(shown(row)).toEqual([
      ['shared', 0, 2],
      ['upstream', 2, 7],
      ['different', 7, 9],
      ['upstream', 9, 12],
    ])
  })

  it('is marked once where it is from two clauses, and in no other clause', () => {
    const row = rowWith(2, 10, [])
    const [first] = row.copied ?? []
    if (first === undefined) throw new Error('Nothing was copied')
    const more = { ...first, left: { ...first.left, start: 6, end: 16 } }
    const marks = copiedMarks({ ...row, copied: [first, more] }, 'left', row.leftClauses[0]!)
    expect(marks.map(({ start, end }) => [start, end])).toEqual([
      [2, 12],
      [12, 16],
    ])
    const other = { ref: { ...first.left.ref, path: '第九十九条' } }
    expect(copiedMarks(row, 'left', other)).toEqual([])
  })

  it('names its clause to who points at it and to who listens, and is lit on both sides', () => {
    const row = rowWith(2, 10, [])
    const [clause] = row.leftClauses
    renderWith(makeSampleClient(), <ClauseText text={clause!.text} marks={copiedMarks(row, 'left', clause!)} />)
    const mark = screen.getByTitle('两地共同源自《全国数据条例》第五条')
    expect(within(mark).getByText('源自上级文件')).toBeTruthy()
    expect(mark.textContent).toContain(clause!.text.slice(2, 12))
    const { left, right } = litByCopied(row.copied ?? []).places
    expect([left, right].map(([place]) => [place?.start, place?.end])).toEqual([
      [2, 12],
      [2, 12],
    ])
  })
})
