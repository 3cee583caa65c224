import { anchorClause } from '#core/annotations/anchor.ts'
import type { SelfTest } from '#core/evaluation/self-test.ts'
import type { ClauseAnchor, EventBodies, GapSearch } from '#core/journal/event.ts'
import type { EventOfKind } from '#core/journal/state.ts'
import type {
  Alignment,
  Candidate,
  Contrast,
  GapEvidence,
  PairRelation,
  SuggestedCorrespondence,
} from '#core/model/correspondence.ts'
import type { Mark, PairMarks } from '#core/model/difference.ts'
import type { ComparisonId, DeviceId, EventId, VersionHash } from '#core/model/ids.ts'
import { unsaid } from '#core/model/clause-area.ts'
import type { ComparativeInput, ComparedUnit } from '#core/report/comparative-input.ts'
import type { ReportContext } from '#core/report/report-context.ts'
import type { ComparisonTotals } from '#core/report/comparative-row.ts'

/* Invented instruments and judgements: nothing here is anybody's official text. */

const chengduVersion = 'c1d2e3f4a5b60718'.repeat(4) as VersionHash
const chongqingVersion = 'a9b8c7d6e5f40312'.repeat(4) as VersionHash
const comparison = 'comparison-1' as ComparisonId
export const pairRelations: readonly PairRelation[] = ['aligned', 'partial', 'complementary', 'conflict']
export const chengduOffice = '成都专班'
export const chongqingOffice = '重庆专班'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`
}

const matters = [
  '数据开放',
  '算力设施',
  '人才引进',
  '标准互认',
  '信用共享',
  '场景开放',
  '资金支持',
  '安全审查',
  '跨区服务',
]
const actors = ['数据主管部门', '经济和信息化部门', '发展改革部门', '各区县政府', '行业主管部门']

/** A clause of an invented regulation: each number gives another text. */
export function clauseText(n: number, city: string): string {
  const matter = matters[n % matters.length]!
  const actor = actors[(n * 3) % actors.length]!
  const first = `${city}${actor}应当建立${matter}工作制度，编制第${n}号${matter}清单，并向社会公布。`
  const second = `申请人提出${matter}申请的，受理机关应当在${n + 5}个工作日内答复；情况复杂的，可以延长${(n % 4) + 2}个工作日。`
  return n % 3 === 0 ? `${first}\n${second}` : n % 3 === 1 ? first : second
}

export function unit(version: VersionHash, n: number, text: string, title: string): ComparedUnit {
  const label = `第${chineseNumber(n)}条`
  const chapter = `第${chineseNumber(Math.ceil(n / 10))}章`
  return {
    ref: { version, path: `${chapter}/${label}` },
    label,
    heading: null,
    text,
    sections: [`${chapter} 总则`],
    start: n * 200,
    end: n * 200 + text.length,
    instrumentTitle: title,
    area: unsaid({ area: n % 2 === 0 ? 1 : null, confidence: 0.75, words: [] }),
  }
}

const chengduUnits = (count: number): ComparedUnit[] =>
  Array.from({ length: count }, (_, n) => unit(chengduVersion, n + 1, clauseText(n + 1, '成都市'), '锦水数字经济办法'))
const chongqingUnits = (count: number): ComparedUnit[] =>
  Array.from({ length: count }, (_, n) =>
    unit(chongqingVersion, n + 1, clauseText(n + 1, '重庆市'), '渝水数字经济办法'),
  )

export function pair(
  left: readonly number[],
  right: readonly number[],
  relation: PairRelation = 'partial',
  more: Partial<SuggestedCorrespondence> = {},
): SuggestedCorrespondence {
  const coverage = { left: 0.8, right: 0.6 }
  return {
    left,
    right,
    relation,
    direction: 'none',
    coverage,
    score: 0.71,
    reasons: [],
    clauseType: null,
    byParagraph: [],
    contrasts: [],
    ...more,
  }
}

/** Candidates that fall off by distance: enough to rank, nothing to believe. */
const ranked = (unitIndex: number, others: number): Candidate[] =>
  Array.from({ length: others }, (_, other) => ({ unit: other, score: 0.6 / (1 + Math.abs(unitIndex - other)) })).sort(
    (a, b) => b.score - a.score || a.unit - b.unit,
  )

export function alignment(left: number, right: number, correspondences: readonly SuggestedCorrespondence[]): Alignment {
  const free = (side: 'left' | 'right', count: number) =>
    Array.from({ length: count }, (_, n) => n).filter((n) => !correspondences.some((one) => one[side].includes(n)))
  const candidates = {
    left: Array.from({ length: left }, (_, n) => ranked(n, right)),
    right: Array.from({ length: right }, (_, n) => ranked(n, left)),
  }
  const gaps = { left: free('left', left), right: free('right', right) }
  const searchFor =
    (side: 'left' | 'right') =>
    (unit: number): GapEvidence => ({
      unit,
      nearest: (candidates[side][unit] ?? [])
        .slice(0, 1)
        .map((near) => ({ ...near, why: 'below-threshold', answers: null })),
    })
  return {
    method: 'align-test',
    candidates,
    correspondences,
    approximate: false,
    gaps,
    gapEvidence: { left: gaps.left.map(searchFor('left')), right: gaps.right.map(searchFor('right')) },
  }
}

export function input(
  sizes: readonly [number, number],
  correspondences: readonly SuggestedCorrespondence[],
  more: Partial<ComparativeInput> = {},
): ComparativeInput {
  const [left, right] = [chengduUnits(sizes[0]), chongqingUnits(sizes[1])]
  const journal = { decisions: [], annotations: [], gaps: [] }
  const base = { left, right, alignment: alignment(...sizes, correspondences), marks: [], journal }
  return { ...base, viewer: { office: chengduOffice }, ...more }
}

let counter = 0
/** Resets the invented clock, so that each test begins at the same instant. */
export const restartClock = (): void => {
  counter = 0
}

function header(office: string, person: string) {
  counter += 1
  const minute = String(counter % 60).padStart(2, '0')
  const hour = String(Math.floor(counter / 60)).padStart(2, '0')
  return {
    id: `event-${String(counter).padStart(4, '0')}` as EventId,
    clock: `2026-11-12T${hour}:${minute}:00.000Z-0000`,
    device: 'device-1' as DeviceId,
    previousHash: null,
    hash: '',
    office,
    person,
  }
}

/** Anchors of units, as an event recorded now would hold them. */
export const anchors = (units: readonly ComparedUnit[], indices: readonly number[]): ClauseAnchor[] =>
  indices.map((index) => anchorClause(units[index]!))

export function decision(
  { left, right }: Pick<ComparativeInput, 'left' | 'right'>,
  on: readonly [readonly number[], readonly number[]],
  relation: PairRelation | null,
  more: Partial<EventBodies['correspondence-decided']> & { office?: string; person?: string } = {},
): EventOfKind<'correspondence-decided'> {
  const { office = chengduOffice, person = '李沐', ...rest } = more
  const sides = { left: anchors(left, on[0]), right: anchors(right, on[1]) }
  const body = { comparison, ...sides, relation, direction: 'none' as const, reason: '', ...rest }
  return { kind: 'correspondence-decided', ...header(office, person), body }
}

export function annotation(
  { left, right }: Pick<ComparativeInput, 'left' | 'right'>,
  on: readonly [readonly number[], readonly number[]],
  text: string,
): EventOfKind<'annotation-added'> {
  const sides = { left: anchors(left, on[0]), right: anchors(right, on[1]) }
  return {
    kind: 'annotation-added',
    ...header(chongqingOffice, '周岚'),
    body: { comparison, ...sides, text, replyTo: null },
  }
}

export const search = (nearest: GapSearch['nearest'], examined: number): GapSearch => ({
  method: 'align-test',
  examined,
  nearest,
})

export function confirmedGap(
  { left, right }: Pick<ComparativeInput, 'left' | 'right'>,
  side: 'left' | 'right',
  index: number,
  more: Partial<EventBodies['gap-confirmed']> & { office?: string } = {},
): EventOfKind<'gap-confirmed'> {
  const { office = chengduOffice, ...rest } = more
  const [clause] = anchors(side === 'left' ? left : right, [index])
  const body = {
    comparison,
    side,
    clause: clause!,
    note: '宜补充规定',
    severity: 'medium' as const,
    responsibleUnit: '市数据局',
    dueOn: '2026-12-31',
    search: search([], 0),
    ...rest,
  }
  return { kind: 'gap-confirmed', ...header(office, '李沐'), body }
}

/** Marks of one pair of single clauses, by what is searched for in their texts. */
export function marksOf(
  left: string,
  right: string,
  different: [string, string],
  only: string,
  cosmetic = 0,
): PairMarks {
  const at = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
  return {
    left: [
      [
        { ...at(left, different[0]), kind: 'different' },
        { ...at(left, only), kind: 'only' },
      ],
    ],
    right: [[{ ...at(right, different[1]), kind: 'different' }]],
    differences: 2,
    cosmetic,
  }
}

const within = (value: number, low: number, high: number) => ({ value, low, high })
const figures = {
  recall: within(0.71, 0.64, 0.79),
  precision: within(0.73, 0.66, 0.8),
  f1: within(0.72, 0.66, 0.78),
  gapPrecision: within(0.65, 0.58, 0.74),
}
/** A self-test on what ships only. */
export const selfTested: SelfTest = {
  method: 'align-test',
  measuredOn: '2026-11-25',
  sets: [{ name: 'action-plans', pairs: 171, gaps: 112, figures }],
  shipped: { pairs: 171, gaps: 112, figures },
  decisions: null,
}

export function context(totals: ComparisonTotals, more: Partial<ReportContext> = {}): ReportContext {
  return {
    comparisonTitle: '两地数字经济办法对照',
    left: [
      { title: '锦水数字经济办法', version: chengduVersion, jurisdiction: 'chengdu', sourceKind: 'restated-summary' },
    ],
    right: [
      { title: '渝水数字经济办法', version: chongqingVersion, jurisdiction: 'chongqing', sourceKind: 'official-file' },
    ],
    totals,
    relations: [],
    withDecisions: true,
    withContrasts: false,
    method: 'align-test',
    selfTest: selfTested,
    office: chongqingOffice,
    person: '周岚',
    generatedOn: '2026-11-23',
    ...more,
  }
}

/**
 * A whole comparison: 44 clauses on the left and 42 on the right, with every relation, one clause to two, a rejected
 * pair, a pair that people made, a disagreement, a confirmed gap, and differences that the texts really have.
 */
export function workedComparison(): ComparativeInput {
  restartClock()
  const suggested = Array.from({ length: 38 }, (_, n) => {
    const relation = (['aligned', 'partial', 'partial', 'complementary'] as const)[n % 4]!
    const direction = relation === 'partial' ? (n % 8 === 1 ? 'left-narrower' : 'both') : 'none'
    return pair([n], n === 7 ? [7, 38] : [n], n === 22 ? 'conflict' : relation, { direction, score: 0.95 - n / 60 })
  })
  const base = input([44, 42], suggested)
  const contrasted = suggested.map((one, n) => (n % 6 === 1 ? { ...one, contrasts: [deadlineContrast(base, n)] } : one))
  const nearest = [{ ref: base.right[32]!.ref, label: '第三十三条', score: 0.31 }]
  return {
    ...base,
    alignment: alignment(44, 42, contrasted),
    marks: suggested.map(({ left, right }) => cityMarks(base, left, right)),
    journal: {
      decisions: [
        decision(base, [[22], [22]], 'conflict', { reason: '建议统一为工作日' }),
        decision(base, [[22], [22]], 'partial', {
          office: chongqingOffice,
          person: '周岚',
          reason: '须先核对起算日。',
        }),
        decision(base, [[3], [3]], null, { reason: '事项不同' }),
        decision(base, [[40], [40]], 'complementary', { office: chongqingOffice, person: '周岚' }),
        decision(base, [[0], [0]], 'aligned'),
      ],
      annotations: [annotation(base, [[22], [22]], '下次联席会议讨论')],
      gaps: [confirmedGap(base, 'left', 41, { severity: 'high', search: search(nearest, 42) })],
    },
  }
}

function deadlineContrast({ left, right }: ComparativeInput, n: number): Contrast {
  const value = (text: string) => /\d+个工作日|第\d+号/u.exec(text)?.[0] ?? ''
  const [here, there] = [left[n]!, right[n]!]
  const paths = { leftPath: here.ref.path, rightPath: there.ref.path }
  const spanIn = (text: string) => [text.indexOf(value(text)), text.indexOf(value(text)) + value(text).length] as const
  const spans = { leftSpan: spanIn(here.text), rightSpan: spanIn(there.text), about: null }
  return { kind: 'deadline', left: value(here.text), right: value(there.text), ...paths, ...spans, stricter: 'left' }
}

/** The city's name differs, and the left side alone publishes its list. */
function cityMarks({ left, right }: ComparativeInput, here: readonly number[], there: readonly number[]): PairMarks {
  const on = (text: string, part: string, kind: Mark['kind']): Mark[] => {
    const start = text.indexOf(part)
    return start < 0 ? [] : [{ start, end: start + part.length, kind }]
  }
  const ofLeft = (text: string) => [...on(text, '成都市', 'different'), ...on(text, '，并向社会公布', 'only')]
  const marks = {
    left: here.map((n) => ofLeft(left[n]!.text)),
    right: there.map((n) => on(right[n]!.text, '重庆市', 'different')),
  }
  return { ...marks, differences: marks.left.flat().length, cosmetic: 1 }
}
