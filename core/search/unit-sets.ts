import type { IndexSegment } from './clause-index.ts'
import { addRange, addTo, emptySet, join, keep, segmentSize, takeOut, type DocSet } from './doc-set.ts'

/** Units of a workspace, as a set for each segment. Not to be changed. */
export type UnitSets = (segment: Pick<IndexSegment, 'first'>) => DocSet

/** Numbers of units that follow each other, end exclusive. */
export interface UnitRange {
  readonly first: number
  readonly end: number
}

const none = emptySet()

class Filling {
  readonly #sets = new Map<number, DocSet>()

  /** The set of the segment that begins at `first`, to be added to. */
  of(first: number): DocSet {
    const known = this.#sets.get(first)
    if (known !== undefined) return known
    const set = emptySet()
    this.#sets.set(first, set)
    return set
  }

  readonly sets: UnitSets = ({ first }) => this.#sets.get(first) ?? none
}

/** The number at which the segment of a unit begins. */
export const segmentStart = (unit: number): number => unit - (unit % segmentSize)

export function setsOfUnits(units: Iterable<number>): UnitSets {
  const filling = new Filling()
  for (const unit of units) addTo(filling.of(segmentStart(unit)), unit % segmentSize)
  return filling.sets
}

export function setsOfRanges(ranges: readonly UnitRange[]): UnitSets {
  const filling = new Filling()
  for (const { first, end } of ranges) {
    for (let start = segmentStart(first); start < end; start += segmentSize) {
      addRange(filling.of(start), first - start, end - start)
    }
  }
  return filling.sets
}

/** The units of any of them. */
export function unitedSets(each: readonly UnitSets[]): UnitSets {
  return remembered((segment) => {
    const set = emptySet()
    for (const sets of each) join(set, sets(segment))
    return set
  })
}

/** The units that all of them have; null, for every unit, where there are none. */
export function sharedSets(each: readonly UnitSets[]): UnitSets | null {
  const [one, ...others] = each
  if (one === undefined || others.length === 0) return one ?? null
  return remembered((segment) => {
    const set = one(segment).slice()
    for (const sets of others) keep(set, sets(segment))
    return set
  })
}

/** The units that are not among these: also numbers that no unit has. */
export const otherSets = (sets: UnitSets): UnitSets =>
  remembered((segment) => {
    const set = emptySet().fill(-1)
    takeOut(set, sets(segment))
    return set
  })

/** Each set is made once, when it is asked for. */
function remembered(make: UnitSets): UnitSets {
  const made = new Map<number, DocSet>()
  return (segment) => {
    const known = made.get(segment.first)
    if (known !== undefined) return known
    const set = make(segment)
    made.set(segment.first, set)
    return set
  }
}
