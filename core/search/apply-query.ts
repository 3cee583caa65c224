import type { ClauseIndex } from './clause-index.ts'
import { textStart } from './clause-index.ts'
import { addTo, emptySet, join, sizeOf, takeOut, visitPlaces, type DocSet } from './doc-set.ts'
import { findExactly, type FoundUnits, type Wanted } from './exact-search.ts'
import { standsIn, writingOf, type Sought } from './sought.ts'

export interface WantedOfQuery extends Wanted {
  /** Of each of these at least one. */
  readonly alternatives: readonly (readonly Sought[])[]
  /** Of these none either. */
  readonly excludedNumbers: readonly Sought[]
  /** All words stand in the heading. */
  readonly inHeading: boolean
}

/** All units that hold every term, one of each set of alternatives, and none of the excluded words. */
export function findByQuery(index: ClauseIndex, wanted: WantedOfQuery): FoundUnits {
  const { terms, alternatives, excludedNumbers, inHeading } = wanted
  let found = terms.length === 0 ? null : findExactly(index, wanted)
  for (const words of alternatives) {
    const among = { ...wanted, within: found === null ? wanted.within : withinFound(found) }
    found = united(words.map((word) => findWord(index, word, among)))
  }
  if (found === null) throw new Error('A query without words finds nothing')
  if (inHeading) found = keepHeaded(index, found, wanted)
  if (excludedNumbers.length === 0) return found
  return keepWhere(index, found, (text) => !excludedNumbers.some((word) => standsIn(text, word)))
}

/** The units that hold one word, of those that `within` asks about, without those that hold an excluded one. */
export function findWord(
  index: ClauseIndex,
  word: Sought,
  { excluded, within }: Pick<Wanted, 'excluded' | 'within'>,
): FoundUnits {
  const found = findExactly(index, { terms: [writingOf(word)], excluded, within })
  return typeof word === 'string' || found.total === 0 ? found : keepWhere(index, found, (text) => standsIn(text, word))
}

/** Asks about what was found, and nothing else. */
export function withinFound({ segments }: FoundUnits): NonNullable<Wanted['within']> {
  const sets = new Map(segments.map(({ segment, set }) => [segment.first, set]))
  return ({ first }) => sets.get(first) ?? emptySet()
}

function united(each: readonly FoundUnits[]): FoundUnits {
  const [one, ...others] = each
  if (one === undefined) throw new Error('There are no alternatives')
  for (const { segments } of others) {
    for (const [at, { set }] of one.segments.entries()) {
      const other = segments[at]
      if (other !== undefined) join(set, other.set)
    }
  }
  return counted(one.segments)
}

function keepHeaded(index: ClauseIndex, found: FoundUnits, { terms, alternatives }: WantedOfQuery): FoundUnits {
  return keepWhere(index, found, (text) => {
    const heading = text.slice(0, textStart(text))
    const holds = (word: Sought): boolean => standsIn(heading, word)
    return terms.every(holds) && alternatives.every((words) => words.some(holds))
  })
}

/** Those whose searched text passes. */
const keepWhere = (index: ClauseIndex, found: FoundUnits, passes: (text: string) => boolean): FoundUnits =>
  keepUnits(found, (unit) => passes(index.text(unit)))

/** Those whose number passes. */
export const keepUnits = (found: FoundUnits, passes: (unit: number) => boolean): FoundUnits =>
  counted(
    found.segments.map(({ segment, set }) => {
      const kept = emptySet()
      visitPlaces(set, (place) => {
        if (passes(segment.first + place)) addTo(kept, place)
        return true
      })
      return { segment, set: kept }
    }),
  )

/** What was found, without what was found otherwise; sets of both for the same segments. */
export const withoutFound = (found: FoundUnits, other: FoundUnits): FoundUnits => combined(found, other, takeOut)

/** What was found in either way. */
export const foundInEither = (found: FoundUnits, other: FoundUnits): FoundUnits => combined(found, other, join)

function combined(found: FoundUnits, other: FoundUnits, change: (set: DocSet, by: DocSet) => void): FoundUnits {
  const within = withinFound(other)
  return counted(
    found.segments.map(({ segment, set }) => {
      const changed = set.slice()
      change(changed, within(segment))
      return { segment, set: changed }
    }),
  )
}

const counted = (segments: FoundUnits['segments']): FoundUnits => ({
  total: segments.reduce((sum, { set }) => sum + sizeOf(set), 0),
  segments,
})
