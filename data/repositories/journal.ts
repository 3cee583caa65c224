import { createHash } from 'node:crypto'
import { assertNever } from '#core/model/never.ts'
import type { EventId } from '#core/model/ids.ts'
import { canonicalJson, sealEvent, type Sha256 } from '#core/journal/chain.ts'
import { nextClock } from '#core/journal/clock.ts'
import type { EventContent, EventDraft, JournalEvent } from '#core/journal/event.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'
import { deviceOf } from './settings.ts'

/** What the writer of the journal needs from outside: the wall clock, and new ids. */
export interface Writer {
  /** Unix milliseconds. */
  readonly now: () => number
  /** A new UUID v7 at each call. */
  readonly newId: () => string
}

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

interface EventRow {
  readonly id: string
  readonly clock: string
  readonly device: string
  readonly office: string
  readonly person: string
  readonly kind: string
  readonly body: string
  readonly previousHash: string | null
  readonly hash: string
}

const eventOf = (row: EventRow): JournalEvent => ({ ...row, body: JSON.parse(row.body) as unknown }) as JournalEvent

/** The whole journal, in the order of arrival. */
export const allEvents = (db: ReadableDb): JournalEvent[] =>
  db
    .all<EventRow>(sql`
      SELECT id, clock, device, office, person, kind, body, previous_hash AS previousHash, hash
      FROM journal_events ORDER BY position`)
    .map(eventOf)

/** All that was ever written about an instrument, a comparison or another event, by its id. */
export const eventsAbout = (db: ReadableDb, subject: string): JournalEvent[] =>
  db
    .all<EventRow>(sql`
      SELECT id, clock, device, office, person, kind, body, previous_hash AS previousHash, hash
      FROM journal_events WHERE subject = ${subject} ORDER BY position`)
    .map(eventOf)

export const hasEvent = (db: ReadableDb, id: EventId): boolean =>
  db.get(sql`SELECT 1 FROM journal_events WHERE id = ${id}`) !== undefined

/** The greatest reading of all devices: what answers another office's event has to sort after it. */
export const newestClock = (db: ReadableDb): string | null =>
  db.get<{ clock: string | null }>(sql`SELECT max(clock) AS clock FROM journal_events`)?.clock ?? null

/** Where the chain of a device ends. */
export const newestHashOf = (db: ReadableDb, device: string): string | null =>
  db.get<{ hash: string }>(sql`
    SELECT hash FROM journal_events WHERE device = ${device} ORDER BY clock DESC LIMIT 1`)?.hash ?? null

/** Seals a draft into this device's chain and appends it. Call inside a transaction. */
export function appendEvent(db: WritableDb, draft: EventDraft, writer: Writer): JournalEvent {
  const device = deviceOf(db, writer.newId)
  const place = {
    id: writer.newId() as EventId,
    clock: nextClock(newestClock(db), writer.now()),
    device,
    previousHash: newestHashOf(db, device),
  }
  const event = sealEvent(draft, place, sha256)
  insert(db, event)
  return event
}

function insert(db: WritableDb, event: JournalEvent): void {
  const { id, clock, device, office, person, kind, previousHash, hash } = event
  const body = canonicalJson(event.body)
  db.run(sql`
    INSERT INTO journal_events (id, clock, device, office, person, kind, subject, body, previous_hash, hash)
    VALUES (${id}, ${clock}, ${device}, ${office}, ${person}, ${kind}, ${subjectOf(event)}, ${body}, ${previousHash},
      ${hash})`)
}

/** The instrument, comparison, event or words that an event is about; of two figures the first one's version. */
function subjectOf(content: EventContent): string {
  switch (content.kind) {
    case 'instrument-imported':
    case 'instrument-described':
    case 'version-joined':
    case 'version-declined':
      return content.body.instrument
    case 'segmentation-corrected':
      return content.body.version
    case 'area-set':
      return content.body.clause.version
    case 'indicator-corrected':
      return content.body.figure.version
    case 'indicators-joined':
    case 'indicators-not-comparable':
      return content.body.figures[0].version
    case 'indicator-word-withdrawn':
      return content.body.word
    case 'area-withdrawn':
      return content.body.area
    case 'segmentation-correction-withdrawn':
      return content.body.correction
    case 'comparison-created':
    case 'correspondence-decided':
    case 'annotation-added':
    case 'gap-confirmed':
      return content.body.comparison
    case 'decision-withdrawn':
      return content.body.decision
    case 'annotation-withdrawn':
      return content.body.annotation
    case 'gap-withdrawn':
      return content.body.gap
    case 'synonyms-added':
    case 'synonyms-switched-off':
      return content.body.words.join('、')
    case 'synonyms-withdrawn':
      return content.body.synonyms
    case 'search-saved':
      return content.body.name
    case 'search-removed':
      return content.body.search
    default:
      return assertNever(content)
  }
}
