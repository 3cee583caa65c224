import { BashuError } from '#core/contract/errors.ts'
import type { InstrumentId } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import type { EngineContext } from './context.ts'

/** An instrument as lists show it, with its newest version. @throws instrument-unknown */
export async function requireInstrument({ store }: EngineContext, id: InstrumentId): Promise<InstrumentSummary> {
  const found = (await store.instruments()).find((summary) => summary.id === id)
  if (found === undefined) throw new BashuError('instrument-unknown', { instrument: id })
  return found
}
