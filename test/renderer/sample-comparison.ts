import type { ClauseArea } from '#core/model/clause-area.ts'
import type { ClauseRef, NamedClause, Relation, Side } from '#core/model/correspondence.ts'
import type { Mark, MarkKind } from '#core/model/difference.ts'
import type { EventId, VersionHash } from '#core/model/ids.ts'
import { relations } from '#core/model/correspondence.ts'
import type { ClauseFull, ComparativeRow, ComparisonTotals, RowOutline } from '#core/report/comparative-row.ts'
import { writtenRows } from './sample-rows.ts'
import type { WrittenClause, WrittenRow } from './sample-rows.ts'

export const versions = {
  left: 'a1'.repeat(32) as VersionHash,
  right: 'b2'.repeat(32) as VersionHash,
} satisfies Record<Side, VersionHash>
export const titles: Readonly<Record<Side, string>> = { left: '成都数据条例（样例）', right: '重庆数据条例（样例）' }

const markNames: Readonly<Record<string, MarkKind>> = { d: 'different', o: 'only', s: 'shared' }

/** Takes `{d|…}` out of a written text: the plain text, and where its marks are in it. */
function readMarks(written: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let at = 0
  for (const match of written.matchAll(/\{([dos])\|([^}]*)\}/gu)) {
    text += written.slice(at, match.index)
    const [whole, name = 'd', inner = ''] = match
    marks.push({ start: text.length, end: text.length + inner.length, kind: markNames[name] ?? 'different' })
    text += inner
    at = match.index + whole.length
  }
  return { text: text + written.slice(at), marks }
}

/** What the program says of every clause here. */
export const sampleArea: ClauseArea = {
  area: 1,
  confidence: 0.78,
  words: ['数据资源', '数据安全'],
  by: 'program',
  said: null,
}

function clauseOf(side: Side, section: string, [label, heading, written]: WrittenClause, start: number): ClauseFull {
  const { text, marks } = readMarks(written)
  return {
    ref: { version: versions[side], path: `${section.split(' ')[0] ?? ''}/${label}` },
    label,
    heading,
    length: text.length,
    area: sampleArea,
    instrumentTitle: titles[side],
    text,
    sections: [section],
    marks,
    start,
    end: start + text.length,
  }
}

/** Where a value stands in the first clause of its side, as the sample's values stand once. */
function spanOf(value: string, clauses: readonly ClauseFull[]): readonly [number, number] | null {
  // 十个工作日 also stands inside 三十个工作日.
  const start =
    value === '' ? -1 : (clauses[0]?.text.search(new RegExp(`(?<![一二三四五六七八九])${value}`, 'u')) ?? -1)
  return start < 0 ? null : [start, start + value.length]
}

const countOf = (clauses: readonly ClauseFull[], kind: MarkKind): number =>
  clauses.flatMap(({ marks }) => marks).filter((mark) => mark.kind === kind).length

function rowOf(row: WrittenRow, index: number): ComparativeRow {
  const start = 400 + index * 120
  const leftClauses = row.left.map((clause) => clauseOf('left', row.leftSection, clause, start))
  const rightClauses = row.right.map((clause) => clauseOf('right', row.rightSection, clause, start + 60))
  const [present] = [...leftClauses, ...rightClauses]
  const contrasts = row.contrasts ?? []
  const isGap = row.relation === 'gap'
  return {
    key: `${leftClauses.map(({ label }) => label).join('+')}|${rightClauses.map(({ label }) => label).join('+')}`,
    left: leftClauses,
    right: rightClauses,
    leftSection: leftClauses.length === 0 ? null : row.leftSection,
    rightSection: rightClauses.length === 0 ? null : row.rightSection,
    relation: row.relation,
    suggested: row.relation,
    direction: row.direction ?? 'none',
    score: row.score,
    state: 'suggested',
    decisions: [],
    disagreement: false,
    annotations: 0,
    contrasts: contrasts.map(({ kind }) => kind),
    differences: isGap
      ? 0
      : Math.max(countOf(leftClauses, 'different'), countOf(rightClauses, 'different')) +
        countOf(leftClauses, 'only') +
        countOf(rightClauses, 'only'),
    gap: null,
    leftClauses,
    rightClauses,
    coverage: isGap ? null : { left: Math.min(1, row.score + 0.06), right: row.score },
    reasons: isGap
      ? []
      : [
          { kind: 'shared-terms', share: 0.61, terms: row.terms ?? [] },
          { kind: 'same-section', share: 0.08, left: row.leftSection, right: row.rightSection },
        ],
    clauseType: null,
    byParagraph: [],
    contrastDetails: contrasts.map((contrast) => ({
      ...contrast,
      leftPath: leftClauses[0]?.ref.path ?? '',
      rightPath: rightClauses[0]?.ref.path ?? '',
      leftSpan: spanOf(contrast.left, leftClauses),
      rightSpan: spanOf(contrast.right, rightClauses),
      about: contrast.about ?? null,
    })),
    candidates: candidatesFor(index, present === undefined || leftClauses.length > 0 ? 'right' : 'left', isGap),
    examined: 0,
    annotationList: [],
  }
}

/** One of each kind; the first candidate answers another clause. */
const refusals = (answers: NamedClause): NonNullable<ComparativeRow['candidates'][number]['refused']>[] => [
  { why: 'better-elsewhere', answers },
  { why: 'below-threshold', answers: null },
  { why: 'little-shared', answers: null },
  { why: 'below-threshold', answers },
]

/** The clauses of the rows around, with falling scores: what a list of next-best counterparts looks like. */
function candidatesFor(index: number, side: Side, isGap: boolean): ComparativeRow['candidates'] {
  return [1, 2, 3, 4].flatMap((step) => {
    const row = writtenRows[(index + step) % writtenRows.length]
    const clause = row?.[side][0]
    if (row === undefined || clause === undefined) return []
    const section = side === 'left' ? row.leftSection : row.rightSection
    const { ref, label, heading, length } = clauseOf(side, section, clause, 0)
    const score = Math.round((0.56 - step * 0.07) * 100) / 100
    const answers = { ref, label: '第十二条' }
    return [
      { ref, label, heading, length, score, taken: true, ...(isGap ? { refused: refusals(answers)[step - 1]! } : {}) },
    ]
  })
}

const built = writtenRows.map(rowOf)
const countSide = (side: 'leftClauses' | 'rightClauses'): number =>
  built.reduce((sum, row) => sum + row[side].length, 0)
export const unitCounts: Readonly<Record<Side, number>> = {
  left: countSide('leftClauses'),
  right: countSide('rightClauses'),
}

/** As the engine would give them before anybody has judged. */
export const suggestedRows: readonly ComparativeRow[] = built.map((row) => ({
  ...row,
  examined: row.left.length > 0 ? unitCounts.right : unitCounts.left,
}))

export const makeEventId = (count: number): EventId =>
  `0193aaaa-0000-7000-8000-${String(count).padStart(12, '0')}` as EventId

export const sameRefs = (a: readonly { readonly ref: ClauseRef }[], b: readonly ClauseRef[]): boolean =>
  a.length === b.length && a.every(({ ref }, index) => ref.path === b[index]?.path && ref.version === b[index].version)

export function outlineOf(row: ComparativeRow): RowOutline {
  const {
    leftClauses,
    rightClauses,
    coverage,
    reasons,
    clauseType,
    byParagraph,
    contrastDetails,
    candidates,
    examined,
    annotationList,
    ...outline
  } = row
  return outline
}

export function totalsOf(rows: readonly ComparativeRow[]): ComparisonTotals {
  const count = (relation: Relation): number => rows.filter((row) => row.relation === relation).length
  const decided = rows.filter((row) => row.state !== 'suggested').length
  return {
    relations: {
      all: rows.length,
      ...(Object.fromEntries(relations.map((relation) => [relation, count(relation)])) as Record<Relation, number>),
    },
    placed: {
      left: { shown: unitCounts.left, all: unitCounts.left },
      right: { shown: unitCounts.right, all: unitCounts.right },
    },
    decided,
    undecided: rows.length - decided,
    disagreements: rows.filter((row) => row.disagreement).length,
    differences: rows.reduce((sum, row) => sum + row.differences, 0),
    cosmetic: 9,
  }
}
