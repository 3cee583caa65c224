import type { InstrumentSummary, Jurisdiction } from '#core/model/instrument.ts'
import { checkFileSize } from '#core/contract/limits.ts'
import { runToEnd } from '../../queries.ts'
import type { Client } from '../../transport.ts'

export type ImportState = 'waiting' | 'reading' | 'stored' | 'known' | 'failed'

/** One file on its way in, and what came of it. */
export interface ImportEntry {
  readonly id: number
  readonly file: File
  readonly jurisdiction: Jurisdiction
  readonly state: ImportState
  readonly instrument: InstrumentSummary | null
  /** Why it was refused; null unless `failed`. */
  readonly error: unknown
}

export interface ImportSnapshot {
  /** Files that wait for somebody to say where they come from. */
  readonly offered: readonly File[]
  readonly entries: readonly ImportEntry[]
  readonly running: boolean
}

const isOpen = ({ state }: ImportEntry): boolean => state === 'waiting' || state === 'reading'

/**
 * Imports files one by one, so that each has its own result as soon as it is known and stopping loses none. It
 * outlives the screen: a refused file stays listed until somebody dismisses it, wherever they went meanwhile.
 */
export class ImportQueue {
  private snapshot: ImportSnapshot = { offered: [], entries: [], running: false }
  private readonly listeners = new Set<() => void>()
  private stopping: AbortController | null = null
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

  /** Takes files that were dropped or chosen; `start` says where they come from. */
  offer(files: readonly File[]): void {
    if (files.length > 0) this.change({ offered: [...this.snapshot.offered, ...files] })
  }

  withdrawOffer(): void {
    this.change({ offered: [] })
  }

  async start(jurisdiction: Jurisdiction): Promise<void> {
    const added = this.snapshot.offered.map((file): ImportEntry => {
      this.count += 1
      return { id: this.count, file, jurisdiction, state: 'waiting', instrument: null, error: null }
    })
    this.change({ offered: [], entries: [...this.snapshot.entries, ...added] })
    if (!this.snapshot.running) await this.run()
  }

  /** Files not yet begun are taken out; what is stored stays stored. */
  stop(): void {
    this.change({ entries: this.snapshot.entries.filter(({ state }) => state !== 'waiting') })
    this.stopping?.abort()
  }

  dismiss(id: number): void {
    this.change({ entries: this.snapshot.entries.filter((entry) => entry.id !== id || isOpen(entry)) })
  }

  /** Takes away what needs nobody's attention; refused files stay. */
  dismissDone(): void {
    this.change({ entries: this.snapshot.entries.filter((entry) => isOpen(entry) || entry.state === 'failed') })
  }

  private async run(): Promise<void> {
    this.change({ running: true })
    for (;;) {
      const next = this.snapshot.entries.find(({ state }) => state === 'waiting')
      if (next === undefined) break
      await this.importOne(next)
    }
    this.change({ running: false })
  }

  private async importOne({ id, file, jurisdiction }: ImportEntry): Promise<void> {
    this.changeEntry(id, { state: 'reading' })
    this.stopping = new AbortController()
    try {
      // Before it is sent: a file too large to be read must not go over the wire first.
      checkFileSize(file.name, file.size)
      const steps = await this.client.instruments.import(
        { sources: [{ file }], jurisdiction },
        { signal: this.stopping.signal },
      )
      const [result] = await runToEnd(steps)
      if (result === undefined) throw new Error('An import gave no result')
      this.changeEntry(id, { state: result.outcome, instrument: result.instrument, error: result.error })
      if (result.instrument !== null) this.onStored(result.instrument)
    } catch (error) {
      this.changeEntry(id, { state: 'failed', error })
    }
  }

  private changeEntry(id: number, changes: Partial<ImportEntry>): void {
    this.change({ entries: this.snapshot.entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)) })
  }

  private change(changes: Partial<ImportSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...changes }
    for (const listener of this.listeners) listener()
  }
}
