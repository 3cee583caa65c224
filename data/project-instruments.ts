import { foldJournal } from '#core/journal/fold.ts'
import type { EventBodies } from '#core/journal/event.ts'
import type { InstrumentId } from '#core/model/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { putInstrument, removeInstrument } from './repositories/instruments.ts'
import { eventsAbout } from './repositories/journal.ts'
import { membersOf, putDeclined, putJoin, rootOf, suggestVersion, waitingFor } from './repositories/versions.ts'

/** Brings one instrument up to date, whichever of its names an event used. */
export function projectInstrument(db: WritableDb, id: InstrumentId): void {
  const root = rootOf(db, id)
  putFold(db, root)
  suggestVersion(db, root)
}

function putFold(db: WritableDb, root: InstrumentId): void {
  const state = foldOf(db, membersOf(db, root)).instruments.get(root)
  if (state !== undefined) putInstrument(db, state)
}

const foldOf = (db: ReadableDb, members: readonly InstrumentId[]) =>
  foldJournal(members.flatMap((member) => eventsAbout(db, member)))

/** Two instruments become one; what was suggested to be a version of either is asked of the one that is left. */
export function projectJoin(db: WritableDb, { instrument, into }: EventBodies['version-joined']): void {
  const [one, other] = [rootOf(db, instrument), rootOf(db, into)]
  const members = [...new Set([...membersOf(db, one), ...membersOf(db, other)])]
  const { joined } = foldOf(db, members)
  const asked = [...waitingFor(db, one), ...waitingFor(db, other)].filter((id) => !members.includes(id))
  for (const member of members) {
    const root = joined.get(member)
    if (root === undefined) continue
    putJoin(db, member, root)
    removeInstrument(db, member)
  }
  const root = rootOf(db, one)
  putFold(db, root)
  for (const id of [...asked, root]) suggestVersion(db, id)
}

/** It is not suggested again; another may be. */
export function projectDecline(db: WritableDb, { instrument, of }: EventBodies['version-declined']): void {
  putDeclined(db, instrument, of)
  suggestVersion(db, rootOf(db, instrument))
}
