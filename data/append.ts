import { BashuError } from '#core/contract/errors.ts'
import type { EventDraft, JournalEvent } from '#core/journal/event.ts'
import { foldJournal } from '#core/journal/fold.ts'
import { assertNever } from '#core/model/never.ts'
import type { ComparisonId, EventId, InstrumentId, VersionHash } from '#core/model/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { hasComparison, putComparison } from './repositories/comparisons.ts'
import { hasInstrument, hasVersion } from './repositories/instruments.ts'
import { appendEvent, eventsAbout, hasEvent, type Writer } from './repositories/journal.ts'
import { rootOf } from './repositories/versions.ts'
import { projectInstrument, projectDecline, projectJoin } from './project-instruments.ts'

/**
 * Appends events to the journal with the projections that follow from them, all or none. What they are about must be
 * known here.
 *
 * @throws BashuError instrument-unknown, comparison-unknown, event-unknown
 */
export const appendEvents = (db: WritableDb, drafts: readonly EventDraft[], writer: Writer): JournalEvent[] =>
  db.transaction(() => drafts.map((draft) => appendOne(db, draft, writer)))

function appendOne(db: WritableDb, draft: EventDraft, writer: Writer): JournalEvent {
  requireSubject(db, draft)
  const event = appendEvent(db, draft, writer)
  project(db, event)
  return event
}

function requireSubject(db: ReadableDb, draft: EventDraft): void {
  switch (draft.kind) {
    case 'instrument-imported':
    case 'synonyms-added':
    case 'synonyms-switched-off':
      return
    case 'search-saved':
      return draft.body.replaces === null ? undefined : requireEvent(db, draft.body.replaces)
    case 'search-removed':
      return requireEvent(db, draft.body.search)
    case 'instrument-described':
      return requireInstrument(db, draft.body.instrument)
    case 'version-joined':
      return [draft.body.instrument, draft.body.into].forEach((id) => requireInstrument(db, id))
    case 'version-declined':
      return [draft.body.instrument, draft.body.of].forEach((id) => requireInstrument(db, id))
    case 'segmentation-corrected':
      return requireVersion(db, draft.body.version)
    case 'area-set':
      return requireVersion(db, draft.body.clause.version)
    case 'indicator-corrected':
      return requireVersion(db, draft.body.figure.version)
    case 'indicators-joined':
    case 'indicators-not-comparable':
      return draft.body.figures.forEach((figure) => requireVersion(db, figure.version))
    case 'indicator-word-withdrawn':
      return requireEvent(db, draft.body.word)
    case 'area-withdrawn':
      return requireEvent(db, draft.body.area)
    case 'segmentation-correction-withdrawn':
      return requireEvent(db, draft.body.correction)
    case 'comparison-created':
      return [...draft.body.left, ...draft.body.right].forEach((version) => requireVersion(db, version))
    case 'correspondence-decided':
    case 'annotation-added':
    case 'gap-confirmed':
      return requireComparison(db, draft.body.comparison)
    case 'decision-withdrawn':
      return requireEvent(db, draft.body.decision)
    case 'annotation-withdrawn':
      return requireEvent(db, draft.body.annotation)
    case 'gap-withdrawn':
      return requireEvent(db, draft.body.gap)
    case 'synonyms-withdrawn':
      return requireEvent(db, draft.body.synonyms)
    default:
      assertNever(draft)
  }
}

function requireInstrument(db: ReadableDb, instrument: InstrumentId): void {
  if (!hasInstrument(db, rootOf(db, instrument))) throw new BashuError('instrument-unknown', { instrument })
}

function requireVersion(db: ReadableDb, version: VersionHash): void {
  if (!hasVersion(db, version)) throw new BashuError('instrument-unknown', { instrument: version })
}

function requireComparison(db: ReadableDb, comparison: ComparisonId): void {
  if (!hasComparison(db, comparison)) throw new BashuError('comparison-unknown', { comparison })
}

function requireEvent(db: ReadableDb, event: EventId): void {
  if (!hasEvent(db, event)) throw new BashuError('event-unknown', { event })
}

/**
 * Brings the projections up to date. A row is never reckoned on from what it was: it is the fold of all events about
 * its subject, so that it is right in whatever order they arrived.
 */
function project(db: WritableDb, event: JournalEvent): void {
  if (event.kind === 'instrument-imported' || event.kind === 'instrument-described') {
    projectInstrument(db, event.body.instrument)
  }
  if (event.kind === 'version-joined') projectJoin(db, event.body)
  if (event.kind === 'version-declined') projectDecline(db, event.body)
  if (event.kind === 'comparison-created') {
    const state = foldJournal(eventsAbout(db, event.body.comparison)).comparisons.get(event.body.comparison)
    if (state !== undefined) putComparison(db, state)
  }
}
