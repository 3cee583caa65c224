import { os } from '@orpc/server'
import { uuidV7 } from '#engine/ids.ts'
import { createStoreRouter } from '#engine/store-router.ts'
import { serveOnWorkerPort } from '#engine/workers/serve.ts'

/* The store as it is, but that choosing a look is deadly to it. */
serveOnWorkerPort({
  ...createStoreRouter({ now: () => Date.now(), newId: () => uuidV7() }),
  setPreferences: os.handler(() => process.exit(9)),
})
