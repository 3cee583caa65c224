import type { InstrumentKind } from '../model/instrument.ts'
import { foldCharacters } from '../text/fold-characters.ts'
import { textStart } from './clause-index.ts'
import { placesOfWord, type SoughtWord } from './sought.ts'
import {
  authorityShares,
  lengthWeight,
  rankingWeights as weights,
  recentYears,
  saturation,
  usualLength,
} from './ranking-weights.ts'

export const rankingKinds = [
  'heading',
  'text',
  'proximity',
  'title',
  'authority',
  'recency',
  'nearness',
  'meaning',
] as const

/** One part of the score of a hit; all parts together are the score. */
export interface RankingPart {
  readonly kind: (typeof rankingKinds)[number]
  readonly value: number
  /**
   * `heading`, `text`: occurrences there. `proximity`: characters between the words where they are closest, 0 where they
   * touch. `title`: words that stand in it. `recency`: the year. `nearness`: wrong characters, weighed. `meaning`: of
   * what was found by pinyin, the clauses that write the same. `authority`: none.
   */
  readonly figure: number | null
}

/** What is known of the instrument of a hit. */
export interface RankedInstrument {
  readonly title: string
  readonly kind: InstrumentKind | null
  /** ISO, of the document or else of its effect; null where unknown. */
  readonly date: string | null
}

/** What a unit's heading and text add, as `searchedText` made them, for the folded words that stand there. */
export function unitParts(text: string, terms: readonly SoughtWord[]): RankingPart[] {
  const { heading, own, headingValue, ownValue } = countsIn(text, terms)
  const between = charactersBetween(text, terms)
  return [
    part('heading', headingValue, heading),
    part('text', ownValue, own),
    ...(between === null ? [] : [part('proximity', proximityOf(between), between.gap)]),
  ].filter(({ value }) => value > 0)
}

/** The sum of `unitParts`, for the many that are ranked. */
export function unitScore(text: string, terms: readonly SoughtWord[]): number {
  const { headingValue, ownValue } = countsIn(text, terms)
  const between = charactersBetween(text, terms)
  return headingValue + ownValue + (between === null ? 0 : proximityOf(between))
}

/** What the instrument of a hit adds to the score of each. */
export function instrumentParts({ title, kind, date }: RankedInstrument, terms: readonly SoughtWord[]) {
  const folded = foldCharacters(title)
  const held = terms.filter((term) => placesOfWord(folded, term).length > 0).length
  const year = date === null ? null : Number(date.slice(0, 4))
  return [
    part('title', weights.title * held, held),
    part('authority', kind === null ? 0 : weights.authority * authorityShares[kind], null),
    part('recency', year === null ? 0 : weights.recency * recencyOf(year), year),
  ].filter(({ value }) => value > 0)
}

export const sumOfParts = (parts: readonly RankingPart[]): number => parts.reduce((sum, { value }) => sum + value, 0)

const part = (kind: RankingPart['kind'], value: number, figure: number | null): RankingPart => ({ kind, value, figure })

/** 0 to 1. */
const recencyOf = (year: number): number =>
  Math.min(1, Math.max(0, (year - recentYears.from) / (recentYears.to - recentYears.from)))

/**
 * BM25 over heading and text, without how rare a word is, since every hit holds every word; what each word is worth is
 * shared between heading and text by its occurrences there.
 */
function countsIn(text: string, terms: readonly SoughtWord[]) {
  const start = textStart(text)
  const length = 1 - lengthWeight + (lengthWeight * text.length) / usualLength
  const sum = { heading: 0, own: 0, headingValue: 0, ownValue: 0 }
  for (const term of terms) {
    let [heading, own] = [0, 0]
    for (const [at] of placesOfWord(text, term)) {
      if (at < start) heading += 1
      else own += 1
    }
    const weighed = heading * weights.heading + own
    if (weighed === 0) continue
    const value = (weighed * (saturation + 1)) / (weighed + saturation * length)
    sum.heading += heading
    sum.own += own
    sum.headingValue += (value * heading * weights.heading) / weighed
    sum.ownValue += (value * own) / weighed
  }
  return sum
}

interface Closest {
  /** Characters between the words, 0 where they touch or overlap. */
  readonly gap: number
  /** All words together. */
  readonly length: number
}

/** 1 where the words touch; half where as much stands between them as they are long. */
const proximityOf = ({ gap, length }: Closest): number => (weights.proximity * length) / (length + gap)

/** How close the words stand that occur, where they are closest; null where less than two of them do. */
function charactersBetween(text: string, terms: readonly SoughtWord[]): Closest | null {
  if (terms.length < 2) return null
  const found = terms
    .map((term) => ({ places: placesOfWord(text, term), next: 0 }))
    .filter(({ places }) => places.length > 0)
  if (found.length < 2) return null
  for (let closest: Closest | null = null; ; ) {
    let first = found[0]!
    let [end, length] = [0, 0]
    for (const word of found) {
      const [from, to] = word.places[word.next]!
      if (from < first.places[first.next]![0]) first = word
      end = Math.max(end, to)
      length += to - from
    }
    const gap = Math.max(0, end - first.places[first.next]![0] - length)
    if (closest === null || gap < closest.gap) closest = { gap, length }
    // What begins first is behind: only its next place can be closer to the others.
    first.next += 1
    if (closest.gap === 0 || first.next === first.places.length) return closest
  }
}
