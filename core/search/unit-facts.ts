import type { VersionHash } from '../model/ids.ts'
import { areas, type Area } from '../model/instrument.ts'
import { isOfClauses, isOfRows, passesFilter, type FilteredInstrument, type SearchFilter } from './filters.ts'
import type { RowMark } from './row-marks.ts'
import { otherSets, setsOfRanges, unitedSets, type UnitRange, type UnitSets } from './unit-sets.ts'

/** A version whose units are searched, with what filters look at: of the instrument that its hits name. */
export interface VersionFacts extends FilteredInstrument, UnitRange {
  readonly version: VersionHash
}

/** What is known of the units besides their texts. */
export interface UnitFacts {
  /** Each unit that there is is of one. */
  readonly versions: readonly VersionFacts[]
  /** A unit is of one area at most. */
  readonly ofArea: (area: Area) => UnitSets
}

/** Units by what the rows of comparisons tell of them; `none`: those that are in no row. */
export type RowFacts = (mark: RowMark) => UnitSets

/** The units that pass; null, for all of them, where the filter asks for something else than which units. */
export function passingUnits(filter: SearchFilter, facts: UnitFacts, rows: RowFacts): UnitSets | null {
  if (filter.kind === 'in-title') return null
  if (!isOfClauses(filter)) return setsOfRanges(facts.versions.filter((version) => passesFilter(filter, version)))
  const wanted = isOfRows(filter) ? filter.marks.map(rows) : filter.areas.map((area) => unitsOfArea(area, facts))
  const passing = unitedSets(wanted)
  return filter.excludes ? otherSets(passing) : passing
}

/** Of none of the seven where `area` is null. */
export const unitsOfArea = (area: Area | null, { ofArea }: UnitFacts): UnitSets =>
  area === null ? otherSets(unitedSets(areas.map(ofArea))) : ofArea(area)
