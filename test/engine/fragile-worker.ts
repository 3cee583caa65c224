import { os } from '@orpc/server'
import { BashuError } from '#core/contract/errors.ts'
import { serveOnWorkerPort } from '#engine/workers/serve.ts'

/* A worker whose calls end in every way a call can end. */
serveOnWorkerPort({
  echo: os.handler(({ input }) => input),
  wait: os.handler(() => new Promise(() => {})),
  die: os.handler(() => process.exit(3)),
  refuse: os.handler(() => {
    throw new BashuError('file-empty', { file: '空.txt' })
  }),
  break: os.handler(() => {
    throw new TypeError('a bug')
  }),
  count: os.handler(async function* () {
    yield 1
    await new Promise(() => {})
    yield 2
  }),
})
