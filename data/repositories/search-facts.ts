import type { VersionHash } from '#core/model/ids.ts'
import { areas, type Area } from '#core/model/instrument.ts'
import { addTo, emptySet, removeFrom, segmentSize, type DocSet } from '#core/search/doc-set.ts'
import { rowMarks, type MarkedVersion, type RowMark } from '#core/search/row-marks.ts'
import type { RowFacts, UnitFacts, VersionFacts } from '#core/search/unit-facts.ts'
import { otherSets, setsOfUnits, unitedSets, type UnitSets } from '#core/search/unit-sets.ts'
import { areasOf } from '../areas.ts'
import { sql, type ReadableDb } from '../db.ts'
import { profileOf } from './settings.ts'
import { segmentAreas, toldUnits } from './search-areas.ts'
import { indexState, nextUnit } from './search-index.ts'

interface Kept {
  readonly state: string
  readonly facts: UnitFacts
}

const keptOf = new WeakMap<ReadableDb, Kept>()

/** What is known of all units, kept from query to query as long as neither the index nor what people said of it changes. */
export function unitFacts(db: ReadableDb): UnitFacts {
  const state = stateOf(db)
  const known = keptOf.get(db)
  if (known?.state === state) return known.facts
  const facts = { versions: versionFacts(db), ofArea: areaSets(db) }
  keptOf.set(db, { state, facts })
  return facts
}

/** Events that change an instrument's description or an area; the words of whose office hold is the profile's. */
const telling = ['instrument-imported', 'instrument-described', 'version-joined', 'area-set', 'area-withdrawn']

function stateOf(db: ReadableDb): string {
  const told = db.get<{ position: number | null }>(sql`
    SELECT max((SELECT max(position) FROM journal_events WHERE kind = wanted.value)) AS position
    FROM json_each(${JSON.stringify(telling)}) AS wanted`)
  return JSON.stringify([indexState(db)?.generation, told?.position, profileOf(db)?.office])
}

/** The units of a version are numbered in a row, as `putDerived` writes them. */
function versionFacts(db: ReadableDb): VersionFacts[] {
  interface Row extends Omit<VersionFacts, 'issuingBodies' | 'end'> {
    readonly issuingBodies: string
    readonly last: number
  }
  const rows = db.all<Row>(sql`
    SELECT segmentations.version, title, jurisdiction, issuing_bodies AS issuingBodies, kind,
      document_date AS documentDate, effective_on AS effectiveOn,
      (SELECT id FROM units WHERE version = segmentations.version ORDER BY position LIMIT 1) AS first,
      (SELECT id FROM units WHERE version = segmentations.version ORDER BY position DESC LIMIT 1) AS last
    FROM segmentations JOIN instruments ON instruments.id = (
      SELECT instrument_id FROM instrument_versions WHERE version = segmentations.version
      ORDER BY imported_at, instrument_id LIMIT 1)
    WHERE first IS NOT NULL`)
  return rows.map(({ last, issuingBodies, ...rest }) => {
    return { ...rest, issuingBodies: JSON.parse(issuingBodies) as string[], end: last + 1 }
  })
}

/** The units of each area: as people said, else as they were told. Read from the file when an area is first asked for. */
function areaSets(db: ReadableDb): (area: Area) => UnitSets {
  let sets: ReadonlyMap<Area, ReadonlyMap<number, DocSet>> | null = null
  return (area) =>
    ({ first }) => {
      sets ??= readAreas(db)
      return sets.get(area)?.get(first) ?? none
    }
}

const none = emptySet()

function readAreas(db: ReadableDb): Map<Area, Map<number, DocSet>> {
  const sets = new Map(areas.map((area) => [area, new Map<number, DocSet>()]))
  const setOf = (area: Area, first: number): DocSet => {
    const set = sets.get(area)?.get(first) ?? emptySet()
    sets.get(area)?.set(first, set)
    return set
  }
  const next = nextUnit(db)
  for (let first = 0; first < next; first += segmentSize) {
    const bySign = areas.map((area) => setOf(area, first))
    for (const [place, sign] of segmentAreas(db, first / segmentSize).entries()) {
      const set = bySign[sign - 1]
      if (set !== undefined) addTo(set, place)
    }
  }
  for (const { id, told, area } of saidAreas(db)) {
    const place = id % segmentSize
    if (told !== null) removeFrom(setOf(told, id - place), place)
    if (area !== null) addTo(setOf(area, id - place), place)
  }
  return sets
}

interface SaidUnit {
  readonly id: number
  readonly told: Area | null
  readonly area: Area | null
}

/** The areas of all units of those versions that somebody said an area of. */
function saidAreas(db: ReadableDb): SaidUnit[] {
  const spokenOf = db.all<{ version: VersionHash }>(sql`
    SELECT DISTINCT subject AS version FROM journal_events WHERE kind = 'area-set'`)
  return spokenOf.flatMap(({ version }) => {
    const units = toldUnits(db, version)
    const told = units.map(({ path, area }) => [path, { area, confidence: null, words: [] }] as const)
    const inForce = areasOf(db, version, { areas: Object.fromEntries(told) })
    return units.map(({ id, path, area }) => ({ id, told: area, area: inForce[path]?.area ?? null }))
  })
}

/** Units by what the rows of comparisons tell of them; names of units that are no more are passed over. */
export function rowFacts(db: ReadableDb, marked: readonly MarkedVersion[]): RowFacts {
  const units = new Map<RowMark, number[]>(rowMarks.map((mark) => [mark, []]))
  for (const { version, units: named } of marked) {
    const ids = new Map(
      db
        .all<{ id: number; path: string }>(sql`SELECT id, path FROM units WHERE version = ${version}`)
        .map(({ id, path }) => [path, id]),
    )
    for (const { path, marks } of named) {
      const id = ids.get(path)
      if (id !== undefined) for (const mark of marks) units.get(mark)?.push(id)
    }
  }
  const sets = new Map([...units].map(([mark, ids]) => [mark, setsOfUnits(ids)]))
  const inNoRow = otherSets(unitedSets([...sets.values()]))
  return (mark) => (mark === 'none' ? inNoRow : (sets.get(mark) ?? (() => none)))
}
