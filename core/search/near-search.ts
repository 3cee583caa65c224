import type { ClauseIndex, IndexSegment } from './clause-index.ts'
import { textStart } from './clause-index.ts'
import { isEmpty, join, keep, takeOut, visitPlaces, type DocSet } from './doc-set.ts'
import { placeEndingAt, termScanner, type SoundAlike, type TermScanner } from './edit-distance.ts'
import { askedIn, mayHold, type FoundUnits, type Wanted } from './exact-search.ts'
import { mayNearlyHold } from './near-filter.ts'

/** A shorter word with an error is nearly any other: 数据 with one is 数字 and 根据. */
const shortestNearTerm = 4

/** With more errors than these nothing says that it is what was meant. */
const mostErrors = 2

/**
 * Texts read for one query at most: a tenth of a second. Beyond it the count is a lower bound, and said so. Only a phrase of
 * four or five frequent characters with two errors comes there: no phrase with one error did, in a million clauses.
 */
const readAtMost = 25_000

/** A unit that nearly holds the terms. */
export interface NearUnit {
  readonly unit: number
  /** The weighed errors of all terms; the smaller the better. */
  readonly cost: number
}

export interface NearUnits {
  /** Best first; equal ones as they are numbered. */
  readonly units: readonly NearUnit[]
  /** Whether all that there are were found. */
  readonly isComplete: boolean
}

/** Whether some term is long enough to be sought with errors. */
export const canBeNear = (terms: readonly string[]): boolean => terms.some((term) => term.length >= shortestNearTerm)

/**
 * The units that hold every term with the fewest errors at which any is found: one in each term of four or more units, and
 * where neither that nor `exact` finds anything two. Units of `exact` are left out.
 */
export function findNearly(index: ClauseIndex, wanted: Wanted, exact: FoundUnits, soundAlike: SoundAlike): NearUnits {
  let found: NearUnits = { units: [], isComplete: true }
  if (!canBeNear(wanted.terms)) return found
  const most = exact.total > 0 ? 1 : mostErrors
  for (let errors = 1; errors <= most && found.units.length === 0; errors += 1) {
    found = nearWith(errors, index, wanted, exact, soundAlike)
  }
  return found
}

function nearWith(
  errors: number,
  index: ClauseIndex,
  wanted: Wanted,
  exact: FoundUnits,
  soundAlike: SoundAlike,
): NearUnits {
  const terms = wanted.terms.map((term) => nearTerm(term, errorsOf(term, errors), soundAlike))
  const units: NearUnit[] = []
  let read = 0
  let isComplete = true
  for (const segment of index.segments()) {
    const set = candidatesIn(segment, wanted, terms)
    const found = exact.segments.find((other) => other.segment.first === segment.first)
    if (found !== undefined) takeOut(set, found.set)
    index.prepareTexts(segment, set)
    isComplete = visitPlaces(set, (place) => {
      read += 1
      const unit = segment.first + place
      const text = index.text(unit)
      const cost = costOf(text, terms)
      if (cost !== null && !wanted.excluded.some((term) => text.includes(term))) units.push({ unit, cost })
      return read < readAtMost
    })
    if (!isComplete) break
  }
  return { units: units.sort((a, b) => a.cost - b.cost || a.unit - b.unit), isComplete }
}

interface NearTerm {
  readonly term: string
  readonly errors: number
  readonly scanner: TermScanner
  /** The weighed errors of the place that ends there. */
  readonly costAt: (text: string, end: number, errors: number) => number
}

/** What one wrote a thousand wrote: a place is weighed once, however many texts hold it with what stands before it. */
function nearTerm(term: string, errors: number, soundAlike: SoundAlike): NearTerm {
  const known = new Map<string, number>()
  const costAt = (text: string, end: number, found: number): number => {
    const place = text.slice(Math.max(0, end - term.length - found), end)
    const cost = known.get(place) ?? placeEndingAt(place, place.length, term, found, soundAlike).cost
    known.set(place, cost)
    return cost
  }
  return { term, errors, scanner: termScanner(term), costAt }
}

const errorsOf = (term: string, most: number): number => (term.length >= shortestNearTerm ? most : 0)

function candidatesIn(segment: IndexSegment, wanted: Wanted, terms: readonly NearTerm[]): DocSet {
  const set = askedIn(segment, wanted.within)
  for (const { term, errors } of terms) {
    if (isEmpty(set)) return set
    const may = errors === 0 ? mayHold(segment, term) : mayNearlyHold(term, errors, segment.docs)
    join(may, segment.fresh)
    keep(set, may)
  }
  return set
}

/** The weighed errors of all terms together, or null where one of them has too many. */
function costOf(text: string, terms: readonly NearTerm[]): number | null {
  let sum = 0
  for (const { errors, scanner, costAt } of terms) {
    const near = scanner.nearestEnds(text, errors)
    if (near === null) return null
    if (near.errors > 0) {
      sum += Math.min(...near.ends.slice(0, placesWeighed).map((end) => costAt(text, end, near.errors)))
    }
  }
  return sum
}

/** A place that is near at all is followed by others as near; more of them make no difference that anybody sees. */
const placesWeighed = 24

/**
 * Where the terms nearly stand in what is searched of a unit: their cheapest places that do not overlap, in the text alone,
 * counted from its start. For hits that are shown.
 */
export function nearMatches(text: string, terms: readonly string[], soundAlike: SoundAlike): [number, number][] {
  const from = textStart(text)
  const own = text.slice(from)
  return terms.flatMap((term) => {
    const near = termScanner(term).nearestEnds(own, errorsOf(term, mostErrors))
    if (near === null) return []
    const places = near.ends.map((end) => placeEndingAt(own, end, term, near.errors, soundAlike))
    const best = Math.min(...places.map(({ cost }) => cost))
    const taken: [number, number][] = []
    for (const { start, end, cost } of places) {
      const isApart = taken.every(([takenStart, takenEnd]) => end <= takenStart || start >= takenEnd)
      if (cost < best + 1e-9 && end > start && isApart) taken.push([start, end])
    }
    return taken
  })
}
