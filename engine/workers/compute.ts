import { createComputeRouter } from '../compute-router.ts'
import { serveOnWorkerPort } from './serve.ts'

serveOnWorkerPort(createComputeRouter())
