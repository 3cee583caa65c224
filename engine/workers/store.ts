import { uuidV7 } from '../ids.ts'
import { soundAlike } from '../sounds.ts'
import { createStoreRouter } from '../store-router.ts'
import { serveOnWorkerPort } from './serve.ts'

serveOnWorkerPort(
  createStoreRouter({
    now: () => Date.now(),
    newId: () => uuidV7(),
    elapsed: () => performance.now(),
    soundAlike,
  }),
)
