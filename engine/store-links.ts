import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ClientContext, ClientLink } from '@orpc/client'
import { BashuError } from '#core/contract/errors.ts'
import type { storeContract } from '#core/contract/workers.ts'
import { placeFacts } from './place-facts.ts'
import { fileError } from './read-file.ts'
import { requireSafePlace } from './safe-place.ts'
import { WorkerLink } from './worker-link.ts'

type Call = Parameters<ClientLink<ClientContext>['call']>
type StoreCall = keyof typeof storeContract

/** What only reads, and so never waits behind a long import: answered by the reading thread. */
const reads: ReadonlySet<string> = new Set<StoreCall>([
  'profile',
  'preferences',
  'instruments',
  'versions',
  'recognise',
  'segmentations',
  'document',
  'units',
  'comparisons',
  'alignment',
  'journal',
  'search',
  'sourceFile',
  'spokenWork',
  'spokenSegment',
  'searchIndexes',
  'versionsLike',
  'verify',
])

export interface StoreLinksOptions {
  readonly workspace: string
  readonly mustExist?: boolean
  /** A second thread that only reads. A command that asks a question or two does not start one. */
  readonly readingThread?: boolean
}

/**
 * The way to the workspace: one thread writes, another reads (in WAL mode neither waits for the other, and what was
 * committed before a read began is seen by it). Every new thread opens the workspace before its first request, also
 * after it died.
 */
export class StoreLinks implements ClientLink<ClientContext> {
  readonly #writer: OpeningLink
  readonly #reader: OpeningLink | null
  openMs = 0

  constructor(entry: URL, options: StoreLinksOptions, onDeath: () => void) {
    this.#writer = new OpeningLink(entry, () => this.#prepare(options), onDeath)
    // Read-only, and after the writer has made or migrated the file.
    const afterWriter = async () => {
      await this.#writer.open()
      return { file: options.workspace, readOnly: true }
    }
    this.#reader = options.readingThread === true ? new OpeningLink(entry, afterWriter, onDeath) : null
  }

  get isOpen(): boolean {
    return this.#writer.isOpen
  }

  async open(): Promise<void> {
    const began = performance.now()
    await this.#writer.open()
    this.openMs = performance.now() - began
  }

  async call(...call: Call): Promise<unknown> {
    if (!this.isOpen) await this.open()
    const link = reads.has(call[0][0] ?? '') ? (this.#reader ?? this.#writer) : this.#writer
    return link.call(...call)
  }

  /** Closes the database cleanly, where it is open, after what it was asked before; new calls are refused. */
  async finish(): Promise<void> {
    await this.#reader?.finish()
    await this.#writer.finish()
  }

  async close(): Promise<void> {
    await Promise.all([this.#reader?.close(), this.#writer.close()])
  }

  async #prepare({ workspace, mustExist = false }: StoreLinksOptions): Promise<Opening> {
    requireSafePlace(await placeFacts(workspace))
    const ready = mustExist ? stat(workspace) : mkdir(dirname(workspace), { recursive: true })
    await ready.catch((error: unknown) => {
      throw fileError(error, mustExist ? workspace : dirname(workspace))
    })
    return { file: workspace, readOnly: false }
  }
}

interface Opening {
  readonly file: string
  readonly readOnly: boolean
}

class OpeningLink extends WorkerLink {
  readonly #prepare: () => Promise<Opening>
  #opening: Promise<void> | null = null
  #isFinishing = false

  constructor(entry: URL, prepare: () => Promise<Opening>, onDeath: () => void) {
    super(entry, () => {
      this.#opening = null
      onDeath()
    })
    this.#prepare = prepare
  }

  get isOpen(): boolean {
    return this.#opening !== null
  }

  open(): Promise<void> {
    this.#opening ??= this.#open()
    // A workspace that did not open may be openable at the next try.
    this.#opening.catch(() => {
      this.#opening = null
    })
    return this.#opening
  }

  override async call(...call: Call): Promise<unknown> {
    if (this.#isFinishing) throw new BashuError('cancelled')
    await this.open()
    return super.call(...call)
  }

  async finish(): Promise<void> {
    this.#isFinishing = true
    if (this.#opening === null) return
    await this.#opening.then(() => super.call(['close'], undefined, { context: {} })).catch(() => {})
  }

  async #open(): Promise<void> {
    const opening = await this.#prepare()
    await super.call(['open'], opening, { context: {} })
  }
}
