import { BashuError } from '#core/contract/errors.ts'
import type { InstrumentDescription } from '#core/journal/event.ts'
import type { InstrumentId } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { forgetModels, type EngineContext } from '../context.ts'
import { requireInstrument } from '../require-instrument.ts'

/** Older texts stay readable and comparable by their hash. @throws instrument-unknown */
export async function versionsOf(context: EngineContext, instrument: InstrumentId): Promise<InstrumentSummary[]> {
  const found = (await context.store.versions()).filter(({ id }) => id === instrument)
  if (found.length === 0) throw new BashuError('instrument-unknown', { instrument })
  return found
}

/** Corrects the metadata of an instrument: a new event, the older description stays readable. */
export async function describeInstrument(
  context: EngineContext,
  input: { readonly instrument: InstrumentId; readonly changes: Partial<InstrumentDescription> },
): Promise<InstrumentSummary> {
  await requireInstrument(context, input.instrument)
  await context.journal.note({ kind: 'instrument-described', body: input })
  forgetDescriptions(context)
  return requireInstrument(context, input.instrument)
}

/**
 * Two instruments become one: the suggestion is confirmed. Lists show the newest version; the older stay readable.
 * @throws instrument-unknown, version-not-suggested
 */
export async function joinVersion(context: EngineContext, instrument: InstrumentId): Promise<InstrumentSummary> {
  const into = await suggestionOf(context, instrument)
  await context.journal.note({ kind: 'version-joined', body: { instrument, into } })
  forgetDescriptions(context)
  return requireInstrument(context, into)
}

/** They stay two instruments. @throws instrument-unknown, version-not-suggested */
export async function declineVersion(context: EngineContext, instrument: InstrumentId): Promise<InstrumentSummary> {
  const of = await suggestionOf(context, instrument)
  await context.journal.note({ kind: 'version-declined', body: { instrument, of } })
  context.notify({ kind: 'changed', what: 'instruments' })
  return requireInstrument(context, instrument)
}

/** Rows and reports show titles: what was built with the old description goes. */
function forgetDescriptions(context: EngineContext): void {
  forgetModels(context)
  context.notify({ kind: 'changed', what: 'instruments' })
}

async function suggestionOf(context: EngineContext, id: InstrumentId): Promise<InstrumentId> {
  const { title, suggestedVersionOf } = await requireInstrument(context, id)
  if (suggestedVersionOf === null) throw new BashuError('version-not-suggested', { instrument: title })
  return suggestedVersionOf
}
