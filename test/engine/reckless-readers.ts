import { call, implement } from '@orpc/server'
import { computeContract } from '#core/contract/workers.ts'
import { createComputeRouter } from '#engine/compute-router.ts'
import { serveOnWorkerPort } from '#engine/workers/serve.ts'

/* The readers as they are, but that files of certain names make them behave as badly as a reader can. */
const router = createComputeRouter()
const os = implement(computeContract)
const kept: unknown[] = []

const misbehaviour: Readonly<Record<string, () => unknown>> = {
  'loops.txt': () => {
    for (;;) Math.random()
  },
  'fills-the-heap.txt': () => {
    for (;;) kept.push(Array.from({ length: 1_000_000 }).fill(kept.length))
  },
  'fills-buffers.txt': () => {
    for (;;) kept.push(new Uint8Array(16 * 1024 * 1024).fill(1))
  },
  'exits.txt': () => process.exit(7),
  // Native parts call back on their own: nothing of ours stands around them to catch it.
  'throws-later.txt': () =>
    new Promise(() => {
      setImmediate(() => {
        throw new Error('native part failed')
      })
    }),
  'waits.txt': () => new Promise(() => {}),
}

serveOnWorkerPort({
  ...router,
  read: os.read.handler(async ({ input }) => {
    await misbehaviour[input.file.name]?.()
    return call(router.read, input)
  }),
})
