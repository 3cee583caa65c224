import { textStart, type ClauseIndex } from './clause-index.ts'
import { visitPlaces } from './doc-set.ts'
import type { FoundUnits } from './exact-search.ts'
import { findMatches, mergeOverlaps, type MatchRange } from './matches.ts'
import { rankedAtMost, settledAmong } from './ranking.ts'
import { unitScore, type RankingPart } from './ranking-parts.ts'
import type { SpokenIndex } from './spoken-search.ts'
import { spokenPlace } from './spoken-query.ts'
import type { SpokenGroup, SpokenWording } from './spoken-words.ts'

/**
 * What a hit gains whose written form all hits have, fewer have less: what most clauses write is what was likeliest meant
 * (sjys is 数据要素). As much as a word that is repeated gains over one that stands once.
 */
const formWeight = 1

export interface RankedSpoken {
  readonly unit: number
  /** The greater the better; the parts of the unit and of its meaning, without its instrument. */
  readonly score: number
  /** What is written where the words were found, each once. */
  readonly forms: readonly string[]
  readonly meaning: RankingPart
}

/** What was found, best first; equal ones as they are numbered. Of very many the first imported. */
export function rankSpoken(
  index: ClauseIndex,
  spoken: SpokenIndex,
  found: FoundUnits,
  wording: SpokenWording,
): RankedSpoken[] {
  const read = formsOfUnits(index, spoken, found, wording)
  const counts = new Map<string, number>()
  for (const { forms } of read) for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1)
  return read
    .map(({ unit, forms }) => {
      const meaning = meaningOf(forms, counts, read.length)
      return { unit, forms, meaning, score: unitScore(index.text(unit), forms) + meaning.value }
    })
    .sort((a, b) => Number(isSingle(a)) - Number(isSingle(b)) || b.score - a.score || a.unit - b.unit)
}

/** A single syllable is some character in nearly every clause: what is found by it alone stands below all else. */
const isSingle = ({ forms }: Pick<RankedSpoken, 'forms'>): boolean => forms.every(({ length }) => length === 1)

function formsOfUnits(index: ClauseIndex, spoken: SpokenIndex, found: FoundUnits, wording: SpokenWording) {
  const read: Pick<RankedSpoken, 'unit' | 'forms'>[] = []
  for (const { segment, set } of found.segments) {
    const isRoomLeft = visitPlaces(set, (place) => {
      const unit = segment.first + place
      read.push({ unit, forms: formsIn(index.text(unit), spoken.numbers(unit), wording) })
      return read.length < rankedAtMost
    })
    if (!isRoomLeft) break
  }
  return read
}

function meaningOf(forms: readonly string[], counts: ReadonlyMap<string, number>, all: number): RankingPart {
  const figure = Math.max(0, ...forms.map((form) => counts.get(form) ?? 0))
  return { kind: 'meaning', value: (formWeight * figure) / all, figure }
}

/** The same order with what the instrument of each adds, for the first of them. */
export function settleSpoken(ranked: readonly RankedSpoken[], bonus: (hit: RankedSpoken) => number): RankedSpoken[] {
  const settled = ranked
    .slice(0, settledAmong)
    .map((each) => ({ ...each, score: each.score + bonus(each) }))
    .sort((a, b) => Number(isSingle(a)) - Number(isSingle(b)) || b.score - a.score)
  return withEachForm([...settled, ...ranked.slice(settledAmong)])
}

/** So many hits stand first as they are ranked, before one of each written form that is none of theirs. */
const leadingHits = 3

/**
 * What letters mean is not known, only what is likeliest: after the first hits comes one of each form that was not seen
 * yet, then the others.
 */
function withEachForm(ranked: readonly RankedSpoken[]): RankedSpoken[] {
  const seen = new Set(ranked.slice(0, leadingHits).flatMap(({ forms }) => forms))
  const [firsts, others]: [RankedSpoken[], RankedSpoken[]] = [[], []]
  for (const each of ranked.slice(leadingHits)) {
    const isNew = each.forms.some((form) => !seen.has(form))
    for (const form of each.forms) seen.add(form)
    if (isNew) firsts.push(each)
    else others.push(each)
  }
  return [...ranked.slice(0, leadingHits), ...firsts, ...others]
}

function formsIn(text: string, numbers: ArrayLike<number>, wording: SpokenWording): string[] {
  const ranges = wording.flatMap((group) => placesOf(text, numbers, group))
  return [...new Set(ranges.map(([start, end]) => text.slice(start, end)))]
}

/** Where a group stands, as it is typed or read. */
function placesOf(text: string, numbers: ArrayLike<number>, { words, phrases }: SpokenGroup): MatchRange[] {
  const places = findMatches(text, words)
  for (const phrase of phrases) {
    for (let at = spokenPlace(text, numbers, phrase); at !== -1; ) {
      places.push([at, at + phrase.length])
      at = spokenPlace(text, numbers, phrase, at + phrase.length)
    }
  }
  return places
}

/** Where the words of a wording stand in the text of a unit, counted from its start. For hits that are shown. */
export function spokenMatches(searched: string, numbers: ArrayLike<number>, wording: SpokenWording): MatchRange[] {
  const start = textStart(searched)
  const own = searched.slice(start)
  const ownNumbers = Array.prototype.slice.call(numbers, start) as number[]
  return mergeOverlaps(wording.flatMap((group) => placesOf(own, ownNumbers, group)))
}
