import { areasInForce } from '#core/annotations/said-areas.ts'
import { areaMethod } from '#core/indicators/areas.ts'
import { type AreasByPath, unitAreas } from '#core/indicators/unit-areas.ts'
import { foldJournal } from '#core/journal/fold.ts'
import type { ClauseArea } from '#core/model/clause-area.ts'
import type { InstrumentHead } from '#core/model/document.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { Area } from '#core/model/instrument.ts'
import { sql, type ReadableDb, type WritableDb } from './db.ts'
import { type Segmentation, unitsOf } from './repositories/clauses.ts'
import { putUnitAreas } from './repositories/search-areas.ts'
import { eventsAbout } from './repositories/journal.ts'
import { profileOf } from './repositories/settings.ts'

/** The areas of a version that hold for the office of this workspace: as people said, else as they were told. */
export function areasOf(
  db: ReadableDb,
  version: VersionHash,
  { areas }: Pick<Segmentation, 'areas'>,
): AreasByPath<ClauseArea> {
  const about = eventsAbout(db, version)
  const withdrawals = about.flatMap(({ id }) => eventsAbout(db, id))
  const state = foldJournal([...about, ...withdrawals])
  const units = state.areas.length === 0 ? [] : unitsOf(db, version)
  const inForce = areasInForce(units, state, profileOf(db)?.office ?? '')
  return Object.fromEntries(Object.entries(areas).map(([path, told]) => [path, inForce({ version, path }, told)]))
}

/** Tells the areas of all versions again that another method, or none, has told. Those that came with a document stay. */
export function refreshAreas(db: WritableDb): void {
  interface Row {
    readonly version: VersionHash
    readonly head: string
  }
  const stale = db.all<Row>(sql`SELECT version, head FROM segmentations WHERE area_method IS NOT ${areaMethod}`)
  for (const { version, head } of stale) {
    const { title } = JSON.parse(head) as InstrumentHead
    db.transaction(() => tellAreas(db, version, title))
  }
}

function tellAreas(db: WritableDb, version: VersionHash, title: string): void {
  const given = db.all<{ path: string; area: Area }>(sql`
    SELECT path, area FROM clauses WHERE version = ${version} AND area IS NOT NULL AND area_confidence IS NULL`)
  const areas = unitAreas(unitsOf(db, version), title, Object.fromEntries(given.map(({ path, area }) => [path, area])))
  for (const [path, { area, confidence, words }] of Object.entries(areas)) {
    db.run(sql`
      UPDATE clauses SET area = ${area}, area_confidence = ${confidence}, area_words = ${JSON.stringify(words)}
      WHERE version = ${version} AND path = ${path}`)
  }
  putUnitAreas(db, version)
  db.run(sql`UPDATE segmentations SET area_method = ${areaMethod} WHERE version = ${version}`)
}
