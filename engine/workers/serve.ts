import { workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { translateErrors } from '../errors.ts'

/** Serves a router on the port that the engine handed to this worker thread. */
export function serveOnWorkerPort(router: AnyRouter): void {
  const { port } = workerData as { port: MessagePort }
  new RPCHandler(router, { clientInterceptors: [translateErrors] }).upgrade(port)
  port.start()
}
