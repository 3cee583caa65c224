import type { ClauseIndex, IndexSegment } from './clause-index.ts'
import { addTo, emptySet, isEmpty, join, keep, sizeOf, takeOut, visitPlaces, type DocSet } from './doc-set.ts'
import { oneGram, pairGram, skipGram } from './grams.ts'
import { surelyHold } from './sure-hits.ts'

/** What is wanted of a unit. All folded. */
export interface Wanted {
  /** Never empty ones. */
  readonly terms: readonly string[]
  readonly excluded: readonly string[]
  /** Which units of a segment are asked about at all; null: all. */
  readonly within: ((segment: IndexSegment) => DocSet) | null
}

/** Sets of units, a segment each. */
export interface FoundUnits {
  readonly total: number
  readonly segments: readonly { readonly segment: IndexSegment; readonly set: DocSet }[]
}

/** All units that hold every term and none of the excluded ones, wherever they stand: none is missed and none is wrong. */
export function findExactly(index: ClauseIndex, wanted: Wanted): FoundUnits {
  const segments = index.segments().map((segment) => ({ segment, set: exactIn(segment, index, wanted) }))
  return { total: segments.reduce((sum, { set }) => sum + sizeOf(set), 0), segments }
}

function exactIn(segment: IndexSegment, index: ClauseIndex, { terms, excluded, within }: Wanted): DocSet {
  const set = askedIn(segment, within)
  for (const term of terms) {
    if (isEmpty(set)) return set
    keep(set, orFresh(mayHold(segment, term), segment))
  }
  return without(set, excluded, segment, index, (text) => terms.every((term) => text.includes(term)), terms)
}

/** A copy of the units of a segment that are asked about. */
export function askedIn(segment: IndexSegment, within: Wanted['within']): DocSet {
  const set = segment.present.slice()
  if (within !== null) keep(set, within(segment))
  return set
}

/** The units whose lists say that they may hold a term; a term of one or two units they do hold. */
export function mayHold(segment: IndexSegment, term: string): DocSet {
  const grams = gramsOf(term)
  const set = emptySet()
  for (const [at, gram] of grams.entries()) {
    const docs = segment.docs(gram)
    if (docs === null) return emptySet()
    if (at === 0) join(set, docs)
    else keep(set, docs)
  }
  return set
}

function gramsOf(term: string): number[] {
  if (term.length === 1) return [oneGram(term.charCodeAt(0))]
  const grams: number[] = []
  for (let at = 1; at < term.length; at += 1) {
    grams.push(pairGram(term.charCodeAt(at - 1), term.charCodeAt(at)))
    if (at > 1) grams.push(skipGram(term.charCodeAt(at - 2), term.charCodeAt(at)))
  }
  return grams
}

function orFresh(set: DocSet, { fresh }: IndexSegment): DocSet {
  join(set, fresh)
  return set
}

/** Lists tell all of a term of one or two units; of longer ones, that its parts are there. */
const listsSuffice = (term: string): boolean => term.length <= 2

/**
 * From so many candidates of a segment on, lists are asked which of them are sure, and only the others are read: to read a
 * text takes as long as a few lists.
 */
const askedFrom = 16

/** Keeps in `set` what holds all terms and no excluded one. Reads the texts where lists do not tell. */
function without(
  set: DocSet,
  excluded: readonly string[],
  segment: IndexSegment,
  index: ClauseIndex,
  isWanted: (text: string) => boolean,
  terms: readonly string[],
): DocSet {
  for (const term of excluded) if (listsSuffice(term)) takeOut(set, mayHold(segment, term))
  const sure = sureOf(set, segment, terms, excluded)
  takeOut(set, sure)
  index.prepareTexts(segment, set)
  visitPlaces(set, (place) => {
    const text = index.text(segment.first + place)
    if (isWanted(text) && !excluded.some((term) => text.includes(term))) addTo(sure, place)
    return true
  })
  return sure
}

/** Those of `set` that lists alone say all of. */
function sureOf(set: DocSet, segment: IndexSegment, terms: readonly string[], excluded: readonly string[]): DocSet {
  const sure = set.slice()
  takeOut(sure, segment.fresh)
  const isLong = !terms.every(listsSuffice) || !excluded.every(listsSuffice)
  if (isLong && sizeOf(sure) < askedFrom) return emptySet()
  for (const term of excluded) if (!listsSuffice(term)) takeOut(sure, mayHold(segment, term))
  for (const term of terms) if (!listsSuffice(term)) keep(sure, surelyHold(segment, term, sure))
  return sure
}
