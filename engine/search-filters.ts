import type { VersionHash } from '#core/model/ids.ts'
import type { Area } from '#core/model/instrument.ts'
import type { Wanted } from '#core/search/exact-search.ts'
import { passesFilter, type SearchFilter } from '#core/search/filters.ts'
import type { ReadableDb } from '#data/db.ts'
import { filteredUnits, filteredVersions } from '#data/repositories/search-filters.ts'
import { unitsWithin } from '#data/repositories/search.ts'

/** The units that pass all filters of a query, within some versions or everywhere (null); null where that is every unit. */
export function unitsAskedFor(
  db: ReadableDb,
  filters: readonly SearchFilter[],
  versions: readonly VersionHash[] | null,
): Wanted['within'] {
  const filtering = filters.filter(({ kind }) => kind !== 'in-title')
  if (filtering.length === 0) return versions === null ? null : unitsWithin(db, versions)
  const within = versions === null ? null : new Set(versions)
  const passing = filteredVersions(db)
    .filter((each) => within === null || within.has(each.version))
    .filter((each) => filtering.every((filter) => passesFilter(filter, each)))
    .map(({ version }) => version)
  return filteredUnits(db, passing, areaTest(filtering))
}

function areaTest(filters: readonly SearchFilter[]): ((area: Area | null) => boolean) | null {
  const ofAreas = filters.filter((filter) => filter.kind === 'area')
  if (ofAreas.length === 0) return null
  return (area) => ofAreas.every(({ areas, excludes }) => (area !== null && areas.includes(area)) !== excludes)
}
