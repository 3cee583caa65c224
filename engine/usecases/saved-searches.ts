import { BashuError } from '#core/contract/errors.ts'
import type { SavedSearch } from '#core/contract/saved-searches.ts'
import { clockInstant } from '#core/journal/clock.ts'
import type { EventId } from '#core/model/ids.ts'
import type { EngineContext } from '../context.ts'
import { requireEvent } from '../require-event.ts'

/** The searches that offices keep under a name, oldest first. */
export async function listSavedSearches(context: EngineContext): Promise<SavedSearch[]> {
  const own = (await context.journal.authorOrUnsigned()).office
  const { searches } = await context.journal.state()
  return searches.map(({ id, office, person, clock, body: { name, query } }) => {
    return { event: id, name, query, office, person, at: clockInstant(clock), own: office === own }
  })
}

/**
 * Keeps a search, or renames one. It is no judgement: who has not said who they are may keep one too.
 * @throws search-name-taken, event-unknown, event-of-others
 */
export async function saveSearch(
  context: EngineContext,
  body: { readonly name: string; readonly query: string; readonly replaces: EventId | null },
): Promise<{ event: EventId }> {
  const { replaces, name } = body
  if (replaces !== null) await requireOwnSearch(context, replaces)
  const others = (await listSavedSearches(context)).filter(({ own, event }) => own && event !== replaces)
  if (others.some((other) => other.name === name)) throw new BashuError('search-name-taken', { name })
  const { id } = await context.journal.note({ kind: 'search-saved', body })
  return { event: id }
}

/** To undo it, save the same again. @throws event-unknown, event-of-others */
export async function removeSearch(context: EngineContext, search: EventId): Promise<{ event: EventId }> {
  await requireOwnSearch(context, search)
  const { id } = await context.journal.note({ kind: 'search-removed', body: { search } })
  return { event: id }
}

async function requireOwnSearch(context: EngineContext, search: EventId): Promise<void> {
  const { office } = requireEvent((await context.journal.state()).searches, search)
  if (office !== (await context.journal.authorOrUnsigned()).office) throw new BashuError('event-of-others', { office })
}
