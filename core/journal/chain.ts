import type { DeviceId, EventId } from '../model/ids.ts'
import type { EventDraft, JournalEvent } from './event.ts'

/** Lower-case hex sha256 of a text's UTF-8 bytes; given by the caller, since `core` has no crypto. */
export type Sha256 = (text: string) => string

/** What the writer adds to a draft. */
export interface EventPlace {
  readonly id: EventId
  readonly clock: string
  readonly device: DeviceId
  /** Hash of the device's event before this one; null for its first. */
  readonly previousHash: string | null
}

const chainProblemKinds = ['content-changed', 'link-broken', 'branched', 'clock-not-rising', 'id-repeated'] as const
export interface ChainProblem {
  /**
   * `content-changed`: the entry is not what was hashed. `link-broken`: the entry before it is missing. `branched`: two
   * entries follow the same one (a workspace was copied, and both copies written). `clock-not-rising`: its clock is not
   * after that of the entry before it. `id-repeated`: another entry has the same id.
   */
  readonly kind: (typeof chainProblemKinds)[number]
  readonly event: EventId
  readonly device: DeviceId
}

/** JSON with the keys of every object in code-unit order and without absent ones: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member
    const entries = Object.entries(member)
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** What an event's hash is taken of: all of it, `hash` excepted. */
export function canonicalForm(event: Omit<JournalEvent, 'hash'>): string {
  const { hash: _hash, ...content } = event as JournalEvent
  return canonicalJson(content)
}

/** Puts a draft into the journal's chain. Anything besides kind, body, office and person is left behind. */
export function sealEvent(draft: EventDraft, place: EventPlace, sha256: Sha256): JournalEvent {
  const { kind, body, office, person } = draft
  const unsealed = { kind, body, office, person, ...place } as Omit<JournalEvent, 'hash'>
  return { ...unsealed, hash: sha256(canonicalForm(unsealed)) } as JournalEvent
}

/**
 * Checks the chain of each device: every entry as hashed, none missing between two others, none twice. Empty where all
 * is well. What a chain cannot show: that a device's last entries were cut off, unless another office has them.
 */
export function verifyChain(events: readonly JournalEvent[], sha256: Sha256): ChainProblem[] {
  const byHash = new Map(events.map((event) => [linkKey(event.device, event.hash), event]))
  const followed = new Set<string>()
  const ids = new Set<string>()
  return events.flatMap((event) => {
    const link = linkKey(event.device, event.previousHash)
    const previous = byHash.get(link)
    const found: Record<ChainProblem['kind'], boolean> = {
      'content-changed': sha256(canonicalForm(event)) !== event.hash,
      'link-broken': event.previousHash !== null && previous === undefined,
      branched: followed.has(link),
      'clock-not-rising': previous !== undefined && previous.clock >= event.clock,
      'id-repeated': ids.has(event.id),
    }
    followed.add(link)
    ids.add(event.id)
    const kinds = chainProblemKinds.filter((kind) => found[kind])
    return kinds.map((kind) => ({ kind, event: event.id, device: event.device }))
  })
}

const linkKey = (device: DeviceId, hash: string | null): string => `${device} ${hash ?? 'first'}`
