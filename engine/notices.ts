import type { Notice } from '#core/contract/api.ts'
import { untilLeft } from './leaving.ts'

/** Hands each notice to everybody who listens at that moment. A listener that is slow gets them later, in order. */
export class NoticeHub {
  readonly #listeners = new Set<(notice: Notice) => void>()

  readonly send = (notice: Notice): void => {
    for (const listener of this.#listeners) listener(notice)
  }

  /** Ends when `outer` aborts or the consumer leaves. */
  listen(outer: AbortSignal | undefined): AsyncGenerator<Notice, void, void> {
    return untilLeft((signal) => this.#listen(signal), outer)
  }

  async *#listen(signal: AbortSignal): AsyncGenerator<Notice, void, void> {
    const waiting: Notice[] = []
    let wake: () => void = () => {}
    const listener = (notice: Notice): void => {
      waiting.push(notice)
      wake()
    }
    const onAbort = (): void => wake()
    this.#listeners.add(listener)
    signal.addEventListener('abort', onAbort)
    try {
      while (!signal.aborted) {
        const next = waiting.shift()
        if (next !== undefined) yield next
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    } finally {
      this.#listeners.delete(listener)
      signal.removeEventListener('abort', onAbort)
    }
  }
}
