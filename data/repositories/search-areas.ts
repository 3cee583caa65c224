import type { VersionHash } from '#core/model/ids.ts'
import type { Area } from '#core/model/instrument.ts'
import { segmentSize } from '#core/search/doc-set.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'

interface ToldUnit {
  readonly id: number
  readonly path: string
  readonly area: Area | null
}

/** The units of a version with the areas that they were told, in document order. */
export const toldUnits = (db: ReadableDb, version: VersionHash): ToldUnit[] =>
  db.all<ToldUnit>(sql`
    SELECT units.id, units.path, clauses.area
    FROM units LEFT JOIN clauses ON clauses.version = units.version AND clauses.path = units.path
    WHERE units.version = ${version} ORDER BY units.position`)

/** The told areas of a segment's units by their places, as far as they reach: 0 and beyond the end where there is none. */
export const segmentAreas = (db: ReadableDb, segment: number): Uint8Array =>
  db.get<{ areas: Uint8Array }>(sql`SELECT areas FROM search_areas WHERE segment = ${segment}`)?.areas ??
  new Uint8Array()

/** Takes over the areas of a version's units: to be called whenever they were written. */
export function putUnitAreas(db: WritableDb, version: VersionHash): void {
  for (const [segment, units] of Map.groupBy(toldUnits(db, version), ({ id }) => Math.floor(id / segmentSize))) {
    putAreas(db, segment, segmentAreas(db, segment), units)
  }
}

/** Makes what is missing: all of it in a workspace of an older schema, or where the index was built again. */
export function refreshUnitAreas(db: WritableDb): void {
  const last = db.get<{ last: number | null }>(sql`SELECT max(id) AS last FROM units`)?.last ?? 0
  const known = new Set(
    db.all<{ segment: number }>(sql`SELECT segment FROM search_areas`).map(({ segment }) => segment),
  )
  for (let segment = 0; segment * segmentSize <= last; segment += 1) {
    if (!known.has(segment)) putAreas(db, segment, new Uint8Array(), unitsIn(db, segment))
  }
}

/** How many units have another area here than in their clauses: none, unless something wrote one of the two alone. */
export function strayUnitAreas(db: ReadableDb): number {
  const last = db.get<{ last: number | null }>(sql`SELECT max(id) AS last FROM units`)?.last ?? 0
  let strays = 0
  for (let segment = 0; segment * segmentSize <= last; segment += 1) {
    const kept = segmentAreas(db, segment)
    strays += unitsIn(db, segment).filter(({ id, area }) => (kept[id % segmentSize] ?? 0) !== (area ?? 0)).length
  }
  return strays
}

const unitsIn = (db: ReadableDb, segment: number): ToldUnit[] =>
  db.all<ToldUnit>(sql`
    SELECT units.id, units.path, clauses.area
    FROM units LEFT JOIN clauses ON clauses.version = units.version AND clauses.path = units.path
    WHERE units.id >= ${segment * segmentSize} AND units.id < ${(segment + 1) * segmentSize}`)

function putAreas(db: WritableDb, segment: number, before: Uint8Array, units: readonly ToldUnit[]): void {
  const places = units.map(({ id, area }) => ({ place: id - segment * segmentSize, area: area ?? 0 }))
  const length = Math.max(before.length, ...places.map(({ place }) => place + 1))
  const bytes = new Uint8Array(length)
  bytes.set(before)
  for (const { place, area } of places) bytes[place] = area
  db.run(sql`
    INSERT INTO search_areas (segment, areas) VALUES (${segment}, ${bytes})
    ON CONFLICT (segment) DO UPDATE SET areas = excluded.areas`)
}
