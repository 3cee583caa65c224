import type { FigureKind, Manner } from '../indicators/figure-kinds.ts'
import type { FigureWord, FigureWordKind, Said, WordFigure } from '../indicators/figure-words.ts'
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

/* Every Chinese word of the exported table of indicators. */

const kinds: Readonly<Record<FigureKind, string>> = {
  target: '目标',
  baseline: '基期',
  result: '现状',
  support: '支持标准',
  penalty: '罚则',
  condition: '条件',
}
const manners: Readonly<Record<Manner, string>> = { level: '', growth: '增量', reduction: '减量', multiple: '倍数' }
const reasons: Readonly<Record<IncomparableReason, string>> = {
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
/** Notes that the table says otherwise have no words here. */
const notes: Readonly<Partial<Record<DifferenceNote, string>>> = {
  'city-and-municipality': '成都为市，重庆为直辖市',
  'province-and-municipality': '四川为省，重庆为直辖市',
  district: '含区县数值',
  'year-unknown': '一方未写年份',
}

export const indicatorWords = {
  title: '指标对照表',
  name: '指标',
  gap: '差距',
  level: '数值相同',
  notes,
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
}

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
  `${typeof value === 'number' ? value : value.join('—')}${unit ?? ''}`

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
      `${value.per === 'year' ? '每年' : ''}${amountText(value.shown)}`,
      yearText(value),
      kinds[value.kind],
      manners[value.manner],
      value.definition ?? '',
      value.supersededBy === null ? '' : '已被后文件更新',
      value.said === null ? '' : `${by(value.said)}，更正自${readText(value.said.read)}`,
    ),
  printed: ({ text, value, unit }: IndicatorValue): string => `（原文“${text}”，归一值${amountText({ value, unit })}）`,
  source: ({ instrumentTitle, label, sourceKind }: TablePlace): string =>
    `${bookTitle(instrumentTitle)}${label}${sourceKind === 'restated-summary' ? columnWords.restated : ''}`,
  missing: (side: string): string => `${side}未见`,
  incomparable: ({ reason, definitions, said }: ValuePair): string =>
    `不可直接相减：${reason === null ? '' : reasons[reason]}${definitions === null ? '' : `（${definitions.left || '未写明'}与${definitions.right || '未写明'}）`}${said === null ? '' : `（${by(said)}）`}`,
  higher: (side: string, { shown, bound, isAbout }: NonNullable<ValuePair['difference']>): string =>
    `${side}${bound === null ? '' : bounds[bound]}高${isAbout ? '约' : ''}${amountText(shown)}`,
  yearsApart: (years: number): string => `年份差${Math.abs(years)}年`,
  duties: ({ lead, supporting, responsible }: UnitDuties): string =>
    listed(
      lead.length > 0 ? `牵头${lead.length}条` : '',
      responsible.length > 0 ? `负责${responsible.length}条` : '',
      supporting.length > 0 ? `配合${supporting.length}条` : '',
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
