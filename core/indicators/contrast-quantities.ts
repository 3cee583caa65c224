import type { Contrast, Side } from '../model/correspondence.ts'
import { pairUp } from './best-pairing.ts'
import { contrastOf } from './contrast.ts'
import { dimensionOf, isBareName, isOneIndicator } from './indicator-names.ts'
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
  readonly value: readonly [number, number]
}

/** Share of the words around two sums from which they are given for one thing. Guarded by the gold pairs: fewer are chance. */
const sameMatter = 0.5

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
    part: wordsBetween(words, stretchAround(text, promise, partEnds)),
    sentence: wordsBetween(words, stretchAround(text, promise, sentenceEnds)),
    about: promise.name ?? { start: phrase.start, end: promise.start },
    each: eachOf(text.slice(Math.max(phrase.start, promise.start - 14), promise.start)),
    dimension,
    value: [low * factor, high * factor],
  }
}

/** 增加值突破2600亿元，占地区生产总值的比重达到13.5%: the share is one of what stands before it. */
function fullName({ promises, text }: ReadClause, at: number): string | null {
  const own = promises.indicators[at]
  if (own?.name === null || own?.name === undefined) return null
  const before = promises.indicators[at - 1]
  if (!own.name.text.startsWith('占') || before?.name === null || before?.name === undefined) return own.name.text
  return text.slice(before.end, own.start).includes('。') ? own.name.text : before.name.text + own.name.text
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

/** Two words of the matter. */
const leastWeight = 6

/** Sums and shares have no name: they are one where what is given, to whom and for what, is said in like words. */
function matterLikeness(a: PlacedFigure, b: PlacedFigure): number {
  if (a.each !== b.each && a.each !== null && b.each !== null) return 0
  const part = likeness(a.part, b.part)
  if (part < sameMatter || weightOf(shared(a.part, b.part)) < leastWeight) return 0
  return part + likeness(a.phrase, b.phrase) + likeness(a.sentence, b.sentence)
}

type Direction = 'up' | 'down' | 'about' | 'exact'
const directions: Readonly<Record<string, Direction>> = {
  'at-least': 'up',
  above: 'up',
  'at-most': 'down',
  below: 'down',
  about: 'about',
}
const directionOf = ({ promise: { comparator } }: PlacedFigure): Direction =>
  comparator === null ? 'exact' : (directions[comparator] ?? 'exact')

/** 不低于10% and 10% differ, 不低于10% and 超过10% do not. */
const isSame = (a: PlacedFigure, b: PlacedFigure): boolean =>
  a.value[0] === b.value[0] && a.value[1] === b.value[1] && directionOf(a) === directionOf(b)

/** Less of these is more: an upper bound says so itself. */
const lessIsMore = /pue|能耗|排放|成本|费率|时限|时间|时延|电能利用/iu

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
  if (one === 'down' && other === 'down') return earlierToo(a, b, higher(b, a))
  if (one === 'down' || other === 'down' || lessIsMore.test(a.name ?? '')) return null
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
