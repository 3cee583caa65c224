import { describe, expect, it } from 'vitest'
import type { VersionHash } from '#core/model/ids.ts'
import { isLit, litByParagraph, litByReason, litStretches, wordStretches } from '#renderer/features/compare/lit.ts'
import { suggestedRows } from '../sample-comparison.ts'

const clause = suggestedRows.find(({ left }) => left[0]?.label === '第三条')?.leftClauses[0]
if (clause === undefined) throw new Error('No sample row 第三条')

describe('what evidence points at', () => {
  it('is every place of a word', () => {
    expect(wordStretches('数据归集，数据开放', ['数据'])).toEqual([
      { start: 0, end: 2 },
      { start: 5, end: 7 },
    ])
    expect(wordStretches('数据', [''])).toEqual([])
  })

  it('is each side’s own word of a synonym', () => {
    const lit = litByReason({ kind: 'synonyms', share: 0.2, pairs: [{ left: '听取', right: '研究' }] })
    expect(litStretches(lit, 'left', clause).map(({ start, end }) => clause.text.slice(start, end))).toEqual(['听取'])
    expect(litStretches(lit, 'right', clause)).toEqual([])
  })

  it('is the paragraph that answers, in its own clause', () => {
    const { path, version } = clause.ref
    const place = { path, label: clause.label, paragraph: 1, start: 3, end: 9 }
    const lit = litByParagraph({ left: place, right: { ...place, path: 'elsewhere', paragraph: null } })
    expect(litStretches(lit, 'left', clause)).toMatchObject([{ start: 3, end: 9 }])
    expect(litStretches(lit, 'right', clause)).toEqual([])
    expect(isLit(lit, { path, version })).toBe(false)
  })

  it('is the clauses beside the pair, by version and path', () => {
    const other = { ...clause.ref, version: 'c3'.repeat(32) as VersionHash }
    const named = { ref: clause.ref, label: clause.label }
    const lit = litByReason({ kind: 'neighbours', share: 0.1, pairs: [{ left: named, right: named }] })
    expect([isLit(lit, clause.ref), isLit(lit, other), isLit(null, clause.ref)]).toEqual([true, false, false])
  })
})
