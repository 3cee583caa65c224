import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import { startEngine, type Engine, type EngineClient } from '#engine/client.ts'
import { serve } from '#hosts/browser/serve.ts'

export interface Connection {
  readonly client: EngineClient
  close(): Promise<void>
}

/** A way in which a host speaks to the engine. */
export interface Transport {
  readonly name: string
  connect(engine: Engine): Promise<Connection>
}

const direct: Transport = {
  name: 'direct call',
  connect: async (engine) => ({ client: engine.client, close: async () => {} }),
}

const messagePort: Transport = {
  name: 'message port',
  async connect(engine) {
    const { port1, port2 } = new MessageChannel()
    engine.servePort(port1)
    const client = createORPCClient<EngineClient>(new PortLink({ port: port2 }))
    port2.start()
    return { client, close: async () => port2.close() }
  },
}

/** The real loopback host: page, key, origin and all. */
const webSocket: Transport = {
  name: 'web socket',
  async connect(engine) {
    const host = await serve({ engine, port: 0, root: import.meta.dirname })
    const origin = `http://127.0.0.1:${host.port}`
    const token = new URL(host.url).pathname.split('/')[1]
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/engine?token=${token}`, { origin })
    await new Promise<void>((resolve, reject) => {
      socket.on('open', () => resolve())
      socket.on('error', reject)
    })
    const link = new SocketLink({ websocket: socket as unknown as globalThis.WebSocket })
    return { client: createORPCClient<EngineClient>(link), close: () => host.close() }
  },
}

export const transports: readonly Transport[] = [direct, messagePort, webSocket]

/** An engine on a new workspace in a folder of its own; `close` removes both. */
export async function freshEngine(options: { readonly starterCorpus?: string } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'bashu-engine-'))
  const workspace = join(folder, 'workspace.bashu')
  const engine = await startEngine({
    workspace,
    host: { kind: 'browser', canRevealInFolder: false, canOpenPaths: false },
    ...options,
  })
  return {
    engine,
    workspace,
    folder,
    close: async () => {
      await engine.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
