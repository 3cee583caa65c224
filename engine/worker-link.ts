import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads'
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
  /** Rejects when the worker is gone; never resolves. */
  readonly gone: Promise<never>
  alive: boolean
}

/**
 * The way to one worker thread. It is started at the first call. When it dies, calls that are under way reject with
 * `worker-died` (without this a call on a dead port would wait for ever) and the next call starts a new one.
 */
export class WorkerLink implements ClientLink<ClientContext> {
  readonly #entry: URL
  readonly #onDeath: () => void
  #running: Running | null = null
  #closed = false

  constructor(entry: URL, onDeath: () => void) {
    this.#entry = entry
    this.#onDeath = onDeath
  }

  async call(...[path, input, options]: Parameters<ClientLink<ClientContext>['call']>): Promise<unknown> {
    const running = this.#running ?? this.#start()
    try {
      const result = await Promise.race([running.link.call(path, input, options), running.gone])
      return isStream(result) ? this.#guardStream(result, running, options.signal) : result
    } catch (error) {
      throw this.#explain(error, running, options.signal)
    }
  }

  /** Ends the thread; a clean end is no death. */
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

  #start(): Running {
    const { port1, port2 } = new MessageChannel()
    const worker = new Worker(this.#entry, { workerData: { port: port2 }, transferList: [port2] })
    let reject: (error: Error) => void = () => {}
    const gone = new Promise<never>((_resolve, fail) => {
      reject = fail
    })
    gone.catch(() => {})
    const running: Running = { worker, port: port1, link: new RPCLink({ port: port1 }), gone, alive: true }
    // 'error' comes before 'exit' and would otherwise end the whole process.
    worker.on('error', () => {})
    worker.on('exit', () => {
      this.#retire(running)
      port1.close()
      reject(new BashuError('worker-died'))
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

  /** The port of a dying thread closes a moment before its end is told: calls are then aborted that nobody aborted. */
  #explain(error: unknown, running: Running, signal: AbortSignal | undefined): unknown {
    if (error instanceof Error && error.name === 'AbortError' && signal?.aborted !== true) this.#retire(running)
    return running.alive ? fromTransportError(error) : new BashuError('worker-died')
  }

  async *#guardStream(
    stream: AsyncGenerator<unknown>,
    running: Running,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<unknown> {
    try {
      for (;;) {
        const step = await Promise.race([stream.next(), running.gone])
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
