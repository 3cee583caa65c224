import type { ClauseIndex, IndexSegment } from './clause-index.ts'
import { textStart } from './clause-index.ts'
import { addTo, emptySet, join, keep, sizeOf, takeOut, visitPlaces, type DocSet } from './doc-set.ts'
import { askedIn, findExactly, mayHold, type FoundUnits, type Wanted } from './exact-search.ts'
import { spokenGrams } from './spoken-lists.ts'
import { spokenPlace, type SpokenPhrase } from './spoken-query.ts'
import type { SpokenGroup, SpokenWording } from './spoken-words.ts'

/** What is known of how the units of a segment are read. */
export interface SpokenSegment {
  /** Units whose reading is known: the others are not found yet. Not to be changed. */
  readonly known: DocSet
  /** Those of them that no list holds. Not to be changed. */
  readonly fresh: DocSet
  /** The units whose list of `gram` says so; null where none. Not to be changed. */
  readonly docs: (gram: number) => DocSet | null
}

/** Lists by the first unit of a segment, and readings by unit. */
export interface SpokenIndex {
  readonly segment: (first: number) => SpokenSegment
  /** The syllables of what is searched of a unit, UTF-16 unit by unit. */
  readonly numbers: (unit: number) => ArrayLike<number>
}

export interface WantedSpoken extends Pick<Wanted, 'within' | 'excluded'> {
  readonly wording: SpokenWording
  /** All stands in the heading. */
  readonly inHeading: boolean
}

/**
 * Texts read for one query at most: a tenth of a second. Beyond it the count is a lower bound, and said so. Only a few
 * initials come there.
 */
const readAtMost = 50_000

export interface SpokenUnits extends FoundUnits {
  /** Whether all that there are were found. */
  readonly isComplete: boolean
}

/** The units that a wording is found in, each word as it is typed or as it is read; those in `others` are left out. */
export function findSpoken(
  index: ClauseIndex,
  spoken: SpokenIndex,
  wanted: WantedSpoken,
  others: readonly FoundUnits[],
): SpokenUnits {
  const holding = (term: string): FoundUnits => findExactly(index, { terms: [term], excluded: [], within: null })
  const unwanted = [...others, ...wanted.excluded.map(holding)]
  // What holds the only word as it is typed is among the others.
  const groups = wanted.wording.map(({ words, phrases }, _, { length }) => ({
    phrases,
    held: length === 1 ? [] : words.map(holding),
  }))
  let left = readAtMost
  const segments = index.segments().map((segment, at) => {
    const { set, unsure } = candidatesIn(segment, spoken.segment(segment.first), groups, at, wanted)
    for (const { segments: found } of unwanted) {
      const other = found[at]
      if (other === undefined) continue
      takeOut(set, other.set)
      takeOut(unsure, other.set)
    }
    visitPlaces(unsure, (place) => {
      const unit = segment.first + place
      left -= 1
      if (left >= 0 && stands(index.text(unit), spoken.numbers(unit), wanted)) addTo(set, place)
      return left > 0
    })
    return { segment, set }
  })
  return { segments, total: segments.reduce((sum, { set }) => sum + sizeOf(set), 0), isComplete: left > 0 }
}

interface SoughtGroup {
  readonly phrases: SpokenGroup['phrases']
  /** The units that hold each word as it is typed. */
  readonly held: readonly FoundUnits[]
}

/** The units of the `at`-th segment that the lists are sure of, and those whose texts have to be read. */
function candidatesIn(
  segment: IndexSegment,
  spoken: SpokenSegment,
  groups: readonly SoughtGroup[],
  at: number,
  { within, inHeading }: WantedSpoken,
): { set: DocSet; unsure: DocSet } {
  const unsure = askedIn(segment, within)
  keep(unsure, spoken.known)
  const set = inHeading ? emptySet() : unsure.slice()
  for (const { phrases, held } of groups) {
    const { may, sure } = mayStand(phrases, segment, spoken)
    for (const { segments } of held) {
      const units = segments[at]?.set ?? emptySet()
      join(may, units)
      join(sure, units)
    }
    keep(unsure, may)
    keep(set, sure)
  }
  takeOut(unsure, set)
  return { set, unsure }
}

function mayStand(
  phrases: SpokenGroup['phrases'],
  segment: IndexSegment,
  spoken: SpokenSegment,
): { may: DocSet; sure: DocSet } {
  const may = emptySet()
  const sure = emptySet()
  for (const phrase of phrases) {
    const units = mayBeRead(phrase, segment, spoken)
    join(may, units)
    if (isOneGram(phrase)) join(sure, units)
  }
  join(may, spoken.fresh)
  return { may, sure }
}

/** Of these the lists tell all: one gram is the whole phrase. */
const isOneGram = (phrase: SpokenPhrase): boolean =>
  phrase.every(({ kind }) => kind === 'syllable')
    ? phrase.length <= 2
    : phrase.length <= 4 && phrase.every(({ kind }) => kind === 'initial')

function mayBeRead(phrase: SpokenPhrase, segment: IndexSegment, spoken: SpokenSegment): DocSet {
  const set = segment.present.slice()
  for (const gram of spokenGrams(phrase)) {
    const docs = spoken.docs(gram)
    if (docs === null) return emptySet()
    keep(set, docs)
  }
  for (const run of writtenRuns(phrase)) {
    const units = mayHold(segment, run)
    join(units, segment.fresh)
    keep(set, units)
  }
  return set
}

/** What of a phrase is written as it must stand. */
function writtenRuns(phrase: SpokenPhrase): string[] {
  return phrase
    .map((place) => (place.kind === 'unit' ? String.fromCharCode(place.unit) : '\0'))
    .join('')
    .split('\0')
    .filter((run) => run !== '')
}

/** Whether all groups of a wording stand in what is searched of a unit. */
function stands(
  searched: string,
  numbers: ArrayLike<number>,
  { wording, inHeading }: Pick<WantedSpoken, 'wording' | 'inHeading'>,
): boolean {
  const text = inHeading ? searched.slice(0, textStart(searched)) : searched
  return wording.every(
    ({ words, phrases }) =>
      words.some((word) => text.includes(word)) || phrases.some((phrase) => spokenPlace(text, numbers, phrase) !== -1),
  )
}
