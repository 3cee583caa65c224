import { createHash } from 'node:crypto'
import type { Upstream } from '#core/alignment/align.ts'
import { upstreamInstruments } from '#core/alignment/upstream-instruments.ts'
import type { StoredComparison, StoredDocument } from '#core/contract/workers.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { comparedUnits } from './compared-units.ts'
import type { Segmentations } from './segmentations.ts'
import type { StoreClient } from './worker-clients.ts'

/** The instruments that both sides of a comparison may have copied from, and a name for just these texts of them. */
export interface UpstreamSet {
  readonly instruments: readonly InstrumentSummary[]
  readonly name: string | null
}

interface Parts {
  readonly store: StoreClient
  readonly segmentations: Segmentations
}

/** Enough of a hash to tell the sets of one workspace apart, short enough to stand behind the name of a method. */
const nameLength = 8

/** Segmented by the present method: other clauses of the same text are another set. */
export async function findUpstream(
  { store, segmentations }: Parts,
  { left, right }: Pick<StoredComparison, 'left' | 'right'>,
): Promise<UpstreamSet> {
  const instruments = upstreamInstruments(await store.instruments(), await store.versions(), [...left, ...right])
  if (instruments.length === 0) return { instruments, name: null }
  const versions = instruments.map(({ version }) => version)
  await segmentations.refresh(versions)
  const made = (await store.segmentations({ versions })).map(({ version, method, madeWith }) =>
    [version, method, ...madeWith].join(' '),
  )
  const written = made.toSorted().join('\n')
  return { instruments, name: createHash('sha256').update(written, 'utf8').digest('hex').slice(0, nameLength) }
}

/** Their clauses, named as a reader finds them, and the documents that they are of. */
export async function loadUpstream(
  { segmentations }: Pick<Parts, 'segmentations'>,
  { instruments, name }: UpstreamSet,
): Promise<{ readonly upstream: Upstream; readonly documents: readonly StoredDocument[] }> {
  const documents = await segmentations.documents(instruments.map(({ version }) => version))
  const units = documents
    .flatMap(comparedUnits)
    .map(({ ref, label, heading, text, sections }) => ({ ref, label, heading, text, sections }))
  return { upstream: { units, name }, documents }
}
