import { describe, expect, it } from 'vitest'
import type { VersionHash } from '#core/model/ids.ts'
import type { Relation } from '#core/model/correspondence.ts'
import { joinMarks, markUnits, type MarkedVersion } from '#core/search/row-marks.ts'

const version = 'v' as VersionHash
const of = (path: string) => ({ ref: { version, path } })

interface Rest {
  readonly disagreement?: boolean
  readonly annotations?: number
  readonly contrasts?: readonly string[]
  readonly decisions?: readonly string[]
}

const row = (relation: Relation, left: string[], right: string[], rest: Rest = {}) => ({
  left: left.map(of),
  right: right.map(of),
  relation,
  disagreement: false,
  annotations: 0,
  contrasts: [],
  decisions: [],
  ...rest,
})

const marksIn = (marked: readonly MarkedVersion[]) =>
  Object.fromEntries(marked.flatMap(({ units }) => units.map(({ path, marks }) => [path, [...marks].sort()])))

describe('what rows tell of their clauses', () => {
  it('is told of both sides', () => {
    const rest = { disagreement: true, annotations: 2, contrasts: ['scope'], decisions: ['d'] }
    const all = ['conflict', 'contrast', 'decision', 'disagreement', 'note']
    expect(marksIn(markUnits([row('conflict', ['一'], ['甲', '乙'], rest)]))).toEqual({ 一: all, 甲: all, 乙: all })
  })

  it('is all of it where a clause stands in several', () => {
    const rows = [row('partial', ['一'], ['甲']), row('aligned', ['一'], ['乙'], { annotations: 1 })]
    expect(marksIn(markUnits(rows))).toEqual({
      一: ['aligned', 'note', 'partial'],
      甲: ['partial'],
      乙: ['aligned', 'note'],
    })
  })

  it('is no gap where a pair was rejected and another holds', () => {
    const rows = [row('gap', ['一'], ['甲'], { decisions: ['d'] }), row('partial', ['一'], ['乙'])]
    expect(marksIn(markUnits(rows))).toEqual({ 一: ['decision', 'partial'], 甲: ['decision', 'gap'], 乙: ['partial'] })
  })

  it('is put together from several comparisons', () => {
    const each = [[row('gap', ['一'], [])], [row('aligned', ['一'], ['甲'])]].map(markUnits)
    expect(marksIn(joinMarks(each))).toEqual({ 一: ['aligned', 'gap'], 甲: ['aligned'] })
  })
})
