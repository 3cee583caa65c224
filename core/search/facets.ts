import { areas, instrumentKinds } from '../model/instrument.ts'
import { keep, segmentSize, sizeOf, sizeOfBoth, sizeWithin } from './doc-set.ts'
import type { FoundUnits } from './exact-search.ts'
import { passesFilter, plainTitle, rowHas, rowStatuses, yearOf, type SearchFilter } from './filters.ts'
import { placeKey } from './read-filter.ts'
import { passingUnits, unitsOfArea, type RowFacts, type UnitFacts, type VersionFacts } from './unit-facts.ts'
import { sharedSets, type UnitRange, type UnitSets } from './unit-sets.ts'

/** What hits are counted by; a filter of the same name chooses among the values. */
export const facetNames = ['city', 'area', 'year', 'kind', 'instrument', 'status', 'has'] as const
export type FacetName = (typeof facetNames)[number]

export interface FacetValue {
  /** `chengdu`; `1`; `2022`; `law`; a title; `gap`; `none` where it is not known. The filter takes it as it is, a title in quotation marks. */
  readonly key: string
  readonly count: number
  /** Whether the query's own filters of this facet let it through; false for all where it has none. */
  readonly chosen: boolean
}

export interface Facet {
  readonly name: FacetName
  /** Hits that are counted here: those of the query without its own filters of this facet. */
  readonly total: number
  /** Whether a hit may be counted under several values or under none; else the counts add up to `total`. */
  readonly overlaps: boolean
  /** Those that count something or are asked for. */
  readonly values: readonly FacetValue[]
  /** How many values are left out, being the least frequent, and what they count. */
  readonly more: { readonly values: number; readonly count: number }
}

/** Everything that facets are counted from. */
export interface CountedSearch {
  /** What the words find, whatever the filters say. */
  readonly found: FoundUnits
  readonly filters: readonly SearchFilter[]
  readonly facts: UnitFacts
  /** Null where no comparison is looked at: then no filter asks for rows, and they are not counted. */
  readonly rows: RowFacts | null
}

/** More values than these nobody reads through. */
const valuesAtMost = 40

export interface CountedFacets {
  /** Hits that pass all filters. */
  readonly total: number
  readonly facets: readonly Facet[]
}

/**
 * All hits counted by each facet. A facet is counted without its own filters, so that who chose Chengdu sees how many there
 * would be of Chongqing.
 */
export function countFacets({ found, filters, facts, rows }: CountedSearch): CountedFacets {
  const passing = filters.map((filter) => ({ filter, units: passingUnits(filter, facts, rows ?? noRows) }))
  const passingBut = (name: FacetName | null): Segments => {
    const sets = passing.flatMap(({ filter, units }) => (filter.kind === name || units === null ? [] : [units]))
    return narrowed(found.segments, sharedSets(sets))
  }
  const counted = facetNames.filter((name) => rows !== null || !overlapping.includes(name))
  const facets = counted.map((name): Facet => {
    const base = passingBut(name)
    const own = filters.filter(({ kind }) => kind === name)
    const values = countedValues(name, base, facts, rows ?? noRows)
      // What counts nothing is only told of where somebody asked for it.
      .filter(({ count, passes }) => count > 0 || own.some((filter) => !filter.excludes && passes(filter)))
      .map(({ key, count, passes }) => {
        return { key, count, chosen: own.length > 0 && own.every((filter) => passes(filter) !== filter.excludes) }
      })
    return { name, total: sizeIn(base), overlaps: overlapping.includes(name), ...shortened(values) }
  })
  return { total: sizeIn(passingBut(null)), facets }
}

const overlapping: readonly FacetName[] = ['status', 'has']

const noRows: RowFacts = () => {
  throw new Error('A filter asks for rows, and none are there')
}

type Segments = FoundUnits['segments']

const narrowed = (segments: Segments, within: UnitSets | null): Segments =>
  within === null
    ? segments
    : segments.map(({ segment, set }) => {
        const kept = set.slice()
        keep(kept, within(segment))
        return { segment, set: kept }
      })

const sizeIn = (segments: Segments): number => segments.reduce((sum, { set }) => sum + sizeOf(set), 0)

const sizeShared = (segments: Segments, units: UnitSets): number =>
  segments.reduce((sum, { segment, set }) => sum + sizeOfBoth(set, units(segment)), 0)

interface CountedValue {
  readonly key: string
  readonly count: number
  /** Whether a filter names the value, its minus aside. */
  readonly passes: (filter: SearchFilter) => boolean
}

function countedValues(name: FacetName, base: Segments, facts: UnitFacts, rows: RowFacts): CountedValue[] {
  switch (name) {
    case 'area':
      return [...areas, null].map((area) => ({
        key: String(area ?? 'none'),
        count: sizeShared(base, unitsOfArea(area, facts)),
        passes: (filter) => filter.kind === 'area' && filter.areas.includes(area),
      }))
    case 'status':
      return rowStatuses.map((mark) => ({
        key: mark,
        count: sizeShared(base, rows(mark)),
        passes: (filter) => filter.kind === 'status' && filter.marks.includes(mark),
      }))
    case 'has':
      return rowHas.map((mark) => ({
        key: mark,
        count: sizeShared(base, rows(mark)),
        passes: (filter) => filter.kind === 'has' && filter.marks.includes(mark),
      }))
    default:
      return byVersion(base, facts, versionFacets[name])
  }
}

interface VersionFacet {
  readonly keyOf: (version: VersionFacts) => string
  /** What makes two versions count as one value; the key where it is absent. */
  readonly groupOf?: (version: VersionFacts) => string
  readonly order: (a: CountedValue, b: CountedValue) => number
}

const byCount = (a: CountedValue, b: CountedValue): number => b.count - a.count
/** The two cities with their province first, as everywhere. */
const placesInOrder = ['chengdu', 'sichuan', 'chongqing', 'joint', 'national']
const placeRank = ({ key }: CountedValue): number =>
  placesInOrder.includes(key) ? placesInOrder.indexOf(key) : placesInOrder.length
const kindsInOrder: readonly string[] = [...instrumentKinds, 'none']

const versionFacets: Readonly<Record<'city' | 'year' | 'kind' | 'instrument', VersionFacet>> = {
  city: {
    keyOf: ({ jurisdiction }) => placeKey(jurisdiction),
    order: (a, b) => placeRank(a) - placeRank(b) || byCount(a, b),
  },
  // Newest first; those without a date last.
  year: { keyOf: (version) => String(yearOf(version) ?? 'none'), order: (a, b) => yearIn(b) - yearIn(a) },
  kind: {
    keyOf: ({ kind }) => kind ?? 'none',
    order: (a, b) => kindsInOrder.indexOf(a.key) - kindsInOrder.indexOf(b.key),
  },
  instrument: { keyOf: ({ title }) => title, groupOf: ({ title }) => plainTitle(title), order: byCount },
}

const yearIn = ({ key }: CountedValue): number => (key === 'none' ? 0 : Number(key))

function byVersion(base: Segments, facts: UnitFacts, facet: VersionFacet): CountedValue[] {
  const groups = new Map<string, { readonly version: VersionFacts; count: number }>()
  for (const version of facts.versions) {
    const name = (facet.groupOf ?? facet.keyOf)(version)
    const group = groups.get(name) ?? { version, count: 0 }
    groups.set(name, group)
    group.count += hitsIn(base, version)
  }
  const values = [...groups.values()].map(({ version, count }) => ({
    key: facet.keyOf(version),
    count,
    passes: (filter: SearchFilter) => passesFilter({ ...filter, excludes: false }, version),
  }))
  return values.sort(facet.order)
}

/** Segments are in the order of their units, so that those of a version are found without looking at all. */
function hitsIn(base: Segments, { first, end }: UnitRange): number {
  let count = 0
  for (let at = Math.floor(first / segmentSize); at * segmentSize < end; at += 1) {
    const start = at * segmentSize
    const set = base[at]?.set
    if (set !== undefined) count += sizeWithin(set, first - start, end - start)
  }
  return count
}

/** The most frequent, and those chosen, in the order given. */
function shortened(all: readonly FacetValue[]): Pick<Facet, 'values' | 'more'> {
  const frequent = new Set(all.toSorted((a, b) => b.count - a.count).slice(0, valuesAtMost))
  const values = all.filter((value) => value.chosen || frequent.has(value))
  const left = all.filter((value) => !values.includes(value))
  return { values, more: { values: left.length, count: left.reduce((sum, { count }) => sum + count, 0) } }
}
