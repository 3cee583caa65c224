import type { JournalState } from '#core/journal/state.ts'
import type { InstrumentId } from '#core/model/ids.ts'
import { mayBeVersions, type Likeness } from '#core/model/title.ts'
import type { Jurisdiction } from '#core/model/instrument.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'

/** How a suggested version is found; see `mayBeVersions`. */
const suggestionMethod = 'title-issuer-1'

/** The instrument that this one belongs to now: itself, unless it became a version of another. */
export const rootOf = (db: ReadableDb, id: InstrumentId): InstrumentId =>
  db.get<{ id: InstrumentId }>(sql`SELECT into_id AS id FROM instrument_joins WHERE instrument_id = ${id}`)?.id ?? id

/** An instrument and all that became versions of it. */
export const membersOf = (db: ReadableDb, root: InstrumentId): InstrumentId[] => [
  root,
  ...db
    .all<{ id: InstrumentId }>(sql`SELECT instrument_id AS id FROM instrument_joins WHERE into_id = ${root}`)
    .map(({ id }) => id),
]

export interface VersionLinks extends Pick<JournalState, 'joined'> {
  readonly declined: readonly (readonly [InstrumentId, InstrumentId])[]
}

/** What the projection holds of joined and of declined instruments. */
export const versionLinks = (db: ReadableDb): VersionLinks => ({
  joined: new Map(
    db
      .all<{ id: InstrumentId; into: InstrumentId }>(sql`
        SELECT instrument_id AS id, into_id AS "into" FROM instrument_joins`)
      .map(({ id, into }) => [id, into]),
  ),
  declined: db
    .all<{ id: InstrumentId; other: InstrumentId }>(sql`
      SELECT instrument_id AS id, other_id AS other FROM declined_versions`)
    .map(({ id, other }) => [id, other]),
})

/** Writes down that an instrument, and all that had become versions of it, belong to `root`. */
export function putJoin(db: WritableDb, id: InstrumentId, root: InstrumentId): void {
  db.run(sql`UPDATE instrument_joins SET into_id = ${root} WHERE into_id = ${id}`)
  db.run(sql`
    INSERT INTO instrument_joins (instrument_id, into_id) VALUES (${id}, ${root})
    ON CONFLICT (instrument_id) DO UPDATE SET into_id = excluded.into_id`)
}

/** Writes down that the two are different instruments; to say it again changes nothing. */
export function putDeclined(db: WritableDb, id: InstrumentId, other: InstrumentId): void {
  db.run(sql`
    INSERT INTO declined_versions (instrument_id, other_id) VALUES (${id}, ${other})
    ON CONFLICT (instrument_id, other_id) DO NOTHING`)
}

interface Known extends Likeness {
  readonly id: InstrumentId
}

/** The stored instrument that `text` looks like a version of, the newest import where there are several; or null. */
export const likelyInstrument = (db: ReadableDb, text: Likeness): InstrumentId | null =>
  knownInstruments(db).find((known) => mayBeVersions(known, text))?.id ?? null

function knownInstruments(db: ReadableDb): Known[] {
  interface Row {
    readonly id: InstrumentId
    readonly title: string
    readonly bodies: string
    readonly jurisdiction: Jurisdiction
  }
  return db
    .all<Row>(sql`
      SELECT id, title, issuing_bodies AS bodies, jurisdiction FROM instruments ORDER BY imported_at DESC, id DESC`)
    .map(({ bodies, ...row }) => ({ ...row, issuingBodies: JSON.parse(bodies) as string[] }))
}

/**
 * Looks for a stored instrument that this one may be another text of, the newest where there are several, and keeps it
 * for a person to confirm. Not one that somebody said it is not, nor one that waits to be joined to this.
 */
export function suggestVersion(db: WritableDb, id: InstrumentId): void {
  db.run(sql`DELETE FROM version_suggestions WHERE instrument_id = ${id}`)
  const known = knownInstruments(db)
  const own = known.find((other) => other.id === id)
  if (own === undefined) return
  const excluded = new Set([id, ...declinedOf(db, id), ...waitingFor(db, id)])
  const suggested = known.find((other) => !excluded.has(other.id) && mayBeVersions(own, other))
  if (suggested === undefined) return
  db.run(sql`
    INSERT INTO version_suggestions (instrument_id, suggested_version_of, method)
    VALUES (${id}, ${suggested.id}, ${suggestionMethod})`)
}

/** Whom it was said not to be a version of, in either direction, and as it is called since. */
function declinedOf(db: ReadableDb, id: InstrumentId): InstrumentId[] {
  const members = new Set(membersOf(db, id))
  return versionLinks(db).declined.flatMap(([one, other]) =>
    members.has(one) ? [rootOf(db, other)] : members.has(other) ? [rootOf(db, one)] : [],
  )
}

export const waitingFor = (db: ReadableDb, id: InstrumentId): InstrumentId[] =>
  db
    .all<{ id: InstrumentId }>(sql`
      SELECT instrument_id AS id FROM version_suggestions WHERE suggested_version_of = ${id}`)
    .map((row) => row.id)
