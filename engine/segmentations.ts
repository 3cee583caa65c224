import { segmentationMethod } from '#core/clauses/method.ts'
import { BashuError, type ErrorCode } from '#core/contract/errors.ts'
import type { DerivedRecord, StoredDocument, StoredSource } from '#core/contract/workers.ts'
import type { EventDraft } from '#core/journal/event.ts'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { ComputeClient, StoreClient } from './worker-clients.ts'

/** The corrections that a segmentation is to be made with, and the events that say so. */
export interface Change {
  readonly corrections: readonly SegmentationCorrection[]
  readonly events: readonly EventDraft[]
}

/** What says nothing about the file. */
const passing: readonly ErrorCode[] = ['cancelled', 'worker-died', 'disk-full']

const asItStands = ({ corrections }: StoredSource): Change => ({
  corrections: corrections.map(({ body }) => body.correction),
  events: [],
})

/** Segments stored versions anew from their bytes: with other corrections, or by a newer method. */
export class Segmentations {
  readonly #store: StoreClient
  readonly #documents: ComputeClient
  readonly #onChange: () => void
  readonly #refreshing = new Map<VersionHash, Promise<void>>()
  /** Those that the present readers refuse: what an older method made of them stays, and is not tried at every look. */
  readonly #refused = new Set<VersionHash>()

  constructor(parts: {
    readonly store: StoreClient
    readonly documents: ComputeClient
    readonly onChange: () => void
  }) {
    this.#store = parts.store
    this.#documents = parts.documents
    this.#onChange = parts.onChange
  }

  /**
   * Reads a version again and stores what comes out together with the events of `change`. Who corrects the same version
   * at the same time is not overwritten: the work is done again with both.
   *
   * @param check looks at the result before it is stored, and may throw
   * @throws instrument-unknown, errors of the readers
   */
  async redo(
    version: VersionHash,
    change: (source: StoredSource) => Change,
    check: (read: DerivedRecord) => void = () => {},
  ): Promise<void> {
    for (;;) {
      const source = await this.#store.sourceFile({ version })
      if (source === null) throw new BashuError('instrument-unknown', { instrument: version })
      const { corrections, events } = change(source)
      const read = await this.#documents.read({ file: source.file, encoding: source.encoding, corrections })
      check(read)
      const basedOn = source.corrections.map(({ id }) => id)
      const { done } = await this.#store.resegment({ ...read, basedOn, events })
      if (done) break
    }
    this.#onChange()
  }

  /** Rebuilds those of the versions that another method made, or that miss a correction; waits for them. */
  async refresh(versions: readonly VersionHash[]): Promise<void> {
    for (const version of await this.#stale(versions)) await this.#refreshOne(version)
  }

  /**
   * The same for the whole workspace, one after the other, until `signal` aborts. Never rejects: what could not be
   * rebuilt now is tried again when somebody opens it.
   */
  async refreshAll(signal: AbortSignal): Promise<void> {
    try {
      for (const version of await this.#stale(null)) {
        if (signal.aborted) return
        await this.#refreshOne(version)
      }
    } catch {
      // The thread or the workspace is gone or in trouble: whoever asks for a document is told so.
    }
  }

  /** Stored versions as the present method segments them, in the order asked for. @throws instrument-unknown */
  async documents(versions: readonly VersionHash[]): Promise<StoredDocument[]> {
    await this.refresh(versions)
    const found: StoredDocument[] = []
    for (const version of versions) {
      const document = await this.#store.document({ version })
      if (document === null) throw new BashuError('instrument-unknown', { instrument: version })
      found.push(document)
    }
    return found
  }

  /** One of them. @throws instrument-unknown */
  async document(version: VersionHash): Promise<StoredDocument> {
    const [document] = await this.documents([version])
    return document!
  }

  async #stale(versions: readonly VersionHash[] | null): Promise<VersionHash[]> {
    return (await this.#store.segmentations({ versions }))
      .filter(({ method, madeWith, inForce }) => method !== segmentationMethod || madeWith.join() !== inForce.join())
      .map(({ version }) => version)
      .filter((version) => !this.#refused.has(version))
  }

  #refreshOne(version: VersionHash): Promise<void> {
    const running = this.#refreshing.get(version)
    if (running !== undefined) return running
    const run = this.redo(version, asItStands)
      .catch((error: unknown) => {
        if (!(error instanceof BashuError) || passing.includes(error.code)) throw error
        this.#refused.add(version)
      })
      .finally(() => this.#refreshing.delete(version))
    this.#refreshing.set(version, run)
    return run
  }
}
