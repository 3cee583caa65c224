import type { FigureKind } from '../indicators/figure-kinds.ts'
import type { IncomparableReason, IndicatorTotals, IndicatorValue, ValuePair } from '../indicators/table-model.ts'
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

const reasons: Readonly<Record<IncomparableReason, string>> = {
  'other-definition': '口径不同',
  'definition-changed': '统计口径有变',
  'other-kind': '性质不同',
  'other-manner': '计量方式不同',
  'other-period': '一为每年，一为累计',
  'other-unit': '单位不同',
}

export const indicatorWords = { title: '指标对照表', name: '指标', gap: '差距', level: '持平', kinds }

const yearText = ({ year }: IndicatorValue): string => {
  if (year === null) return ''
  return typeof year === 'number' ? `${year}年` : `${year[0]}—${year[1]}年`
}

export const indicatorSentences = {
  totals: ({ all, both, leftOnly, rightOnly }: IndicatorTotals, { left, right }: SideNames): string =>
    `共${all}项：两地都有${both}项，仅${left}${leftOnly}项，仅${right}${rightOnly}项`,
  unseen: (looked: number): string => `未见（已查${looked}部文件）`,
  source: ({ text, instrumentTitle, label, sourceKind }: IndicatorValue): string =>
    `“${text}”，${bookTitle(instrumentTitle)}${label}${sourceKind === 'restated-summary' ? columnWords.restated : ''}`,
  year: yearText,
  missing: (side: string): string => `${side}未见`,
  incomparable: ({ reason, definitions }: ValuePair): string =>
    `不可直接相减：${reason === null ? '' : reasons[reason]}${definitions === null ? '' : `（${definitions.left}与${definitions.right}）`}`,
  higher: (side: string, amount: string): string => `${side}高${amount}`,
  yearsApart: (years: number): string => `年份差${Math.abs(years)}年`,
  printed: '数值归一后对照，原文照录。',
  method: (method: string): string => `方法：${method}。`,
}
