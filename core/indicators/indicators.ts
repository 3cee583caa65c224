import { type FigureKind, kindOf, type Manner, mannerOf } from './figure-kinds.ts'
import { type FigureName, nameOf } from './figure-names.ts'
import { type Comparator, type PrintedFigure, printedFigures } from './printed-figures.ts'
import type { Span } from './promise-text.ts'
import { findYears, type FoundYear, type Year } from './years.ts'

/** A figure that a clause promises, reports or asks for, with what it measures. */
export interface Indicator extends Span {
  /** As printed, with its bounds: 不低于10%. */
  readonly text: string
  /** Null for sums and shares of support and penalties. */
  readonly name: FigureName | null
  readonly value: number | readonly [number, number]
  readonly measurementUnit: string | null
  readonly comparator: Comparator | null
  readonly kind: FigureKind
  readonly manner: Manner
  readonly year: Year | null
  readonly per: 'year' | 'month' | null
}

/**
 * Every indicator, sum and share of a text as `promiseText` gives it, in order. `printed` is the text as it stands. Where
 * it is known in which year it was `written`, a figure of a year before is no target, unless the text says so (到2020年).
 */
export function indicatorsOf(text: string, printed: string, written: number | null = null): Indicator[] {
  const years = findYears(text)
  const found: Indicator[] = []
  const figures = printedFigures(withoutYears(text, years))
    .map((figure) => withRowUnit(figure, text))
    .filter((figure) => isPromise(figure, text))
  for (const at of figures.keys()) found.push(readIndicator(text, printed, figures, at, years, found.at(-1)))
  const dated = found.map((indicator) => (isOver(indicator, text, years, written) ? asResult(indicator) : indicator))
  return namedInTurn(dated, text)
}

const blank = (text: string): string => '\u3000'.repeat(text.length)

/** Years, dates and stretches of time are no figures. */
function withoutYears(text: string, years: readonly FoundYear[]): string {
  let read = text
  for (const { start, end } of years) read = read.slice(0, start) + blank(read.slice(start, end)) + read.slice(end)
  return read
    .replaceAll(/[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?|[0-9]{1,2}月(?:[0-9]{1,2}日)?/gu, blank)
    .replaceAll(/[0-9]+×[0-9]+|(?:[0-9]+|[A-Z])(?:\+(?:[0-9]+|[A-Z]))+/gu, blank)
    .replaceAll(/[0-9]+:[0-9]+(?:\.[0-9]+)?/gu, blank)
}

/** A row prints its unit once: （亿元）：2022年2240 in front, ：2022年2240，2027年4000亿元 behind the last. */
function withRowUnit(figure: PrintedFigure, text: string): PrintedFigure {
  if (figure.unit !== null) return figure
  const inRow = /^，[0-9]{4}年(?:目标)?为?(?:[0-9.,]+)(?<unit>亿元|万元|%)/u.exec(text.slice(figure.end))?.groups?.[
    'unit'
  ]
  if (inRow !== undefined && /：[0-9]{4}年$/u.test(text.slice(Math.max(0, figure.start - 6), figure.start)))
    return scaledTo(figure, inRow)
  const before = text.slice(Math.max(0, figure.start - 60), figure.start)
  const [, scale = '', unit = ''] = /[（(]([万亿]*)([^（）()0-9]{1,4})[）)][：:][^。；]*$/u.exec(before) ?? []
  return unit === '' ? figure : scaledTo(figure, scale + unit)
}

function scaledTo(figure: PrintedFigure, printedUnit: string): PrintedFigure {
  const [, scale = '', unit = ''] = /^([万亿]*)(.*)$/u.exec(printedUnit) ?? []
  if (typeof figure.value !== 'number') return figure
  const factor = [...scale].reduce((value, sign) => value * (sign === '亿' ? 1e8 : 1e4), 1)
  return { ...figure, value: Number((figure.value * factor).toPrecision(12)), unit }
}

const chineseOnly = /^[^0-9]*$/u

/** 规划含26条举措、17项工程: what a document counts of itself. */
const countsItself = (text: string, at: number): boolean =>
  /(?:条例|规划|方案|政策|措施|办法|意见)(?:共|含|列|设|分|列出)[^。；]*$/u.test(text.slice(Math.max(0, at - 100), at))

/** Whether a printed number measures: a bare one only as a ratio (PUE), one in Chinese digits only with a bound or a scale. */
function isPromise({ start, end, numberStart, unit, comparator }: PrintedFigure, text: string): boolean {
  const printed = text.slice(numberStart, end)
  if (countsItself(text, start)) return false
  if (unit === null) return comparator !== null && /^[0-9]\.[0-9]/u.test(printed)
  if (/^(?:以外|规定|款|项规定)/u.test(text.slice(end)) || text.charAt(start - 1) === '第') return false
  if (!chineseOnly.test(printed) || comparator !== null) return true
  if (/^(?:元|%|百分点|倍)$/u.test(unit)) return true
  // 建成三个平台 is a count, 建设一批平台 none.
  if (/^一[批个家项种类]/u.test(printed)) return false
  if (/(?:建成|建设|打造|培育|新增|创建)$/u.test(text.slice(Math.max(0, start - 2), start))) return true
  if (/[一二三四五六七八九十百千两]/u.test(printed))
    return /^[一二三四五六七八九]?[百千]/u.test(printed) || /万|亿/u.test(printed)
  return true
}

function readIndicator(
  text: string,
  printed: string,
  figures: readonly PrintedFigure[],
  at: number,
  years: readonly FoundYear[],
  last: Indicator | undefined,
): Indicator {
  const figure = figures[at]
  if (figure === undefined) throw new RangeError('There is no such figure')
  const { start, end, value, unit, comparator } = figure
  const year = yearOf(text, start, years)
  const kind = kindOf(text, figure, year?.isTarget === true)
  const previous = figures[at - 1]
  const isNamed = kind !== 'support' && kind !== 'penalty'
  const lastName = last !== undefined && !text.slice(last.end, start).includes('。') ? last.name : null
  return {
    text: printed.slice(start, end),
    start,
    end,
    name: isNamed ? nameOf(printed, figure, previous?.end ?? 0, lastName) : null,
    value,
    measurementUnit: unit,
    comparator,
    kind,
    manner: mannerOf(text, figure),
    year:
      kind === 'condition'
        ? null
        : kind === 'baseline'
          ? (baseYear(years) ?? year?.year ?? null)
          : (year?.year ?? null),
    per: perOf(text, figure),
  }
}

const asResult = (indicator: Indicator): Indicator => ({ ...indicator, kind: 'result' })

/** Whether a bare year of a target was over when the document was written. */
function isOver(indicator: Indicator, text: string, years: readonly FoundYear[], written: number | null): boolean {
  if (written === null || indicator.kind !== 'target') return false
  const found = yearOf(text, indicator.start, years)
  if (found === null || found.isTarget || typeof found.year !== 'number') return false
  return found.year < written && !/目标|力争|计划|预期/u.test(text.slice(found.end, indicator.end + 3))
}

const baseYear = (years: readonly FoundYear[]): Year | null => years.find(({ isBase }) => isBase)?.year ?? null

/** The nearest year before it in its sentence. */
function yearOf(text: string, at: number, years: readonly FoundYear[]) {
  const sentence = text.lastIndexOf('。', at) + 1
  const found = years.findLast(({ start, end, isBase }) => !isBase && start >= sentence && end <= at)
  if (found === undefined) return null
  const around = text.slice(Math.max(0, found.start - 3), found.end + 4)
  return { year: found.year, end: found.end, isTarget: /到[0-9“十]|力争|前|末|目标|争取/u.test(around) }
}

function perOf(text: string, { start }: PrintedFigure): Indicator['per'] {
  const sentence = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)) + 1
  const phrase = text.slice(Math.max(sentence, text.lastIndexOf('，', start)), start)
  if (/按月|每月/u.test(phrase)) return 'month'
  return /每年|年均|年复合|年度(?:上限|总额)|每年度/u.test(phrase) ? 'year' : null
}

/** 研发工具普及率、数控化率分别达到87%和65%: the names in turn. */
function namedInTurn(found: readonly Indicator[], text: string): Indicator[] {
  return found.map((indicator, at) => {
    const opening = found.findLastIndex(
      ({ start }, index) => index <= at && /分别/u.test(text.slice(Math.max(0, start - 3), start + 3)),
    )
    const first = found[opening]
    if (first === undefined || text.slice(first.end, indicator.start).search(/[，。；]/u) >= 0) return indicator
    const phrase = lastPhrase(text, first.start)
    const names = [...text.slice(phrase.start, phrase.end).matchAll(/[^、和]+/gu)]
    const own = names[at - opening]
    if (own === undefined || names.length < 2 || indicator.name === null) return indicator
    const start = phrase.start + own.index
    return { ...indicator, name: { text: own[0], start, end: start + own[0].length } }
  })
}

function lastPhrase(text: string, end: number): Span {
  const start =
    Math.max(text.lastIndexOf('，', end - 1), text.lastIndexOf('。', end - 1), text.lastIndexOf('；', end - 1)) + 1
  return { start, end: start + text.slice(start, end).replace(/分别(?:达到)?$/u, '').length }
}
