import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Progress, Steps } from '#core/model/progress.ts'

/** How long pure work may hold a thread: under a frame (16 ms), so that other requests are answered in between. */
const turnMs = 12

/**
 * Runs steps in turns on this thread, yielding progress; leaving the iterator stops the work between two steps.
 */
export async function* inTurns<Result>(steps: Steps<Result>): AsyncGenerator<Progress, Result, void> {
  let turnEndsAt = performance.now() + turnMs
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() < turnEndsAt) continue
    yield step.value
    await nextTurn()
    turnEndsAt = performance.now() + turnMs
  }
}

/** The same work as the `at`-th of so many parts of a whole, each as long as the others: progress in hundredths of a part. */
export async function* partOf<Result>(
  work: AsyncGenerator<Progress, Result, void>,
  { at, of }: { readonly at: number; readonly of: number },
): AsyncGenerator<Progress, Result, void> {
  const whole = 100
  try {
    for (;;) {
      const step = await work.next()
      if (step.done === true) return step.value
      const { done, total } = step.value
      yield { done: at * whole + Math.round((whole * done) / Math.max(1, total)), total: of * whole }
    }
  } finally {
    await work.return(undefined as never)
  }
}

/** Waits for the result of a stream and drops its progress. */
export async function resultOf<Result>(stream: AsyncGenerator<unknown, Result, void>): Promise<Result> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}
