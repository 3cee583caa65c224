import { beforeEach, describe, expect, test } from 'vitest'
import { buildComparativeRows, madePairs, rowOutline } from '#core/report/comparative-table.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import {
  annotation,
  anchors,
  chongqingOffice,
  confirmedGap,
  decision,
  input,
  marksOf,
  pair,
  restartClock,
} from './builders.ts'

const sides = ({ left, right }: ComparativeRow): string =>
  `${left.map(({ label }) => label).join('+')}|${right.map(({ label }) => label).join('+')}`
const row = (rows: readonly ComparativeRow[], clauses: string): ComparativeRow => {
  const found = rows.find((one) => sides(one) === clauses)
  if (found === undefined) throw new Error(`No row ${clauses} in ${rows.map(sides).join('  ')}`)
  return found
}

beforeEach(restartClock)

describe('rows', () => {
  test('stand in the left order, with right-only rows after the row of the preceding right unit', () => {
    const { rows } = buildComparativeRows(input([4, 6], [pair([0], [3]), pair([2], [1]), pair([3], [4])]))
    expect(rows.map(sides)).toEqual([
      '|第一条',
      '第一条|第四条',
      '第二条|',
      '第三条|第二条',
      '|第三条',
      '第四条|第五条',
      '|第六条',
    ])
  })

  test('of the right side only follow the first of several rows that hold the preceding unit', () => {
    const { rows } = buildComparativeRows(input([2, 2], [pair([0], [0]), pair([1], [0])]))
    expect(rows.map(sides)).toEqual(['第一条|第一条', '|第二条', '第二条|第一条'])
  })

  test('hold sets: a unit that answers several stands in several rows, or in one row with them', () => {
    const { rows, totals } = buildComparativeRows(input([3, 3], [pair([0], [0]), pair([0], [1]), pair([1, 2], [2])]))
    expect(rows.map(sides)).toEqual(['第一条|第一条', '第一条|第二条', '第二条+第三条|第三条'])
    expect(totals.placed).toEqual({ left: { shown: 3, all: 3 }, right: { shown: 3, all: 3 } })
  })

  test('two suggestions of the same clauses are one row, in whatever order they name them', () => {
    const { rows } = buildComparativeRows(input([2, 1], [pair([1, 0], [0], 'aligned'), pair([0, 1], [0], 'conflict')]))
    expect(rows.map(({ relation }) => relation)).toEqual(['aligned'])
  })

  test('a clause without counterpart says how near the nearest came; one that the method left open is no suggestion', () => {
    const base = input([2, 2], [pair([0], [0])])
    const { rows } = buildComparativeRows({ ...base, alignment: { ...base.alignment, gaps: { left: [1], right: [] } } })
    expect(row(rows, '第二条|')).toMatchObject({ relation: 'gap', suggested: 'gap', score: 0.6, examined: 2 })
    expect(row(rows, '|第二条')).toMatchObject({ relation: 'gap', suggested: null, state: 'suggested' })
  })

  test('candidates leave out the present counterparts and say which are taken', () => {
    const { rows } = buildComparativeRows(input([3, 3], [pair([0], [0]), pair([1], [1])]))
    const { candidates } = row(rows, '第一条|第一条')
    expect(candidates.map(({ label, taken }) => [label, taken])).toEqual([
      ['第二条', true],
      ['第三条', false],
    ])
    expect(candidates[0]!.score).toBeGreaterThan(candidates[1]!.score)
  })

  test('the nearest candidates of a gap say why they were refused, and which clause they answer instead', () => {
    const base = input([3, 2], [pair([0], [0])])
    const nearest = [
      { unit: 0, score: 0.2, why: 'below-threshold' as const, answers: 0 },
      { unit: 1, score: 0.1, why: 'little-shared' as const, answers: null },
    ]
    const gapEvidence = { left: [{ unit: 1, nearest }], right: [] }
    const { rows } = buildComparativeRows({ ...base, alignment: { ...base.alignment, gapEvidence } })
    const refused = new Map(row(rows, '第二条|').candidates.map((candidate) => [candidate.label, candidate.refused]))
    expect(refused.get('第一条')).toMatchObject({ why: 'below-threshold', answers: { label: '第一条' } })
    expect(refused.get('第二条')).toEqual({ why: 'little-shared', answers: null })
    // A pair's candidates were not refused: the row has an answer.
    expect(row(rows, '第一条|第一条').candidates.map((candidate) => candidate.refused)).toEqual([undefined])
  })

  test('marks follow their clauses, though the suggestion names them in another order', () => {
    const base = input([2, 1], [pair([1, 0], [0])])
    const mark = (start: number) => [{ start, end: start + 1, kind: 'only' as const }]
    const marks = [{ left: [mark(11), mark(10)], right: [[]], differences: 3, cosmetic: 2 }]
    const { rows, totals } = buildComparativeRows({ ...base, marks })
    expect(rows[0]!.leftClauses.map((clause) => clause.marks[0]!.start)).toEqual([10, 11])
    expect(totals).toMatchObject({ differences: 3, cosmetic: 2 })
  })

  test('the outline is the row without its texts', () => {
    const [full] = buildComparativeRows(input([1, 1], [pair([0], [0])])).rows
    const outline = rowOutline(full!)
    expect(outline).not.toHaveProperty('leftClauses')
    expect(full).toMatchObject(outline)
    expect(Object.keys(full!).length - Object.keys(outline).length).toBe(10)
  })
})

describe('decisions', () => {
  const base = input([3, 3], [pair([0], [0], 'partial'), pair([1], [1], 'aligned', { direction: 'both' })])
  const withDecisions = (...decisions: ReturnType<typeof decision>[]) =>
    buildComparativeRows({ ...base, journal: { ...base.journal, decisions } })

  test('the own office goes before another, and another before the suggestion', () => {
    const theirs = decision(base, [[0], [0]], 'conflict', { office: chongqingOffice })
    expect(row(withDecisions(theirs).rows, '第一条|第一条')).toMatchObject({
      relation: 'conflict',
      state: 'confirmed',
      suggested: 'partial',
    })
    const ours = decision(base, [[0], [0]], 'complementary')
    expect(row(withDecisions(theirs, ours).rows, '第一条|第一条')).toMatchObject({
      relation: 'complementary',
      disagreement: true,
    })
  })

  test('within an office the newest counts, and colleagues who differ are no disagreement', () => {
    const earlier = decision(base, [[0], [0]], 'aligned', { person: '赵一' })
    const later = decision(base, [[0], [0]], 'conflict', { person: '钱二' })
    expect(row(withDecisions(later, earlier).rows, '第一条|第一条')).toMatchObject({
      relation: 'conflict',
      disagreement: false,
    })
  })

  test('two other offices: where they agree they count, where they differ the suggestion stands', () => {
    const [a, b] = [chongqingOffice, '德阳专班'].map((office) => decision(base, [[0], [0]], 'conflict', { office }))
    expect(row(withDecisions(a!, b!).rows, '第一条|第一条')).toMatchObject({ relation: 'conflict', state: 'confirmed' })
    const c = decision(base, [[0], [0]], 'aligned', { office: '眉山专班' })
    const { rows, totals } = withDecisions(a!, c)
    expect(row(rows, '第一条|第一条')).toMatchObject({ relation: 'partial', state: 'suggested', disagreement: true })
    expect(totals).toMatchObject({ disagreements: 1, decided: 0, undecided: 4 })
  })

  test('a rejected pair keeps its row and counts as gap, without marks to walk', () => {
    const text = (side: 'left' | 'right') => base[side][0]!.text
    const marks = [marksOf(text('left'), text('right'), ['成都', '重庆'], '清单', 1)]
    const rejected = decision(base, [[0], [0]], null)
    const table = buildComparativeRows({ ...base, marks, journal: { ...base.journal, decisions: [rejected] } })
    expect(row(table.rows, '第一条|第一条')).toMatchObject({
      relation: 'gap',
      state: 'rejected',
      suggested: 'partial',
      differences: 0,
    })
    expect(row(table.rows, '第一条|第一条').leftClauses[0]!.marks).toEqual([])
    expect(table.totals).toMatchObject({
      decided: 1,
      differences: 0,
      cosmetic: 0,
      relations: { all: 4, gap: 3, aligned: 1 },
    })
  })

  test('a pair that nobody suggested has a row of its own, and its clauses no other', () => {
    const made = decision(base, [[2], [2]], 'complementary', { direction: 'left-narrower' })
    const { rows, totals } = withDecisions(made)
    expect(row(rows, '第三条|第三条')).toMatchObject({
      relation: 'complementary',
      suggested: null,
      direction: 'left-narrower',
      score: 0.6,
    })
    expect(rows).toHaveLength(3)
    expect(totals.placed).toEqual({ left: { shown: 3, all: 3 }, right: { shown: 3, all: 3 } })
    expect(madePairs({ ...base, journal: { ...base.journal, decisions: [made] } })).toMatchObject([
      {
        key: row(rows, '第三条|第三条').key,
        left: [{ text: base.left[2]!.text }],
        right: [{ text: base.right[2]!.text }],
      },
    ])
  })

  test('a candidate that was only rejected leaves its clauses their gap rows', () => {
    const { rows } = withDecisions(decision(base, [[2], [2]], null))
    expect(rows.map(sides)).toContain('第三条|')
    expect(rows.map(sides)).toContain('|第三条')
    expect(row(rows, '第三条|第三条').state).toBe('rejected')
  })

  test('a decision whose text has changed stays readable and does not count', () => {
    const body = { left: [{ ...anchors(base.left, [0])[0]!, quote: '原来的条文不是这样写的。' }] }
    const table = withDecisions(decision(base, [[0], [0]], 'conflict', body))
    const stale = row(table.rows, '第一条|第一条')
    expect(stale).toMatchObject({ relation: 'partial', state: 'suggested', disagreement: false })
    expect(stale.decisions).toMatchObject([{ relation: 'conflict', current: false }])
    expect(table.totals.decided).toBe(0)
    expect(table.orphans).toMatchObject([{ kind: 'correspondence-decided', rowKey: stale.key }])
  })

  test('a decision on a clause that is gone is an orphan and shown on no row', () => {
    const body = { left: [{ ...anchors(base.left, [0])[0]!, path: '第九章/第九十九条', quote: '已经删去的条文。' }] }
    const table = withDecisions(decision(base, [[0], [0]], 'conflict', body))
    expect(table.rows.every(({ decisions }) => decisions.length === 0)).toBe(true)
    expect(table.orphans).toMatchObject([{ rowKey: null, office: '成都专班' }])
  })

  test('a clause that moved by a new segmentation takes its decision along', () => {
    const body = { left: [{ ...anchors(base.left, [0])[0]!, path: '第一条' }] }
    const table = withDecisions(decision(base, [[0], [0]], 'conflict', body))
    expect(row(table.rows, '第一条|第一条')).toMatchObject({ relation: 'conflict', state: 'confirmed' })
    expect(table.orphans).toEqual([])
  })
})

describe('confirmed gaps', () => {
  const base = input([3, 2], [pair([0], [0]), pair([1, 2], [1])])
  const withGaps = (gaps: ReturnType<typeof confirmedGap>[], decisions: ReturnType<typeof decision>[] = []) =>
    buildComparativeRows({ ...base, journal: { ...base.journal, gaps, decisions } })

  test('confirm the row of a clause that stands alone', () => {
    const alone = input([1, 0], [])
    const gap = confirmedGap(alone, 'left', 0)
    const { rows } = buildComparativeRows({ ...alone, journal: { ...alone.journal, gaps: [gap] } })
    expect(rows).toMatchObject([
      { relation: 'gap', state: 'confirmed', gap: { severity: 'medium', clause: alone.left[0]!.ref } },
    ])
    expect(rows[0]!.decisions).toMatchObject([{ relation: 'gap', office: '成都专班', reason: '宜补充规定' }])
  })

  test('speak against a suggested pair, and against another office that upholds it', () => {
    const gap = confirmedGap(base, 'left', 0)
    expect(row(withGaps([gap]).rows, '第一条|第一条')).toMatchObject({ relation: 'gap', state: 'confirmed' })
    const upheld = decision(base, [[0], [0]], 'partial', { office: chongqingOffice })
    expect(row(withGaps([gap], [upheld]).rows, '第一条|第一条').disagreement).toBe(true)
  })

  test('give way to a later decision of the same office', () => {
    const gap = confirmedGap(base, 'left', 0)
    const later = decision(base, [[0], [0]], 'aligned')
    expect(row(withGaps([gap], [later]).rows, '第一条|第一条')).toMatchObject({ relation: 'aligned', gap: null })
  })

  test('of a clause that always stands among others have a row of their own', () => {
    const { rows } = withGaps([confirmedGap(base, 'left', 2)])
    expect(row(rows, '第三条|')).toMatchObject({ state: 'confirmed', relation: 'gap' })
    expect(row(rows, '第二条+第三条|第二条').relation).toBe('partial')
  })

  test('complete a rejected pair', () => {
    const rejected = decision(base, [[0], [0]], null)
    const { rows } = withGaps([confirmedGap(base, 'right', 0)], [rejected])
    expect(row(rows, '第一条|第一条')).toMatchObject({
      state: 'confirmed',
      relation: 'gap',
      gap: { clause: base.right[0]!.ref },
    })
  })
})

describe('annotations', () => {
  const base = input([3, 2], [pair([0], [0]), pair([1, 2], [1])])
  const withNotes = (...annotations: ReturnType<typeof annotation>[]) =>
    buildComparativeRows({ ...base, journal: { ...base.journal, annotations } })

  test('stand on exactly one row each: their own clauses first, then a row that holds them', () => {
    const { rows } = withNotes(
      annotation(base, [[0], [0]], '先核对起算日'),
      annotation(base, [[2], []], '与第二条一并讨论'),
    )
    expect(row(rows, '第一条|第一条').annotationList).toMatchObject([{ text: '先核对起算日', office: '重庆专班' }])
    expect(row(rows, '第二条+第三条|第二条').annotations).toBe(1)
  })

  test('stand on the row of exactly their clauses, though an earlier row holds them too', () => {
    const both = input([2, 1], [pair([0, 1], [0]), pair([0], [0])])
    const annotations = [annotation(both, [[0], [0]], '只就第一条')]
    const { rows } = buildComparativeRows({ ...both, journal: { ...both.journal, annotations } })
    expect(rows.map((one) => [sides(one), one.annotations])).toEqual([
      ['第一条+第二条|第一条', 0],
      ['第一条|第一条', 1],
    ])
  })

  test('on clauses that no row holds together stay with the first of them', () => {
    expect(row(withNotes(annotation(base, [[0], [1]], '或可对应')).rows, '第一条|第一条').annotations).toBe(1)
  })

  test('on a text that has changed are orphans', () => {
    const note = annotation(base, [[0], [0]], '旧条文的意见')
    const stale = { ...note, body: { ...note.body, left: [{ ...note.body.left[0]!, quote: '旧条文。' }] } }
    const table = withNotes(stale)
    expect(table.orphans).toMatchObject([{ kind: 'annotation-added', rowKey: null }])
    expect(table.rows.every(({ annotations }) => annotations === 0)).toBe(true)
  })
})
