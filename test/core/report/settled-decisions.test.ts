import { beforeEach, describe, expect, test } from 'vitest'
import type { ComparativeInput } from '#core/report/comparative-input.ts'
import { settledDecisions } from '#core/report/settled-decisions.ts'
import { chengduOffice, chongqingOffice, confirmedGap, decision, input, pair, restartClock } from './builders.ts'

const base = input([6, 6], [pair([0], [0]), pair([1], [1, 2])])

const settled = (journal: Partial<ComparativeInput['journal']>) =>
  settledDecisions({ ...base, journal: { decisions: [], annotations: [], gaps: [], ...journal } })

beforeEach(restartClock)

describe('what people settled', () => {
  test('is every pair of units of a set, linked or rejected', () => {
    const decisions = [decision(base, [[1], [1, 2]], 'partial'), decision(base, [[0, 3], [5]], null)]
    expect(settled({ decisions })).toEqual({
      linked: [
        { left: 1, right: 1, word: 'linked' },
        { left: 1, right: 2, word: 'linked' },
      ],
      rejected: [
        { left: 0, right: 5, word: 'rejected' },
        { left: 3, right: 5, word: 'rejected' },
      ],
      gaps: { left: [], right: [] },
      disputed: 0,
    })
  })

  test('is the newest word of an office, whoever of it spoke', () => {
    const before = decision(base, [[0], [0]], 'aligned')
    const after = decision(base, [[0], [0]], null, { person: '何川' })
    expect(settled({ decisions: [before, after] })).toMatchObject({ linked: [], rejected: [{ left: 0, right: 0 }] })
  })

  test('leaves out pairs on which offices differ, but not those that they link by different relations', () => {
    const of = (office: string, relation: 'aligned' | 'partial' | null, unit: number) =>
      decision(base, [[unit], [unit]], relation, { office })
    const decisions = [
      of(chengduOffice, 'aligned', 0),
      of(chongqingOffice, null, 0),
      of(chengduOffice, 'aligned', 1),
      of(chongqingOffice, 'partial', 1),
    ]
    expect(settled({ decisions })).toMatchObject({ linked: [{ left: 1, right: 1 }], rejected: [], disputed: 1 })
  })

  test('is a link where one row upholds what another rejected', () => {
    const decisions = [decision(base, [[1], [1]], 'aligned'), decision(base, [[1], [1, 2]], null)]
    expect(settled({ decisions })).toMatchObject({
      linked: [{ left: 1, right: 1 }],
      rejected: [{ left: 1, right: 2 }],
    })
  })

  test('holds confirmed gaps of either side, but for those that somebody linked', () => {
    const gaps = [confirmedGap(base, 'left', 4), confirmedGap(base, 'left', 0), confirmedGap(base, 'right', 5)]
    const decisions = [decision(base, [[0], [0]], 'aligned', { office: chongqingOffice })]
    expect(settled({ decisions, gaps })).toMatchObject({ gaps: { left: [4], right: [5] }, disputed: 1 })
  })

  test('does not count a decision whose text has changed', () => {
    const decisions = [decision(base, [[0], [0]], 'aligned')]
    const left = base.left.map((unit, at) => (at === 0 ? { ...unit, text: '全文另行规定。' } : unit))
    const changed = { ...base, left, journal: { decisions, annotations: [], gaps: [] } }
    expect(settledDecisions(changed)).toMatchObject({ linked: [], rejected: [] })
  })
})
