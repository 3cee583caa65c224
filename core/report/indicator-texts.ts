import type { FigureKind, Manner } from '../indicators/figure-kinds.ts'
import type { FigureWord, FigureWordKind, Said, WordFigure } from '../indicators/figure-words.ts'
import type { Comparator } from '../indicators/printed-figures.ts'
import type {
  DifferenceBound,
  DifferenceNote,
  IncomparableReason,
  IndicatorTable,
  IndicatorTotals,
  IndicatorValue,
  ReadFigure,
  ShownAmount,
  TablePlace,
  UnitDuties,
  ValuePair,
} from '../indicators/table-model.ts'
import type { SideNames } from './report-context.ts'
import { bookTitle, columnWords } from './texts.ts'

/* Every Chinese word of the table of indicators: the exported one, and the one on screen takes its words from here. */

export const figureKindWords: Readonly<Record<FigureKind, string>> = {
  target: '目标',
  baseline: '基期',
  result: '现状',
  support: '支持标准',
  penalty: '罚则',
  condition: '条件',
}
/** Of the others the value itself shows what they are. */
export const mannerWords = { growth: '增量', reduction: '减量' } as const satisfies Partial<Record<Manner, string>>

export const incomparableWords: Readonly<Record<IncomparableReason, string>> = {
  'other-definition': '口径不同',
  'definition-changed': '统计口径有变',
  'other-kind': '性质不同',
  'other-manner': '计量方式不同',
  'other-period': '一为每年，一为累计',
  'other-unit': '单位不同',
  said: '人工认定',
}
const bounds: Readonly<Record<DifferenceBound, string>> = {
  'at-least': '至少',
  'at-most': '至多',
  'lower-bounds': '下限',
  'upper-bounds': '上限',
}
/** How far the years are apart is a sentence of its own. */
export const differenceNoteWords: Readonly<Record<Exclude<DifferenceNote, 'years-apart'>, string>> = {
  'city-and-municipality': '成都为市，重庆为直辖市',
  'province-and-municipality': '四川为省，重庆为直辖市',
  district: '一方为区县',
  'year-unknown': '一方未注明年份',
  bound: '为上限或下限，不是定值',
  range: '为区间，取最近两端',
}
export const dutyWords = { lead: '牵头', supporting: '配合', responsible: '负责' } as const

const comparatorSigns: Readonly<Record<Comparator, string>> = {
  'at-least': '≥ ',
  above: '> ',
  'at-most': '≤ ',
  below: '< ',
  about: '≈ ',
  reach: '',
}
/** What stands before a value that is a bound: `≥ `; empty for the value itself. */
export const signOf = ({ comparator }: Pick<IndicatorValue, 'comparator'>): string =>
  comparator === null ? '' : comparatorSigns[comparator]

/** 10000 as `10,000`, 1.5 as it is; as many digits as the clause gives. */
export const formatNumber = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 12 })

export const indicatorWords = {
  title: '指标对照表',
  name: '指标',
  gap: '差距',
  level: '数值相同',
  incomparable: '不可直接相减',
  unpaired: '没有可比的一对值',
  /** Of a definition that a clause does not give. */
  undefined: '未写明',
  points: '个百分点',
  superseded: '已有新值',
  deadlines: '期限',
  deadline: '期限',
  act: '事项',
  bound: '义务主体',
  place: '地区',
  source: '出处',
  units: '责任单位',
  unit: '单位',
  words: '人工更正',
  wordKind: '认定',
  wordFigures: '数值',
  wordBy: '认定人',
  wordReason: '理由',
  wordState: '状态',
} as const

const wordKinds: Readonly<Record<FigureWordKind, string>> = {
  corrected: '更正数值',
  'set-aside': '不是指标',
  joined: '同一指标',
  'not-comparable': '不可比',
}
const wordStates: Readonly<Record<FigureWord['state'], string>> = {
  holds: '已采用',
  overruled: '另有认定，未采用',
  orphaned: '条文中已找不到，未采用',
}

export const amountText = ({ value, unit }: ShownAmount): string =>
  `${typeof value === 'number' ? formatNumber(value) : value.map(formatNumber).join('—')}${unit ?? ''}`

export const perWords = { year: '每年', month: '每月' } as const

const yearText = ({ year }: Pick<IndicatorValue, 'year'>): string => {
  if (year === null) return ''
  return typeof year === 'number' ? `${year}年` : `${year[0]}—${year[1]}年`
}
/** What the program had read: name, value, year. */
const readText = ({ name, shown, year }: ReadFigure): string =>
  `${name === null ? '' : `“${name}”`}${amountText(shown)}${year === null ? '' : yearText({ year })}`

const listed = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('，')

const by = ({ office, person, reason }: Said): string => `${office}${person}${reason === '' ? '' : `：${reason}`}`

export const indicatorSentences = {
  by,
  wordKind: ({ kind }: FigureWord): string => wordKinds[kind],
  wordState: ({ state }: FigureWord): string => wordStates[state],
  wordFigure: ({ instrumentTitle, label, quote }: WordFigure): string =>
    `${bookTitle(instrumentTitle)}${label ?? ''}“${quote}”`,
  joined: (said: Said): string => `（${by(said)}，认定为同一指标）`,
  totals: ({ all, both, leftOnly, rightOnly }: IndicatorTotals, { left, right }: SideNames): string =>
    `共${all}项：两地都有${both}项，仅${left}${leftOnly}项，仅${right}${rightOnly}项`,
  sourceOf: (side: string): string => `${side}出处`,
  unseen: (looked: number): string => `未见（已查${looked}部文件）`,
  value: (value: IndicatorValue): string =>
    listed(
      `${value.per === null ? '' : perWords[value.per]}${signOf(value)}${amountText(value.shown)}`,
      yearText(value),
      figureKindWords[value.kind],
      value.manner === 'growth' || value.manner === 'reduction' ? mannerWords[value.manner] : '',
      value.definition ?? '',
      value.supersededBy === null ? '' : indicatorWords.superseded,
      value.said === null ? '' : `${by(value.said)}，更正自${readText(value.said.read)}`,
    ),
  printed: ({ text, value, unit }: IndicatorValue): string => `（原文“${text}”，归一值${amountText({ value, unit })}）`,
  source: ({ instrumentTitle, label, sourceKind }: TablePlace): string =>
    `${bookTitle(instrumentTitle)}${label}${sourceKind === 'restated-summary' ? columnWords.restated : ''}`,
  missing: (side: string): string => `${side}未见`,
  definitions: (left: string, right: string): string =>
    `${left || indicatorWords.undefined}与${right || indicatorWords.undefined}不同`,
  incomparable: ({ reason, definitions, said }: ValuePair): string => {
    const why =
      definitions === null
        ? incomparableWords[reason ?? 'other-unit']
        : indicatorSentences.definitions(definitions.left, definitions.right)
    return `${indicatorWords.incomparable}：${why}${said === null ? '' : `（${by(said)}）`}`
  },
  /** A share is higher, a sum or a count is more. */
  higher: (place: string, { shown, bound, isAbout }: NonNullable<ValuePair['difference']>): string => {
    const isShare = shown.unit === '百分点'
    const amount = amountText(isShare ? { ...shown, unit: indicatorWords.points } : shown)
    return `${place}${bound === null ? '' : bounds[bound]}${isShare ? '高' : '多'}${isAbout ? '约' : ''}${amount}`
  },
  yearsApart: (years: number): string => `年份差${Math.abs(years)}年`,
  duties: ({ lead, supporting, responsible }: UnitDuties): string =>
    listed(
      lead.length > 0 ? `${dutyWords.lead}${lead.length}条` : '',
      responsible.length > 0 ? `${dutyWords.responsible}${responsible.length}条` : '',
      supporting.length > 0 ? `${dutyWords.supporting}${supporting.length}条` : '',
    ),
  notes: ({ totals: { notComparable, unnamed, setAside }, words, method }: IndicatorTable): string[] => [
    '数值归一后对照，原文照录。',
    `${notComparable}项不可直接相减，已注明原因。`,
    ...(unnamed.left + unnamed.right > 0
      ? [`另有${unnamed.left + unnamed.right}个数值未列：原文没有写明所指，或是文件自身的条数、任务数。`]
      : []),
    ...(setAside.left + setAside.right > 0
      ? [`${setAside.left + setAside.right}个数值经人工认定不是指标，未列。`]
      : []),
    ...(words.length > 0 ? [`含人工认定${words.length}条，署名附后。`] : []),
    `方法：${method}。`,
  ],
  restated: '数据摘自转述摘要，非官方文本；引用时以发文机关公布的文本为准。',
}
