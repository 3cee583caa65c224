import { BashuError } from '#core/contract/errors.ts'
import type { JournalEvent } from '#core/journal/event.ts'
import type { EventId } from '#core/model/ids.ts'
import type { EngineContext } from './context.ts'

/** @throws event-unknown where `id` is not among the events in force */
export function requireEvent<Event extends JournalEvent>(inForce: readonly Event[], id: EventId): Event {
  const found = inForce.find((event) => event.id === id)
  if (found === undefined) throw new BashuError('event-unknown', { event: id })
  return found
}

/**
 * Only an office takes back what it wrote: the fold ignores anybody else's withdrawal, so it is refused beforehand.
 * @throws event-unknown, event-of-others
 */
export async function requireOwnEvent(
  context: EngineContext,
  inForce: readonly JournalEvent[],
  id: EventId,
): Promise<void> {
  const { office } = requireEvent(inForce, id)
  if (office !== (await context.journal.author()).office) throw new BashuError('event-of-others', { office })
}
