import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Verdict } from './judge.ts'

export interface FuzzOptions {
  readonly seed: number
  /** Numbers of the mutations to make. */
  readonly indices: Iterable<number>
  /** A folder whose files are spoilt besides the fixtures. */
  readonly folder?: string | undefined
  readonly threads: number
  readonly onVerdict: (index: number, verdict: Verdict) => void
}

/** A fixture reads in well under 0.1 s; hundred times that is a hang for whoever waits. Of the thread's own time. */
const mostWorkMs = 10_000
/** Of the clock's time: a thread that waits for what never comes does no work. A busy machine gives little of itself. */
const longestWaitMs = 60_000
/** What a reader may hold at once, in MiB: an office PC has little more to spare. */
const memory = 1024

/** Runs mutations on threads, each with a deadline: a thread that hangs is ended, one that dies is started again. */
export async function fuzz(options: FuzzOptions): Promise<void> {
  const numbers = Iterator.from(options.indices)
  await Promise.all(Array.from({ length: options.threads }, () => work(numbers, options)))
}

async function work(numbers: Iterator<number>, { seed, folder, onVerdict }: FuzzOptions): Promise<void> {
  const start = async (): Promise<Worker> => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { seed, folder },
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    // Told of by the answer that does not come.
    worker.on('error', () => {})
    await once(worker, 'online')
    return worker
  }
  let worker = await start()
  for (let next = numbers.next(); next.done !== true; next = numbers.next()) {
    const verdict = await ask(worker, next.value)
    onVerdict(next.value, verdict)
    if (verdict.kind === 'bad') {
      await worker.terminate()
      worker = await start()
    }
  }
  await worker.terminate()
}

async function ask(worker: Worker, index: number): Promise<Verdict> {
  const over = new AbortController()
  const { signal } = over
  const answer = once(worker, 'message', { signal }).then(([verdict]) => verdict as Verdict)
  const death = once(worker, 'exit', { signal }).then(([code]): Verdict => bad(`crash: exit ${code}`))
  const late = hang(worker, signal)
  // What loses the race is aborted, and nobody waits for it.
  for (const loser of [answer, death, late]) loser.catch(() => {})
  worker.postMessage(index)
  try {
    return await Promise.race([answer, death, late])
  } catch (error) {
    return bad(`crash: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    over.abort()
  }
}

const bad = (what: string): Verdict => ({ kind: 'bad', what })

/** Comes when the thread has worked or waited for too long. */
async function hang(worker: Worker, signal: AbortSignal): Promise<Verdict> {
  const before = await worker.cpuUsage()
  for (let waited = 0; waited < longestWaitMs; waited += 1000) {
    await sleep(1000, undefined, { signal })
    const { user, system } = await worker.cpuUsage(before)
    if ((user + system) / 1000 > mostWorkMs) return bad(`hang: ${mostWorkMs / 1000} s of work and no answer`)
  }
  return bad(`hang: no answer in ${longestWaitMs / 1000} s`)
}
