import { indicatorMethod } from '#core/indicators/method.ts'
import type { PromisingInstrument, PromisingUnit } from '#core/indicators/table-model.ts'
import type { ClausePromises } from '#core/indicators/clause-promises.ts'
import type { StoredPromises, UnitInTable } from '#core/contract/workers.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import type { Progress } from '#core/model/progress.ts'
import type { EngineContext } from './context.ts'

/**
 * What stored instruments promise, in the order asked for: as it was stored, and read (and stored) where this method has
 * not read them yet, or their date is another. Progress counts those that are read.
 */
export async function* promisesOfStored(
  context: EngineContext,
  instruments: readonly InstrumentSummary[],
): AsyncGenerator<Progress, PromisingInstrument[], void> {
  const versions = instruments.map(({ version }) => version)
  await context.segmentations.refresh(versions)
  const of = instruments.map(({ version, documentDate }) => ({ version, method: indicatorMethod, documentDate }))
  const stored = await context.store.promises({ of })
  const byVersion = new Map(stored.map((one) => [one.segmentation.version, one]))
  const total = stored.filter(({ promises }) => promises === null).length
  const found: PromisingInstrument[] = []
  let done = 0
  for (const instrument of instruments) {
    const known = byVersion.get(instrument.version)
    if (known === undefined) continue
    if (known.promises === null) yield { done: done++, total }
    found.push(
      promisingInstrument(instrument, known.units, known.promises ?? (await readAndStore(context, instrument, known))),
    )
  }
  return found
}

async function readAndStore(
  context: EngineContext,
  { version, documentDate }: InstrumentSummary,
  { units, segmentation }: StoredPromises,
): Promise<readonly ClausePromises[]> {
  const promises = await context.compute.promises({ texts: units.map(({ text }) => text), documentDate })
  const key = { version, method: indicatorMethod, documentDate }
  await context.store.savePromises({ key, promises, of: segmentation })
  return promises
}

/** An instrument with its units and what each of them promises. */
export function promisingInstrument(
  { version, title, jurisdiction, issuingBodies, documentDate, sourceKind }: InstrumentSummary,
  units: readonly UnitInTable[],
  promises: readonly ClausePromises[],
): PromisingInstrument {
  const withPromises = units.map((unit, at): PromisingUnit => {
    const found = promises[at]
    if (found === undefined) throw new Error(`A unit whose promises were not read: ${unit.ref.path}`)
    return { ...unit, promises: found }
  })
  return { version, title, jurisdiction, issuingBodies, documentDate, sourceKind, units: withPromises }
}
