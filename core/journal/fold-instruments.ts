import type { InstrumentId, VersionHash } from '../model/ids.ts'
import { clockInstant } from './clock.ts'
import type { EventOfKind, InstrumentState, VersionState } from './state.ts'

/** Folds what the journal says of instruments and their versions; events are given in the order of the journal. */
export class InstrumentFold {
  readonly instruments = new Map<InstrumentId, InstrumentState>()
  readonly declined: EventOfKind<'version-declined'>[] = []
  readonly #into = new Map<InstrumentId, InstrumentId>()

  /** The instrument that this one belongs to now: itself, unless it was joined to another. */
  rootOf(id: InstrumentId): InstrumentId {
    const into = this.#into.get(id)
    return into === undefined ? id : this.rootOf(into)
  }

  joined(): Map<InstrumentId, InstrumentId> {
    return new Map([...this.#into.keys()].map((id) => [id, this.rootOf(id)]))
  }

  add(event: EventOfKind<'instrument-imported'>): void {
    const imported = importedState(event, this.rootOf(event.body.instrument))
    const known = this.instruments.get(imported.id)
    this.instruments.set(imported.id, known === undefined ? imported : together(known, imported))
  }

  describe({ body }: EventOfKind<'instrument-described'>): void {
    const known = this.instruments.get(this.rootOf(body.instrument))
    // Without its import there is nothing to describe: half of a journal was given. The event itself stays in it.
    if (known !== undefined) this.instruments.set(known.id, { ...known, ...body.changes })
  }

  join({ body }: EventOfKind<'version-joined'>): void {
    const from = this.rootOf(body.instrument)
    const into = this.rootOf(body.into)
    // Two offices may have joined the same two in opposite directions: the first has done it.
    if (from === into) return
    this.#into.set(from, into)
    const joining = this.instruments.get(from)
    this.instruments.delete(from)
    if (joining === undefined) return
    const known = this.instruments.get(into)
    this.instruments.set(into, known === undefined ? { ...joining, id: into } : together(known, joining))
  }
}

/** One instrument out of two, called as the first; described by whichever has the newer text. */
function together(known: InstrumentState, added: InstrumentState): InstrumentState {
  const newest = isNewer(added, known) ? added : known
  return { ...newest, id: known.id, versions: union(known.versions, added.versions) }
}

/** By the date of the document, where both have one: an older text may be imported later. Else by the import. */
function isNewer(added: InstrumentState, known: InstrumentState): boolean {
  if (added.documentDate !== null && known.documentDate !== null && added.documentDate !== known.documentDate) {
    return added.documentDate > known.documentDate
  }
  return added.importedAt >= known.importedAt
}

/** Each version once, as it was imported last; the oldest import first. */
function union(known: readonly VersionState[], added: readonly VersionState[]): VersionState[] {
  const byVersion = new Map<VersionHash, VersionState>()
  for (const state of [...known, ...added].sort(byImport)) byVersion.set(state.version, state)
  return [...byVersion.values()].sort(byImport)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byImport = (a: VersionState, b: VersionState): number =>
  compare(a.importedAt, b.importedAt) || compare(a.version, b.version)

function importedState(event: EventOfKind<'instrument-imported'>, id: InstrumentId): InstrumentState {
  const { instrument: _instrument, encoding, secrecy: _secrecy, ...rest } = event.body
  const importedAt = clockInstant(event.clock)
  const { version, fileName, fileBytes, sourceKind } = rest
  const state = { version, fileName, fileBytes, sourceKind, importedAt, encoding: encoding ?? null }
  return { id, ...rest, importedAt, versions: [state] }
}
