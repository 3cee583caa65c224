import type { Contrast, Side } from '../model/correspondence.ts'
import { pairUp } from './best-pairing.ts'
import { contrastOf } from './contrast.ts'
import { dimensionOf, isBareName, isOneIndicator } from './indicator-names.ts'
import { fullName } from './full-names.ts'
import type { Indicator } from './indicators.ts'
import type { Span } from './promise-text.ts'
import { partEnds, phraseEnds, type Placed, type ReadClause, sentenceEnds, stretchAround } from './read-clause.ts'
import { likeness, shared, weightOf, type Words, wordsBetween } from './said-words.ts'

interface PlacedFigure extends Placed<Indicator> {
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
  /** The clause gives or asks no other of its kind and dimension. */
  readonly isOnly: boolean
  readonly value: readonly [number, number]
}

/** Share of their sentences from which bare names (产值) are names of one thing. */
const sameMatter = 0.5
/**
 * Share of the words around two sums from which they are given for one thing: what is given for, and to whom, two cities say
 * in fewer like words than what they give. Guarded by test/cases/contrasts.
 */
const sameCause = 0.35

/**
 * Share of their sentences from which the only sum of a clause answers the only one of the other. Guarded by the judged
 * contrasts (test/gold/contrasts).
 */
const onlyOne = 0.2

export function quantityContrasts(left: readonly ReadClause[], right: readonly ReadClause[]): Contrast[] {
  return pairUp(placed(left), placed(right), likenessOf, isSame)
    .filter(({ a, b }) => !isSame(a, b))
    .map(({ a, b }) => contrastOf({ kind: 'quantity', left: a, right: b, about: a.about, stricter: stricterOf(a, b) }))
}

const placed = (clauses: readonly ReadClause[]): PlacedFigure[] =>
  clauses.flatMap((clause) => clause.promises.indicators.map((_, at) => placedFigure(clause, at)))

function placedFigure(clause: ReadClause, at: number): PlacedFigure {
  const { text, words } = clause
  const promise = clause.promises.indicators[at]
  if (promise === undefined) throw new RangeError('There is no such figure')
  const phrase = stretchAround(text, promise, phraseEnds)
  const { dimension, factor } = dimensionOf(promise.measurementUnit)
  const [low, high] = typeof promise.value === 'number' ? [promise.value, promise.value] : promise.value
  return {
    clause,
    promise,
    name: fullName(clause, at),
    phrase: wordsBetween(words, phrase),
    part: withoutGiving(wordsBetween(words, stretchAround(text, promise, partEnds))),
    sentence: wordsBetween(words, stretchAround(text, promise, sentenceEnds)),
    about: promise.name ?? causeOf(text, promise),
    each: eachOf(text.slice(Math.max(phrase.start, promise.start - 14), promise.start)),
    dimension,
    isOnly: clause.promises.indicators.filter((other) => isLike(other, promise)).length === 1,
    value: [low * factor, high * factor],
  }
}

const isLike = (a: Indicator, b: Indicator): boolean =>
  a.kind === b.kind &&
  a.per === b.per &&
  dimensionOf(a.measurementUnit).dimension === dimensionOf(b.measurementUnit).dimension

/** 对首版次软件，按合同金额的30%给予奖励: what a sum is for opens its part of the sentence. */
function causeOf(text: string, promise: Span): Span {
  const { start } = stretchAround(text, promise, partEnds)
  const first = stretchAround(text, { start, end: start }, phraseEnds).end
  return { start, end: Math.min(first, promise.start) }
}

const eachOf = (before: string): PlacedFigure['each'] =>
  /总额|总规模|年度预算|年度总/u.test(before)
    ? 'all'
    : /单个|每[个户家款项人台辆件平]|同一|单户|单项|单台/u.test(before)
      ? 'one'
      : null

function likenessOf(a: PlacedFigure, b: PlacedFigure): number {
  const [one, other] = [a.promise, b.promise]
  if (a.dimension !== b.dimension || one.kind !== other.kind || one.manner !== other.manner) return 0
  if (one.per !== other.per) return 0
  const isNamed = a.name !== null && b.name !== null
  return isNamed ? namedLikeness(a, b) : a.name === b.name ? matterLikeness(a, b) : 0
}

/** What is promised for one year does not answer a result of another. */
function namedLikeness(a: PlacedFigure, b: PlacedFigure): number {
  if (a.name === null || b.name === null || !isOneIndicator(a.name, b.name)) return 0
  const isOneYear = yearOf(a) === yearOf(b)
  const isReport = a.promise.kind === 'result' || a.promise.kind === 'baseline'
  if (isReport && !isOneYear) return 0
  const around = likeness(a.sentence, b.sentence)
  if (isBareName(a.name) && around < sameMatter) return 0
  return 1 + (isOneYear ? 1 : 0) + around
}

const yearOf = ({ promise: { year } }: PlacedFigure): number | null =>
  year === null || typeof year === 'number' ? year : year[1]

/** Two words of the matter; where both say one only (算力券), it must be all that they say. */
const leastWeight = 6
const sameWord = 0.8

/** Sums and shares have no name: they are one where what is given, to whom and for what, is said in like words. */
function matterLikeness(a: PlacedFigure, b: PlacedFigure): number {
  if (a.each !== b.each && a.each !== null && b.each !== null) return 0
  if (isList(a) !== isList(b)) return 0
  const part = likeness(a.part, b.part)
  const [phrase, sentence] = [likeness(a.phrase, b.phrase), likeness(a.sentence, b.sentence)]
  // 罚款 and nothing else: what for stands in another part of the sentence.
  if (a.part.size + b.part.size === 0) return sentence >= sameMatter ? sentence : 0
  const isOneWord = weightOf(shared(a.part, b.part)) < leastWeight
  if (isOnlyAnswer(a, b, sentence)) return part + phrase + sentence
  if (part < (isOneWord ? sameWord : sameCause)) return 0
  return part + phrase + sentence
}

/** The one sum of support here answers the one there, where their clauses answer each other and say what for in like words. */
const isOnlyAnswer = (a: PlacedFigure, b: PlacedFigure, sentence: number): boolean =>
  a.isOnly &&
  b.isOnly &&
  sentence >= onlyOne &&
  shared(withoutGiving(a.sentence), withoutGiving(b.sentence)).size > 0 &&
  grantOf(a) === grantOf(b)

/** What is given towards: interest, rent, a premium or the opening of an office are each another thing than a reward. */
function grantOf({ clause: { text }, promise }: PlacedFigure): string {
  const { start, end } = stretchAround(text, promise, partEnds)
  return /利息|贴息|租金|房租|保费|保险费|开办/u.exec(text.slice(start, end))?.[0] ?? ''
}

/** 分别给予50万元、200万元、500万元 answers no single sum. */
const isList = ({ clause: { text }, promise }: PlacedFigure): boolean =>
  /^、(?:最高|不超过)?[0-9]/u.test(text.slice(promise.end)) || /[元%]、$/u.test(text.slice(0, promise.start))

/** Words of giving stand around every sum. */
const giving: ReadonlySet<string> = new Set([
  ...'专项资金 给予 最高 支持 发放 安排 一次性 上限 分别 企业 单位 项目 单个 每年 年度 实际 总额 按照 超过 不超过 获得 应用 服务 技术 产品'.split(
    ' ',
  ),
])
const withoutGiving = (words: Words): Words => new Map([...words].filter(([word]) => !giving.has(word)))

type Direction = 'up' | 'down' | 'about' | 'exact'
const directions: Readonly<Record<string, Direction>> = {
  'at-least': 'up',
  above: 'up',
  'at-most': 'down',
  below: 'down',
  about: 'about',
}
/** A target that is to be reached may be passed: 达到10% and 达到10%以上 are one. */
function directionOf({ promise: { comparator, kind } }: PlacedFigure): Direction {
  if (comparator === 'reach' && kind === 'target') return 'up'
  return comparator === null ? 'exact' : (directions[comparator] ?? 'exact')
}

/** 不低于10% and 10% differ, 不低于10% and 超过10% do not. */
const isSame = (a: PlacedFigure, b: PlacedFigure): boolean =>
  a.value[0] === b.value[0] && a.value[1] === b.value[1] && directionOf(a) === directionOf(b)

/** Less of these is more: an upper bound says so itself. */
const lessIsMore = /pue|利用效率|能耗|排放|成本|费率|时限|时间|时延|电能利用/iu

/**
 * A higher target asks more of the city, a lower limit too; a higher penalty more of who breaks the rule. A sum that is
 * given asks nothing of whom it goes to, so neither is stricter; nor is a higher value that is due later.
 */
function stricterOf(a: PlacedFigure, b: PlacedFigure): Side | null {
  const { kind } = a.promise
  if (kind === 'penalty') return higher(a, b)
  if (kind !== 'target' || a.value[0] !== a.value[1] || b.value[0] !== b.value[1]) return null
  const [one, other] = [directionOf(a), directionOf(b)]
  if (a.value[0] === b.value[0]) return null
  // 免租面积不超过1000平方米 is a limit to what is given; 电能利用效率不高于1.25 is one to what is used.
  const isLess = lessIsMore.test(a.name ?? '') && a.promise.manner === 'level'
  if (one === 'down' && other === 'down') return isLess ? earlierToo(a, b, higher(b, a)) : null
  if (one === 'down' || other === 'down' || isLess) return null
  return earlierToo(a, b, higher(a, b))
}

function higher(a: PlacedFigure, b: PlacedFigure): Side | null {
  const [low, high] = [a.value[0] - b.value[0], a.value[1] - b.value[1]]
  if (low >= 0 && high >= 0 && low + high > 0) return 'left'
  return low <= 0 && high <= 0 && low + high < 0 ? 'right' : null
}

function earlierToo(a: PlacedFigure, b: PlacedFigure, side: Side | null): Side | null {
  const [one, other] = [yearOf(a), yearOf(b)]
  if (one === null || other === null || one === other) return side
  return side === (one < other ? 'left' : 'right') ? side : null
}
