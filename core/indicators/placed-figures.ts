import { dimensionOf } from './dimensions.ts'
import type { Indicator } from './indicators.ts'
import { fullNames } from './name-subjects.ts'
import type { Span } from './promise-text.ts'
import { partEnds, phraseEnds, type Placed, type ReadClause, sentenceEnds, stretchAround } from './read-clause.ts'
import { matterOf, weightOf, type Words, wordsBetween } from './said-words.ts'

/**
 * What one part of a sentence gives: 对首版次软件，按合同金额的30%给予奖励，最高200万元 is one, with a share and a cap. Its
 * figures are about what its words say together.
 */
export interface Grant {
  readonly clause: ReadClause
  /** The words before its first figure that say what is given for, and to whom, without those of giving. */
  readonly cause: Words
  /** Those of the whole clause. */
  readonly whole: Words
  readonly figures: readonly Indicator[]
  /** The clause makes no other grant. */
  readonly isOnly: boolean
}

/** A figure with what the words around it tell of what it is one of. */
export interface PlacedFigure extends Placed<Indicator> {
  /** Its name with what a bare one (占…的比重) is a measure of; null where it has none. */
  readonly name: string | null
  /** The words of its phrase, of its part of a sentence, and of the sentence. */
  readonly phrase: Words
  readonly part: Words
  readonly sentence: Words
  readonly about: Span | null
  /** For one (每户最高), for all (每年总额), or not said. */
  readonly each: 'one' | 'all' | null
  readonly dimension: string
  /** In the base of its dimension: its lowest and its highest. */
  readonly value: readonly [number, number]
  /** Null for what is no sum or share of support. */
  readonly grant: Grant | null
}

export const placedFigures = (clauses: readonly ReadClause[]): PlacedFigure[] =>
  clauses.flatMap((clause) => {
    const grants = grantsOf(clause)
    const names = fullNames(clause.promises.indicators)
    return clause.promises.indicators.map((promise, at) => placedFigure(clause, promise, names[at] ?? null, grants))
  })

function placedFigure(
  clause: ReadClause,
  promise: Indicator,
  name: string | null,
  grants: readonly Grant[],
): PlacedFigure {
  const { text, words } = clause
  const phrase = stretchAround(text, promise, phraseEnds)
  const { dimension, factor } = dimensionOf(promise.measurementUnit)
  const [low, high] = typeof promise.value === 'number' ? [promise.value, promise.value] : promise.value
  return {
    clause,
    promise,
    name,
    phrase: wordsBetween(words, phrase),
    part: withoutGiving(wordsBetween(words, stretchAround(text, promise, partEnds))),
    sentence: wordsBetween(words, stretchAround(text, promise, sentenceEnds)),
    about: promise.name ?? causeOf(text, promise),
    each: eachOf(text.slice(Math.max(phrase.start, promise.start - 14), promise.start)),
    dimension,
    value: [low * factor, high * factor],
    grant: grants.find(({ figures }) => figures.includes(promise)) ?? null,
  }
}

function grantsOf(clause: ReadClause): Grant[] {
  const { text, words, promises } = clause
  const given = promises.indicators.filter((figure) => isGiven(text, figure))
  const byPart = Map.groupBy(given, (figure) => stretchAround(text, figure, partEnds).start)
  // Who is to see to it is no matter of what is given.
  const whole = withoutGiving(wordsBetween(words, { start: 0, end: text.length }, promises.responsibleUnits))
  return [...byPart.values()].flatMap((figures) => {
    const [first] = figures
    return first === undefined
      ? []
      : [{ clause, cause: causeWords(clause, first), whole, figures, isOnly: byPart.size === 1 }]
  })
}

/** 年薪50万元以上的 is what a recipient has; 三年融资超过1000亿元 is no sum that is given, whatever else its sentence gives. */
function isGiven(text: string, figure: Indicator): boolean {
  if (figure.kind !== 'support' || figure.comparator === 'at-least' || figure.comparator === 'above') return false
  const { start, end } = stretchAround(text, figure, phraseEnds)
  return /[奖补助贴券]|资助|给予|抵扣|返还|支持|扶持|封顶|最高|上限|不超过|不高于/u.test(text.slice(start, end))
}

/** A phrase that says less goes on from the one before it, and so does one that says how it is reckoned. */
const shortestCause = 6
const ofReckoning = /^(?:按|给予|每|最高|再|另|一次性|单)/u

/** Back from a figure until it is said what for, within its part of the sentence: …采购模型服务的，按服务费的30%给予补贴. */
function causeWords({ text, words }: ReadClause, figure: Indicator): Words {
  const { start: first } = stretchAround(text, figure, partEnds)
  const { end } = stretchAround(text, figure, phraseEnds)
  let { start } = stretchAround(text, figure, phraseEnds)
  const said = (): Words => withoutGiving(wordsBetween(words, { start, end }))
  while (start > first && (weightOf(matterOf(said())) < shortestCause || ofReckoning.test(text.slice(start, end))))
    start = stretchAround(text, { start: start - 1, end: start - 1 }, phraseEnds).start
  return said()
}

/** 对首版次软件，按合同金额的30%给予奖励: what a sum is for opens its part of the sentence. */
function causeOf(text: string, promise: Span): Span {
  const { start } = stretchAround(text, promise, partEnds)
  const first = stretchAround(text, { start, end: start }, phraseEnds).end
  return { start, end: Math.min(first, promise.start) }
}

const eachOf = (before: string): PlacedFigure['each'] =>
  /总额|总规模|年度预算|年度总|每年(?:发放|安排)/u.test(before)
    ? 'all'
    : /单个|每[个户家款项人台辆件平]|同一|单[户家项台]/u.test(before)
      ? 'one'
      : null

/** Words of giving stand around every sum. */
const giving: ReadonlySet<string> = new Set(
  [
    '专项资金 给予 最高 支持 发放 安排 一次性 上限 分别 企业 单位 项目 单个 每年 年度 实际 总额 按照 超过 不超过 获得',
    '应用 服务 技术 产品 引进',
  ].flatMap((line) => line.split(' ')),
)
const withoutGiving = (words: Words): Words => new Map([...words].filter(([word]) => !giving.has(word)))

/** Of a period its last. */
export const lastYearOf = ({ promise: { year } }: PlacedFigure): number | null =>
  year === null || typeof year === 'number' ? year : year[1]
