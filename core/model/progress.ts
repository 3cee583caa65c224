export interface Progress {
  readonly done: number
  readonly total: number
}

/**
 * Long pure work, cut into steps: the caller decides between two steps whether to go on, so that it can be
 * cancelled and so that it never holds a thread for long.
 */
export type Steps<Result> = Generator<Progress, Result, void>

/** Runs all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Part of longer work, from `start` to `end` of it (0 to 1), whose progress is counted in wholes up to `total`. */
export function* within<Result>(steps: Steps<Result>, start: number, end: number, total: number): Steps<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    const share = step.value.done / Math.max(1, step.value.total)
    yield { done: Math.floor(total * (start + (end - start) * share)), total }
  }
}
