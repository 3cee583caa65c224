import type { ClauseIndex } from './clause-index.ts'
import { textStart } from './clause-index.ts'
import { addTo, emptySet, join, sizeOf, visitPlaces } from './doc-set.ts'
import { findExactly, type FoundUnits, type Wanted } from './exact-search.ts'

export interface WantedOfQuery extends Wanted {
  /** Of each of these at least one. */
  readonly alternatives: readonly (readonly string[])[]
  /** All words stand in the heading. */
  readonly inHeading: boolean
}

/** All units that hold every term, one of each set of alternatives, and none of the excluded words. */
export function findByQuery(index: ClauseIndex, wanted: WantedOfQuery): FoundUnits {
  const { terms, alternatives, inHeading } = wanted
  let found = terms.length === 0 ? null : findExactly(index, wanted)
  for (const words of alternatives) {
    const within = found === null ? wanted.within : withinFound(found)
    found = united(words.map((word) => findExactly(index, { terms: [word], excluded: wanted.excluded, within })))
  }
  if (found === null) throw new Error('A query without words finds nothing')
  return inHeading ? keepHeaded(index, found, wanted) : found
}

function withinFound({ segments }: FoundUnits): NonNullable<Wanted['within']> {
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
  const isHeaded = (unit: number): boolean => {
    const text = index.text(unit)
    const heading = text.slice(0, textStart(text))
    const holds = (word: string): boolean => heading.includes(word)
    return terms.every(holds) && alternatives.every((words) => words.some(holds))
  }
  return counted(
    found.segments.map(({ segment, set }) => {
      const kept = emptySet()
      visitPlaces(set, (place) => {
        if (isHeaded(segment.first + place)) addTo(kept, place)
        return true
      })
      return { segment, set: kept }
    }),
  )
}

const counted = (segments: FoundUnits['segments']): FoundUnits => ({
  total: segments.reduce((sum, { set }) => sum + sizeOf(set), 0),
  segments,
})
