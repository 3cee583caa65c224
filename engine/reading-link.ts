import type { ClientContext, ClientLink } from '@orpc/client'
import type { FileLike } from '#core/contract/api.ts'
import { BashuError } from '#core/contract/errors.ts'
import { WorkerLink } from './worker-link.ts'

type Call = Parameters<ClientLink<ClientContext>['call']>

/** What one file may cost. */
export interface ReadingLimits {
  /** Milliseconds for a file of so many bytes. */
  readonly deadlineMs: (bytes: number) => number
  /** Of the thread's own heap, in MB; V8 ends a thread that needs more. */
  readonly heapMb: number
  /** By how much the whole process may grow meanwhile, in MB: buffers stand outside the heap, and V8 counts none of them. */
  readonly growthMb: number
}

const megabyte = 1024 * 1024

/**
 * The longest text that is taken (4 million characters, 11 MB) was read and segmented in 15 to 26 s on a busy machine with
 * two cores, with 640 MB of heap. 30 s and 5 s for each MB are three times that for this one, and twenty times for a
 * usual file: only what does not end is stopped. Guarded by test/engine/guarded-reading.test.ts.
 */
export const usualReadingLimits: ReadingLimits = {
  deadlineMs: (bytes) => 30_000 + (5000 * bytes) / megabyte,
  heapMb: 1024,
  growthMb: 2048,
}

/** How often memory is looked at. A thread that does nothing else fills some 100 MB in this time. */
const watchMs = 100

/** How long a reader that nobody waits for any more may take to its end, before its thread is ended instead. */
const graceMs = 300

/**
 * The way to the thread that reads files. One file at a time, so that whatever a file does to the thread, it does to
 * itself alone: one that takes too long or too much memory, or that takes the thread with it, is answered with an error
 * of its own, and the next file finds a new thread.
 */
export class ReadingLink implements ClientLink<ClientContext> {
  readonly #link: WorkerLink
  readonly #limits: ReadingLimits
  /** Ends with the last of those that wait for the thread. */
  #queue: Promise<unknown> = Promise.resolve()
  #isReading = false

  /** `onDeath` is told when the thread dies over anything else than a file. */
  constructor(entry: URL, limits: ReadingLimits, onDeath: () => void) {
    this.#limits = limits
    this.#link = new WorkerLink(
      entry,
      () => {
        if (!this.#isReading) onDeath()
      },
      { maxOldGenerationSizeMb: limits.heapMb },
    )
  }

  async call(...[path, input, { signal, ...options }]: Call): Promise<unknown> {
    const before = this.#queue
    const work = async (): Promise<unknown> => {
      await before
      if (signal?.aborted === true) throw new BashuError('cancelled')
      if (path[0] !== 'read') return this.#link.call(path, input, { ...options, ...(signal && { signal }) })
      return this.#read(input as { readonly file: FileLike }, () => this.#link.call(path, input, options), signal)
    }
    const answer = work()
    this.#queue = answer.catch(() => {})
    return signal === undefined ? answer : orCancelled(answer, signal)
  }

  /** @throws reading-too-long, reader-crashed, cancelled, errors of the readers */
  async #read(
    { file }: { readonly file: FileLike },
    begin: () => Promise<unknown>,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    const deadlineMs = this.#limits.deadlineMs(file.size)
    const watch = new Watch(deadlineMs, this.#limits.growthMb * megabyte, signal, () => void this.#link.restart())
    this.#isReading = true
    try {
      return await begin()
    } catch (error) {
      throw explain(error, file.name, watch, Math.round(deadlineMs / 1000))
    } finally {
      this.#isReading = false
      watch.end()
    }
  }

  close(): Promise<void> {
    return this.#link.close()
  }
}

/** What the thread's end means for the file that it was reading. */
function explain(error: unknown, file: string, { stopped }: Watch, seconds: number): unknown {
  if (stopped === 'deadline') return new BashuError('reading-too-long', { file, seconds })
  if (stopped === 'left') return new BashuError('cancelled')
  if (!(error instanceof BashuError) || error.code !== 'worker-died') return error
  return new BashuError('reader-crashed', { file, ...error.details, ...(stopped === 'memory' && { cause: 'memory' }) })
}

/** Stops one reading when its time is up, when memory runs away, or soon after everybody has left. */
class Watch {
  stopped: 'deadline' | 'memory' | 'left' | null = null
  readonly #stop: () => void
  readonly #signal: AbortSignal | undefined
  readonly #timers: NodeJS.Timeout[]

  constructor(deadlineMs: number, growthBytes: number, signal: AbortSignal | undefined, stop: () => void) {
    this.#stop = stop
    this.#signal = signal
    const ceiling = process.memoryUsage.rss() + growthBytes
    this.#timers = [
      setTimeout(() => this.#end('deadline'), deadlineMs),
      setInterval(() => {
        if (process.memoryUsage.rss() > ceiling) this.#end('memory')
      }, watchMs),
    ]
    signal?.addEventListener('abort', this.#onLeft)
  }

  readonly #onLeft = (): void => {
    this.#timers.push(setTimeout(() => this.#end('left'), graceMs))
  }

  #end(why: NonNullable<Watch['stopped']>): void {
    this.stopped ??= why
    this.#stop()
  }

  end(): void {
    this.#signal?.removeEventListener('abort', this.#onLeft)
    for (const timer of this.#timers) clearTimeout(timer)
  }
}

/** The answer, or `cancelled` at once when nobody waits for it any more; the work itself may take a moment to its end. */
function orCancelled(answer: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new BashuError('cancelled'))
    signal.addEventListener('abort', onAbort, { once: true })
    if (signal.aborted) onAbort()
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
