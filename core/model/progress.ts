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
