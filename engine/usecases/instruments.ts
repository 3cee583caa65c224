import type { ReadDocument } from '#core/contract/api.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { InstrumentDescription } from '#core/journal/event.ts'
import type { InstrumentId, VersionHash } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import type { EngineContext } from '../context.ts'

/** @throws instrument-unknown */
export async function readInstrument(context: EngineContext, version: VersionHash): Promise<ReadDocument> {
  const stored = await context.store.document({ version })
  if (stored === null) throw new BashuError('instrument-unknown', { instrument: version })
  const { summary, document, sourceText, method } = stored
  return { summary, document, sourceText, pages: [], corrections: [], method }
}

/** Corrects the metadata of an instrument: a new event, the older description stays readable. */
export async function describeInstrument(
  context: EngineContext,
  input: { readonly instrument: InstrumentId; readonly changes: Partial<InstrumentDescription> },
): Promise<InstrumentSummary> {
  await requireInstrument(context, input.instrument)
  await context.journal.note({ kind: 'instrument-described', body: input })
  // Rows and reports show titles: what was built with the old description goes.
  context.models.forget()
  context.notify({ kind: 'changed', what: 'instruments' })
  return requireInstrument(context, input.instrument)
}

async function requireInstrument(context: EngineContext, id: InstrumentId): Promise<InstrumentSummary> {
  const found = (await context.store.instruments()).find((instrument) => instrument.id === id)
  if (found === undefined) throw new BashuError('instrument-unknown', { instrument: id })
  return found
}
