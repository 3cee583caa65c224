import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { MessageChannel, Worker, type MessagePort, type ResourceLimits } from 'node:worker_threads'
import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { BashuError } from '#core/contract/errors.ts'
import { fromTransportError, isStream } from './errors.ts'

/** Where the entry of a worker is; differs between running from source and from the built program. */
export type WorkerEntry = (name: 'store' | 'compute') => URL

/** How long a thread may take to end by itself; one that is deep in work is ended. */
const lastWordMs = 1000

interface Running {
  readonly worker: Worker
  readonly port: MessagePort
  readonly link: RPCLink<ClientContext>
  /** What waits for an answer now. Each leaves when it has one: a promise of the end would keep every answer alive. */
  readonly waiting: Set<(error: Error) => void>
  alive: boolean
  /** What the thread threw, where it threw. */
  cause: string
}

/**
 * The way to one worker thread. It is started at the first call. When it dies, calls that are under way reject with
 * `worker-died` (without this a call on a dead port would wait for ever) and the next call starts a new one. Once it is
 * closed, calls reject with `cancelled`.
 */
export class WorkerLink implements ClientLink<ClientContext> {
  readonly #entry: URL
  readonly #onDeath: () => void
  readonly #resourceLimits: ResourceLimits
  #running: Running | null = null
  #closed = false

  constructor(entry: URL, onDeath: () => void, resourceLimits: ResourceLimits = {}) {
    this.#entry = entry
    this.#onDeath = onDeath
    this.#resourceLimits = resourceLimits
  }

  async call(...[path, input, options]: Parameters<ClientLink<ClientContext>['call']>): Promise<unknown> {
    if (this.#closed) throw new BashuError('cancelled')
    const running = this.#running ?? this.#start()
    try {
      const result = await whileAlive(running, running.link.call(path, input, options))
      return isStream(result) ? this.#guardStream(result, running, options.signal) : result
    } catch (error) {
      throw this.#explain(error, running, options.signal)
    }
  }

  /** Ends the thread; a clean end is no death. What is still under way rejects with `cancelled`. */
  async close(): Promise<void> {
    this.#closed = true
    const running = this.#running
    this.#running = null
    if (running === null) return
    const exited = once(running.worker, 'exit')
    // Without its port nothing keeps the thread: it ends by itself, and with it what its native parts have open.
    running.port.close()
    await Promise.race([exited, sleep(lastWordMs, null, { ref: false })])
    await running.worker.terminate()
  }

  /** Ends the thread where it stands: what is under way rejects with `worker-died`, and the next call starts a new one. */
  async restart(): Promise<void> {
    const running = this.#running
    if (running === null) return
    this.#running = null
    // Wanted, and so no death to tell anybody.
    running.alive = false
    await running.worker.terminate()
  }

  #start(): Running {
    const { port1, port2 } = new MessageChannel()
    const worker = new Worker(this.#entry, {
      workerData: { port: port2 },
      transferList: [port2],
      resourceLimits: this.#resourceLimits,
    })
    const link = new RPCLink<ClientContext>({ port: port1 })
    const running: Running = { worker, port: port1, link, waiting: new Set(), alive: true, cause: '' }
    // 'error' comes before 'exit' and would otherwise end the whole process.
    worker.on('error', (error: unknown) => {
      running.cause = error instanceof Error ? error.message : String(error)
    })
    worker.on('exit', () => {
      this.#retire(running)
      port1.close()
      for (const reject of running.waiting) reject(this.#end(running))
    })
    port1.start()
    this.#running = running
    return running
  }

  /** A thread that is gone is not called again; its death is told once. */
  #retire(running: Running): void {
    if (!running.alive) return
    running.alive = false
    if (this.#running === running) this.#running = null
    if (!this.#closed) this.#onDeath()
  }

  #end({ cause }: Running): BashuError {
    if (this.#closed) return new BashuError('cancelled')
    return new BashuError('worker-died', cause === '' ? {} : { cause })
  }

  /** The port of a dying thread closes a moment before its end is told: calls are then aborted that nobody aborted. */
  #explain(error: unknown, running: Running, signal: AbortSignal | undefined): unknown {
    if (error instanceof Error && error.name === 'AbortError' && signal?.aborted !== true) this.#retire(running)
    return running.alive ? fromTransportError(error) : this.#end(running)
  }

  async *#guardStream(
    stream: AsyncGenerator<unknown>,
    running: Running,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<unknown> {
    try {
      for (;;) {
        const step = await whileAlive(running, stream.next())
        if (step.done === true) return step.value
        yield step.value
      }
    } catch (error) {
      throw this.#explain(error, running, signal)
    } finally {
      if (running.alive) await stream.return(undefined)
    }
  }
}

/** The answer, or a rejection as soon as the thread is gone. */
function whileAlive<Answer>(running: Running, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    running.waiting.add(reject)
    answer.then(resolve, reject).finally(() => running.waiting.delete(reject))
  })
}
