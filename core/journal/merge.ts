import { canonicalJson } from './chain.ts'
import type { JournalEvent } from './event.ts'

/** The order of the journal: by clock, ties by device, then by id. Negative where `a` comes first. */
function compareEvents(a: JournalEvent, b: JournalEvent): number {
  return compare(a.clock, b.clock) || compare(a.device, b.device) || compare(a.id, b.id) || compare(a.hash, b.hash)
}

// By code unit: `localeCompare` may differ between two machines, and the offices must agree.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The union of two journals by event id, in the order of the journal; nothing is ever left out. Should two entries
 * carry one id and still differ (only a forgery can), both are kept, and the chain check names them.
 */
export const mergeJournals = (a: readonly JournalEvent[], b: readonly JournalEvent[]): JournalEvent[] =>
  orderedJournal([...a, ...b])

/** Each event once, in the order of the journal, whatever order they came in. */
export function orderedJournal(events: readonly JournalEvent[]): JournalEvent[] {
  const byId = new Map<string, JournalEvent[]>()
  for (const event of events) {
    const known = byId.get(event.id)
    if (known === undefined) byId.set(event.id, [event])
    else if (!known.some((other) => sameEvent(other, event))) known.push(event)
  }
  return [...byId.values()].flat().sort((a, b) => compareEvents(a, b) || compare(canonicalJson(a), canonicalJson(b)))
}

const sameEvent = (a: JournalEvent, b: JournalEvent): boolean => a === b || canonicalJson(a) === canonicalJson(b)
