import type { SearchScope } from '#core/contract/workers.ts'
import type { SearchFilter } from '#core/search/filters.ts'
import { passingUnits, type RowFacts, type UnitFacts } from '#core/search/unit-facts.ts'
import { setsOfRanges, sharedSets, type UnitSets } from '#core/search/unit-sets.ts'
import type { ReadableDb } from '#data/db.ts'
import { rowFacts, unitFacts } from '#data/repositories/search-facts.ts'

/** The units of some versions; null where that is every unit. */
export function unitsInScope(facts: UnitFacts, { versions }: SearchScope): UnitSets | null {
  if (versions === null) return null
  const wanted = new Set(versions)
  return setsOfRanges(facts.versions.filter(({ version }) => wanted.has(version)))
}

/** The units that pass all filters of a query within its scope; null where that is every unit. */
export function unitsAskedFor(db: ReadableDb, filters: readonly SearchFilter[], scope: SearchScope): UnitSets | null {
  if (filters.length === 0 && scope.versions === null) return null
  const facts = unitFacts(db)
  const rows = rowsIn(db, scope)
  const passing = filters.flatMap((filter) => passingUnits(filter, facts, rows) ?? [])
  return sharedSets([...passing, ...[unitsInScope(facts, scope)].filter((sets) => sets !== null)])
}

/** Read when they are first asked for. */
export function rowsIn(db: ReadableDb, { marked = null }: SearchScope): RowFacts {
  let rows: RowFacts | null = null
  return (mark) => {
    rows ??= rowFacts(db, marked ?? [])
    return rows(mark)
  }
}
