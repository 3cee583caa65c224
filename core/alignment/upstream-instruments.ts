import type { InstrumentId, VersionHash } from '../model/ids.ts'
import type { InstrumentSummary } from '../model/instrument.ts'

/** Whether an instrument of this place is above those of both cities. */
export const isAboveCities = ({ jurisdiction }: Pick<InstrumentSummary, 'jurisdiction'>): boolean =>
  jurisdiction === 'national' || jurisdiction === 'sichuan'

/**
 * The stored instruments that the members of a comparison may have text from: national ones; Sichuan's where none of its
 * own is compared; and what members implement, and what that implements. No member, in whatever version, and no summary in
 * our own words: nobody copies from that. By version, in a fixed order.
 *
 * @param stored the newest version of each instrument
 * @param versions every version
 */
export function upstreamInstruments(
  stored: readonly InstrumentSummary[],
  versions: readonly InstrumentSummary[],
  members: readonly VersionHash[],
): InstrumentSummary[] {
  const compared = versions.filter(({ version }) => members.includes(version))
  const own = new Set(compared.map(({ id }) => id))
  const implemented = parentsOf(compared, stored)
  const isOfSichuan = compared.some(({ jurisdiction }) => jurisdiction === 'sichuan')
  const isAbove = (instrument: InstrumentSummary): boolean =>
    isAboveCities(instrument) && !(isOfSichuan && instrument.jurisdiction === 'sichuan')
  return stored
    .filter((instrument) => isAbove(instrument) || implemented.has(instrument.id))
    .filter(
      ({ id, version, sourceKind }) => !own.has(id) && !members.includes(version) && sourceKind === 'official-file',
    )
    .toSorted((a, b) => (a.version < b.version ? -1 : 1))
}

function parentsOf(compared: readonly InstrumentSummary[], stored: readonly InstrumentSummary[]): Set<InstrumentId> {
  const parents = new Set<InstrumentId>()
  const add = ({ parent }: InstrumentSummary): void => {
    if (parent === null || parents.has(parent)) return
    parents.add(parent)
    for (const instrument of stored) if (instrument.id === parent) add(instrument)
  }
  for (const instrument of compared) add(instrument)
  return parents
}
