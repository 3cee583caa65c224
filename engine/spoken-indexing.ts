import type { ComputeClient, StoreClient } from './worker-clients.ts'

interface Parts {
  readonly store: StoreClient
  readonly compute: ComputeClient
  readonly onChange: () => void
  /** Ends the work between two segments. */
  readonly signal: AbortSignal
}

/**
 * Makes what is stored findable by pinyin, a segment at a time, beside all other work: texts are read aloud on a thread that
 * answers others in between, and each segment is stored in one step. Who is interrupted goes on where the last step ended.
 */
export class SpokenIndexing {
  readonly #parts: Parts
  #running: Promise<void> | null = null
  #isWanted = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Reads all that was never read, also what comes meanwhile. Never rejects: searches say how much is missing, and the next
   * need tries again.
   */
  run(): Promise<void> {
    this.#isWanted = true
    this.#running ??= this.#work().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Waits for what is under way. */
  settled(): Promise<void> {
    return this.#running ?? Promise.resolve()
  }

  async #work(): Promise<void> {
    try {
      while (this.#isWanted) {
        this.#isWanted = false
        while (!this.#parts.signal.aborted && (await this.#step())) this.#parts.onChange()
      }
    } catch {
      // The thread or the workspace is gone or in trouble, or the program ends.
    }
  }

  /** Whether there was something to do. */
  async #step(): Promise<boolean> {
    const { store, compute } = this.#parts
    const work = await store.spokenWork()
    if (work === null) return false
    const spoken = await compute.speak(work)
    await store.saveSpoken({ ...spoken, first: work.first, basis: work.basis, count: work.texts.length })
    return true
  }
}
