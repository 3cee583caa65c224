import type { VersionHash } from '#core/model/ids.ts'
import type { Area } from '#core/model/instrument.ts'
import { addTo, emptySet, segmentSize, type DocSet } from '#core/search/doc-set.ts'
import type { IndexSegment } from '#core/search/clause-index.ts'
import type { FilteredInstrument } from '#core/search/filters.ts'
import { areasOf } from '../areas.ts'
import { sql, type ReadableDb } from '../db.ts'

/** Every version that is searched, with what filters look at: of the instrument that its hits name. */
export const filteredVersions = (db: ReadableDb): (FilteredInstrument & { readonly version: VersionHash })[] =>
  db.all(sql`
    SELECT segmentations.version, title, jurisdiction, document_date AS documentDate, effective_on AS effectiveOn
    FROM segmentations JOIN instruments ON instruments.id = (
      SELECT instrument_id FROM instrument_versions WHERE version = segmentations.version
      ORDER BY imported_at, instrument_id LIMIT 1)`)

/** The units of these versions, as sets for each segment; where `isWanted` is given, only those of a wanted area. */
export function filteredUnits(
  db: ReadableDb,
  versions: readonly VersionHash[],
  isWanted: ((area: Area | null) => boolean) | null,
): (segment: IndexSegment) => DocSet {
  const said = isWanted === null ? new Map<string, Area | null>() : saidAreas(db, versions)
  const sets = new Map<number, DocSet>()
  for (const { id, version, path, area } of unitRows(db, versions)) {
    const saidArea = said.get(`${version} ${path}`)
    if (isWanted !== null && !isWanted(saidArea === undefined ? area : saidArea)) continue
    const first = id - (id % segmentSize)
    const set = sets.get(first) ?? emptySet()
    sets.set(first, set)
    addTo(set, id - first)
  }
  return ({ first }) => sets.get(first) ?? emptySet()
}

interface UnitRow {
  readonly id: number
  readonly version: VersionHash
  readonly path: string
  readonly area: Area | null
}

const unitRows = (db: ReadableDb, versions: readonly VersionHash[]): UnitRow[] =>
  db.all<UnitRow>(sql`
    SELECT units.id, units.version, units.path, clauses.area
    FROM units LEFT JOIN clauses ON clauses.version = units.version AND clauses.path = units.path
    WHERE units.version IN (SELECT value FROM json_each(${JSON.stringify(versions)}))`)

/** The areas of all units of those versions that somebody said an area of, by version and path. */
function saidAreas(db: ReadableDb, versions: readonly VersionHash[]): Map<string, Area | null> {
  const spokenOf = db.all<{ version: VersionHash }>(sql`
    SELECT DISTINCT subject AS version FROM journal_events WHERE kind = 'area-set'
      AND subject IN (SELECT value FROM json_each(${JSON.stringify(versions)}))`)
  return new Map(
    spokenOf.flatMap(({ version }) => {
      const told = unitRows(db, [version]).map(
        ({ path, area }) => [path, { area, confidence: null, words: [] }] as const,
      )
      const inForce = areasOf(db, version, { areas: Object.fromEntries(told) })
      return Object.entries(inForce).map(([path, { area }]) => [`${version} ${path}`, area] as const)
    }),
  )
}
