/**
 * A stream whose consumer may leave at any moment: `signal` aborts as soon as they do, also while the stream waits for
 * something. An async generator alone is told only at its next `yield`.
 *
 * @param outer aborts as well, where the caller has a signal of its own
 */
export function untilLeft<Step, Result>(
  start: (signal: AbortSignal) => AsyncGenerator<Step, Result, void>,
  outer?: AbortSignal,
): AsyncGenerator<Step, Result, void> {
  const left = new AbortController()
  const signal = outer === undefined ? left.signal : AbortSignal.any([outer, left.signal])
  const stream = start(signal)
  return passing(stream, { onReturn: () => left.abort() })
}

interface Taps {
  /** Called when the consumer leaves, before the stream is told. */
  readonly onReturn?: () => void
  /** What is thrown instead of what the stream throws. */
  readonly onError?: (error: unknown) => unknown
}

/** The same stream, and nothing of it is held back: `next` and `return` go straight through. */
export function passing<Step, Result>(
  stream: AsyncGenerator<Step, Result, void>,
  { onReturn = () => {}, onError = (error) => error }: Taps,
): AsyncGenerator<Step, Result, void> {
  const explained = <Value>(value: Promise<Value>): Promise<Value> =>
    value.catch((error: unknown) => {
      throw onError(error)
    })
  const leave = (result: Result | PromiseLike<Result>) => {
    onReturn()
    return explained(stream.return(result))
  }
  return {
    next: () => explained(stream.next()),
    return: leave,
    throw: (error: unknown) => explained(stream.throw(error)),
    [Symbol.asyncIterator]() {
      return this
    },
    [Symbol.asyncDispose]: async () => void (await leave(undefined as Result)),
  }
}
