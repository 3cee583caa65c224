import type { Contrast, Side } from '../model/correspondence.ts'
import { pairUp } from './best-pairing.ts'
import type { Deadline, DueDay, Stretch } from './deadlines.ts'
import { fullNames } from './name-subjects.ts'
import { timeIn } from './measured.ts'
import type { Span } from './promise-text.ts'
import { partEnds, phraseEnds, type Placed, type ReadClause, sentenceEnds, stretchAround } from './read-clause.ts'
import { isOneIndicator, type NamedFigure } from './same-names.ts'
import { likeness, weightOf, type Words, wordsBetween } from './said-words.ts'
import { contrastOf } from './contrast.ts'
import { figurePairs } from './contrast-quantities.ts'

/** What must be done by it, in words and as printed. */
interface Act {
  readonly does: Words
  readonly around: Words
  readonly since: Words
  readonly about: Span | null
  /** What must have come to a value by a day, with the name in full and as printed; empty where no figure has the day. */
  readonly figures: readonly { readonly full: NamedFigure; readonly printed: Span; readonly least: number }[]
}

const none: Words = new Map()

type PlacedDeadline = Placed<Deadline> & Act

/** Share of what must be done that both say: lower, 评估 meets 报告. Guarded by test/core/indicators/contrasts.test.ts. */
const sameAct = 0.5
/** Share of their sentences: 三十日内答复 stands in many matters. */
const sameSentence = 0.3

/** By when one thing must be done, or one figure reached, where that differs. */
export function deadlineContrasts(left: readonly ReadClause[], right: readonly ReadClause[]): Contrast[] {
  const areOfOneFigure = daysOfOneFigure(left, right)
  const likeDays = (a: PlacedDeadline, b: PlacedDeadline): number =>
    areOfOneFigure(a, b) ? 1 + likeness(a.around, b.around) : likenessOf(a, b)
  return pairUp(placed(left), placed(right), likeDays, (a, b) => isSame(a.promise, b.promise))
    .filter(({ a, b }) => !isSame(a.promise, b.promise))
    .map(({ a, b }) =>
      contrastOf({
        kind: 'deadline',
        left: valueOf(a),
        right: valueOf(b),
        about: sharedFigure(a, b) ?? a.about,
        stricter: stricterDay(a, b),
      }),
    )
}

/**
 * 到2026年底，归集数据总量达到600亿条 and 2025年底前汇聚450亿条: where the figures are of one thing, so are the days by which
 * they are due, whatever else stands behind them.
 */
function daysOfOneFigure(left: readonly ReadClause[], right: readonly ReadClause[]) {
  // Whether the clauses are of one task matters to grants, and none of these is one.
  const pairs = figurePairs(left, right, false).filter(({ a }) => a.promise.kind === 'target')
  return (a: PlacedDeadline, b: PlacedDeadline): boolean =>
    a.promise.kind === 'day' &&
    b.promise.kind === 'day' &&
    pairs.some((pair) => isDueBy(pair.a, a) && isDueBy(pair.b, b))
}

/** The last day before a figure in its part of the sentence is that by which it is due. */
function isDueBy(figure: Placed<Span>, { clause, promise }: PlacedDeadline): boolean {
  if (figure.clause !== clause) return false
  const { start } = stretchAround(clause.text, figure.promise, partEnds)
  const last = clause.promises.deadlines.findLast((day) => day.kind === 'day' && day.end <= figure.promise.start)
  return last === promise && promise.start >= start
}

/** The value alone is what differs: 三十日, not 自受理之日起三十日内. */
const valueOf = ({ clause, promise }: PlacedDeadline): Placed<Span> => ({
  clause,
  promise: promise.kind === 'day' ? promise : timeIn(promise),
})

const placed = (clauses: readonly ReadClause[]): PlacedDeadline[] =>
  clauses.flatMap((clause) =>
    clause.promises.deadlines.map((promise) => ({ clause, promise, ...actOf(clause, promise) })),
  )

function actOf(clause: ReadClause, promise: Deadline): Act {
  const { text, words } = clause
  const sentence = stretchAround(text, promise, sentenceEnds)
  const behind = {
    start: promise.end,
    end: stretchAround(text, promise, promise.kind === 'day' ? partEnds : phraseEnds).end,
  }
  // 办理时间不超过三十日, 有效期5年: what it is of stands before it or in it.
  const before = { start: stretchAround(text, promise, phraseEnds).start, end: promise.end }
  const [does, own] = [wordsBetween(words, behind), wordsBetween(words, before)]
  const around = wordsBetween(words, sentence)
  const isBehind = weightOf(does) > 0
  const since = promise.kind === 'stretch' && promise.from !== null ? wordsBetween(words, promise.from) : none
  return {
    does: [does, own].find((said) => weightOf(said) > 0) ?? around,
    around,
    since,
    about: isBehind ? behind : before,
    figures: promise.kind === 'day' ? figuresIn(clause, behind) : [],
  }
}

function likenessOf(a: PlacedDeadline, b: PlacedDeadline): number {
  if (!isComparable(a.promise, b.promise)) return 0
  const [does, around] = [likeness(a.does, b.does), likeness(a.around, b.around)]
  // 自受理之日起 and 自公示结束之日起 begin at other times.
  if (a.since.size > 0 && b.since.size > 0 && likeness(a.since, b.since) === 0) return 0
  if (areForOthers(a, b)) return 0
  return does >= sameAct && around >= sameSentence ? does + around : 0
}

function figuresIn({ promises: { indicators } }: ReadClause, { start, end }: Span): Act['figures'] {
  const names = fullNames(indicators)
  return indicators.flatMap((found, at) => {
    const name = names[at] ?? null
    if (name === null || found.name === null || found.start < start || found.end > end) return []
    return [{ full: { ...found, name }, printed: found.name, least: [found.value].flat()[0] ?? 0 }]
  })
}

/** The first figure of the left day that the right one is for too. */
const sharedFigure = (a: Act, b: Act): Span | undefined =>
  a.figures.find(({ full }) => b.figures.some((other) => isOneIndicator(full, other.full)))?.printed

/** 12万个 by 2022 beside 15万个 by 2025: earlier, and less. 93% by 2025 asks more than 87% by 2027 in both. */
function stricterDay(a: PlacedDeadline, b: PlacedDeadline): Side | null {
  const side = stricterOf(a.promise, b.promise)
  const [earlier, later] = side === 'left' ? [a, b] : [b, a]
  const isLess = earlier.figures.some((own) =>
    later.figures.some((other) => isOneIndicator(own.full, other.full) && own.least < other.least),
  )
  return isLess ? null : side
}

/** A day for other figures is another promise: 增加值翻番 by 2030 does not answer 占比10% by 2025. */
const areForOthers = (a: Act, b: Act): boolean =>
  a.figures.length > 0 && b.figures.length > 0 && sharedFigure(a, b) === undefined

const isYearly = ({ by }: DueDay): boolean => by.startsWith('--')

function isComparable(a: Deadline, b: Deadline): boolean {
  if (a.kind === 'day') return b.kind === 'day' && isYearly(a) === isYearly(b)
  return b.kind === 'stretch' && a.comparator === b.comparator
}

function isSame(a: Deadline, b: Deadline): boolean {
  if (a.kind === 'day' || b.kind === 'day') return a.kind === 'day' && b.kind === 'day' && a.by === b.by
  const [one, other] = [spanOf(a), spanOf(b)]
  if (a.unit === b.unit) return a.value === b.value
  const months = [a, b].map(({ unit, value }) => (unit === 'years' ? value * 12 : unit === 'months' ? value : null))
  // 24小时 are one day, twelve months a year; thirty days are neither a month nor thirty working days.
  return (one.exact && other.exact && one.least === other.least) || (months[0] !== null && months[0] === months[1])
}

/** The earlier deadline binds more, and so does the longer time that must at least be given; 有效期 binds neither way. */
function stricterOf(a: Deadline, b: Deadline): Side | null {
  if (a.kind === 'day' || b.kind === 'day') {
    if (a.kind !== 'day' || b.kind !== 'day') return null
    return a.by < b.by ? 'left' : 'right'
  }
  if (a.comparator === 'exactly') return null
  const [one, other] = [spanOf(a), spanOf(b)]
  const shorter =
    one.most <= other.most && one.least <= other.least && one.most + one.least < other.most + other.least
      ? 'left'
      : other.most <= one.most && other.least <= one.least && other.most + other.least < one.most + one.least
        ? 'right'
        : null
  if (shorter === null || a.comparator === 'at-most') return shorter
  return shorter === 'left' ? 'right' : 'left'
}

/** Calendar days that it may come to: n working days take n days at least, and with weekends and a week's holiday more. */
function spanOf({ value, unit }: Stretch): { readonly least: number; readonly most: number; readonly exact: boolean } {
  switch (unit) {
    case 'hours':
      return { least: value / 24, most: value / 24, exact: true }
    case 'working-days':
      return { least: value, most: Math.ceil((value * 7) / 5) + 10, exact: false }
    case 'months':
      return { least: value * 28, most: value * 31, exact: false }
    case 'years':
      return { least: value * 365, most: value * 366, exact: false }
    case 'days':
      return { least: value, most: value, exact: true }
  }
}
