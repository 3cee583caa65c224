import type { Progress } from '#core/model/progress.ts'
import { SharedRun } from './shared-run.ts'

type Work<Result> = AsyncGenerator<Progress, Result, void>

/** The result of long work, kept as long as what it was made for is the same; who asks meanwhile follows the same run. */
export class Remembered<Key, Result> {
  #kept: { readonly key: Key; readonly result: Result } | null = null
  #running: { readonly key: Key; readonly run: SharedRun<Result> } | null = null

  /** The kept result where it was made for just this `key`, else that of `work`. */
  async *get(key: Key, work: () => Work<Result>): Work<Result> {
    if (this.#kept?.key === key) return this.#kept.result
    const running = this.#running?.key === key ? this.#running : { key, run: this.#start(work) }
    this.#running = running
    const result = yield* running.run.follow()
    this.#kept = { key, result }
    return result
  }

  /** The next `get` works anew. */
  forget(): void {
    this.#kept = null
  }

  #start(work: () => Work<Result>): SharedRun<Result> {
    const run: SharedRun<Result> = new SharedRun(work(), () => {
      if (this.#running?.run === run) this.#running = null
    })
    return run
  }
}
