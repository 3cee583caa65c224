import { checkFileSize } from '#core/contract/limits.ts'
import type { InstrumentSummary, Jurisdiction } from '#core/model/instrument.ts'
import { runToEnd } from '../../../queries.ts'
import type { Client } from '../../../transport.ts'
import { isOpen, newEntry, noChoices, requestFor } from './import-entry.ts'
import type { ImportChoices, ImportEntry } from './import-entry.ts'

export interface ImportSnapshot {
  /** In the order in which they came. `offered` ones wait for somebody to say where they hold. */
  readonly entries: readonly ImportEntry[]
  readonly running: boolean
  /** The file that is looked at before it is stored; null where none is. */
  readonly reviewing: number | null
}

/**
 * Files on their way in: offered, looked at, imported one by one, so that each has its own result as soon as it is known
 * and stopping loses none. It outlives the screen: a refused file stays listed until somebody dismisses it, and what was
 * corrected in a preview is still there after a look at something else.
 */
export class ImportQueue {
  private snapshot: ImportSnapshot = { entries: [], running: false, reviewing: null }
  private readonly listeners = new Set<() => void>()
  private stopping: AbortController | null = null
  /** The first look that is under way. */
  private looking: { readonly id: number; readonly stop: AbortController } | null = null
  private count = 0
  private readonly client: Client
  private readonly onStored: (instrument: InstrumentSummary) => void

  constructor(client: Client, onStored: (instrument: InstrumentSummary) => void) {
    this.client = client
    this.onStored = onStored
  }

  readonly read = (): ImportSnapshot => this.snapshot

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes files that were dropped, chosen or pasted. @returns the id of the first */
  offer(files: readonly File[], place: Jurisdiction, choices: ImportChoices = noChoices): number {
    const first = this.count + 1
    const added = files.map((file) => newEntry(++this.count, file, place, choices))
    this.change({ entries: [...this.snapshot.entries, ...added] })
    void this.glanceAll()
    return first
  }

  withdrawOffer(): void {
    this.change({ entries: this.snapshot.entries.filter(({ state }) => state !== 'offered'), reviewing: null })
  }

  /** Where every offered file holds whose own text does not say and nobody has said otherwise. */
  setDefaultPlace(jurisdiction: Jurisdiction): void {
    for (const { id, state, placeFrom } of this.snapshot.entries) {
      if (state === 'offered' && placeFrom === 'last') this.changeEntry(id, { jurisdiction })
    }
  }

  setPlace(id: number, jurisdiction: Jurisdiction): void {
    this.changeEntry(id, { jurisdiction, placeFrom: 'person' })
  }

  /** Keeps what a person decided of one file. */
  choose(id: number, changes: Partial<ImportChoices>): void {
    const entry = this.entry(id)
    if (entry !== undefined) this.changeEntry(id, { choices: { ...entry.choices, ...changes } })
  }

  review(id: number): void {
    this.change({ reviewing: id })
  }

  /** Looks at the next offered file, in the order of the list; leaves the review where there is none. */
  reviewNext(): void {
    this.change({ reviewing: this.snapshot.entries.find(({ state }) => state === 'offered')?.id ?? null })
  }

  leaveReview(): void {
    this.change({ reviewing: null })
  }

  /** Imports everything that is offered. */
  async start(): Promise<void> {
    await this.startThose(({ state }) => state === 'offered')
  }

  /** Imports one file, also one that was held back or refused before. */
  async store(id: number): Promise<void> {
    await this.startThose((entry) => entry.id === id && ['offered', 'held', 'failed'].includes(entry.state))
  }

  /** Offers a refused file again, as it was. */
  retry(id: number): void {
    this.changeEntry(id, { state: 'offered', error: null, glance: null })
    void this.glanceAll()
  }

  /** Files not yet stored are offered again; what is stored stays stored. */
  stop(): void {
    for (const { id, state } of this.snapshot.entries)
      if (state === 'waiting') this.changeEntry(id, { state: 'offered' })
    this.stopping?.abort()
  }

  dismiss(id: number): void {
    const { reviewing } = this.snapshot
    this.change({
      entries: this.snapshot.entries.filter((entry) => entry.id !== id || isOpen(entry)),
      reviewing: reviewing === id ? null : reviewing,
    })
  }

  /** Takes away what needs nobody's attention; offered, held and refused files stay. */
  dismissDone(): void {
    this.change({ entries: this.snapshot.entries.filter(({ state }) => state !== 'stored' && state !== 'known') })
  }

  private entry(id: number): ImportEntry | undefined {
    return this.snapshot.entries.find((entry) => entry.id === id)
  }

  private async startThose(which: (entry: ImportEntry) => boolean): Promise<void> {
    for (const entry of this.snapshot.entries.filter(which)) this.changeEntry(entry.id, { state: 'waiting' })
    if (!this.snapshot.running) await this.run()
  }

  private async run(): Promise<void> {
    this.change({ running: true })
    for (;;) {
      const next = this.snapshot.entries.find(({ state }) => state === 'waiting')
      if (next === undefined) break
      await this.importOne(next.id)
    }
    this.change({ running: false })
  }

  /** A first look at each offered file, one after the other: what it is, and where it says that it holds. */
  private async glanceAll(): Promise<void> {
    if (this.looking !== null) return
    for (;;) {
      const next = this.snapshot.entries.find(({ state, glance }) => state === 'offered' && glance === null)
      if (next === undefined) break
      const stop = new AbortController()
      this.looking = { id: next.id, stop }
      await this.glance(next, stop.signal)
    }
    this.looking = null
  }

  private async glance({ id, file, choices }: ImportEntry, signal: AbortSignal): Promise<void> {
    try {
      checkFileSize(file.name, file.size)
      const { document, known, versionOf } = await this.client.documents.preview(
        { source: { file }, encoding: choices.encoding },
        { signal },
      )
      const { title, jurisdiction } = document.instrument
      const glance = { title, jurisdiction, secrecy: document.secrecy, known, versionOf }
      const now = this.entry(id)
      const isSaid = jurisdiction === null || now?.placeFrom === 'person'
      this.changeEntry(id, isSaid ? { glance } : { glance, jurisdiction, placeFrom: 'text' })
    } catch (error) {
      this.fail(id, error, signal)
    }
  }

  /** A file whose reading somebody stopped is offered again: nothing is wrong with it. */
  private fail(id: number, error: unknown, signal: AbortSignal): void {
    this.changeEntry(id, signal.aborted ? { state: 'offered' } : { state: 'failed', error })
  }

  private async importOne(id: number): Promise<void> {
    this.changeEntry(id, { state: 'reading' })
    this.stopping = new AbortController()
    const { signal } = this.stopping
    const before = this.entry(id)
    if (before?.glance === null && before.placeFrom === 'last') await this.glance(before, signal)
    const entry = this.entry(id)
    if (entry?.state !== 'reading') return
    try {
      // Before it is sent: a file too large to be read must not go over the wire first.
      checkFileSize(entry.file.name, entry.file.size)
      const steps = await this.client.instruments.import(requestFor(entry), { signal })
      const [result] = await runToEnd(steps)
      if (result === undefined) throw new Error('An import gave no result')
      const instrument = await this.apart(entry, result.instrument)
      const { outcome, secrecy, error } = result
      if (outcome === 'failed') return this.fail(id, error, signal)
      this.changeEntry(id, { state: outcome, instrument, secrecy, error })
      if (instrument !== null) this.onStored(instrument)
    } catch (error) {
      this.fail(id, error, signal)
    }
  }

  /** A person has said that it is a file of its own: declined until no other is suggested, each pair once. */
  private async apart(entry: ImportEntry, instrument: InstrumentSummary | null): Promise<InstrumentSummary | null> {
    let now = instrument
    while (entry.choices.version === 'separate' && now !== null && now.suggestedVersionOf !== null) {
      now = await this.client.instruments.declineVersion({ instrument: now.id })
    }
    return now
  }

  private changeEntry(id: number, changes: Partial<ImportEntry>): void {
    this.change({ entries: this.snapshot.entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)) })
  }

  private change(changes: Partial<ImportSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...changes }
    const { looking } = this
    if (looking !== null && this.entry(looking.id) === undefined) looking.stop.abort()
    for (const listener of this.listeners) listener()
  }
}
