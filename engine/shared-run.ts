import type { Progress } from '#core/model/progress.ts'

type Source<Result> = AsyncGenerator<Progress, Result, void>

/**
 * One run of long work that several wait for: each follows its progress to the same result. When the last of them
 * leaves before the end, the work is stopped.
 */
export class SharedRun<Result> {
  readonly #source: Source<Result>
  readonly #onEnd: () => void
  #step: Promise<IteratorResult<Progress, Result>>
  #followers = 0
  #ended = false

  /** `onEnd` is called once: at the result, at an error, or when everybody has left. */
  constructor(source: Source<Result>, onEnd: () => void) {
    this.#source = source
    this.#onEnd = onEnd
    this.#step = source.next()
  }

  async *follow(): Source<Result> {
    this.#followers += 1
    try {
      for (;;) {
        const current = this.#step
        const step = await current
        if (step.done === true) return step.value
        yield step.value
        // Whoever comes first asks for the next step; the others wait for the same one.
        if (this.#step === current) this.#step = this.#source.next()
      }
    } finally {
      this.#followers -= 1
      if (this.#followers === 0) await this.#end()
    }
  }

  async #end(): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    this.#onEnd()
    await this.#source.return(undefined as never)
  }
}
