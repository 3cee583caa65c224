import type { AddressInfo } from 'node:net'
import { os } from '@orpc/server'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { RPCHandler } from '@orpc/server/ws'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { connect, connectionState, subscribeToConnection } from '#renderer/transport.ts'

/** Enough of the engine to call: one answer at once, one that never comes. */
const router = {
  comparisons: { list: os.handler(() => []) },
  instruments: { list: os.handler(() => new Promise<never>(() => {})) },
}

const servers: WebSocketServer[] = []
afterEach(() => {
  for (const server of servers.splice(0)) stop(server)
  vi.unstubAllGlobals()
})

function stop(server: WebSocketServer): void {
  for (const socket of server.clients) socket.terminate()
  server.close()
}

async function listen(port: number, addresses: string[] = []): Promise<number> {
  const handler = new RPCHandler(router)
  const server = new WebSocketServer({ host: '127.0.0.1', port })
  servers.push(server)
  server.on('connection', (socket, request) => {
    addresses.push(request.url ?? '')
    void handler.upgrade(socket, { context: {} })
  })
  await new Promise((resolve) => server.once('listening', resolve))
  return (server.address() as AddressInfo).port
}

function stubPage(port: number): void {
  vi.stubGlobal('window', {})
  vi.stubGlobal('location', { protocol: 'http:', host: `127.0.0.1:${port}` })
  vi.stubGlobal('document', { querySelector: () => ({ content: 'key/1' }) })
}

const nextState = (): Promise<void> =>
  new Promise((resolve) => {
    const leave = subscribeToConnection(() => {
      leave()
      resolve()
    })
  })

describe('the wire to the engine', () => {
  // First: the state of the connection is the page's own, and what other tests leave behind changes it.
  it('rejects what was under way when it breaks, says so, and is restored', async () => {
    const port = await listen(0)
    stubPage(port)
    const client = await connect()
    const underWay = client.instruments.list()
    const lost = nextState()
    setTimeout(() => stop(servers.splice(0)[0]!), 50)
    await expect(underWay).rejects.toMatchObject({ code: 'worker-died' })
    await lost
    expect(connectionState()).toBe('lost')
    await expect(client.comparisons.list()).rejects.toMatchObject({ code: 'worker-died' })
    const restored = nextState()
    await listen(port)
    await restored
    expect(connectionState()).toBe('connected')
    expect(await client.comparisons.list()).toEqual([])
  })

  it('is a socket with the token of the page in a browser', async () => {
    const addresses: string[] = []
    stubPage(await listen(0, addresses))
    const client = await connect()
    expect(await client.comparisons.list()).toEqual([])
    expect(addresses).toEqual(['/engine?token=key%2F1'])
  })

  it('is refused with the same code where nobody answers', async () => {
    const port = await listen(0)
    stop(servers.splice(0)[0]!)
    stubPage(port)
    await expect(connect()).rejects.toMatchObject({ code: 'worker-died' })
  })

  it('is a message port in Electron, from this window only', async () => {
    const page = new EventTarget()
    const { port1, port2 } = new MessageChannel()
    const deliver = (source: unknown, port: MessagePort): void => {
      page.dispatchEvent(Object.assign(new Event('message'), { data: 'bashu:port', source, ports: [port] }))
    }
    const stranger = new MessageChannel()
    const host = {
      requestPort: () => {
        deliver(stranger.port1, stranger.port1)
        deliver(page, port1)
      },
    }
    vi.stubGlobal('window', Object.assign(page, { bashuHost: host }))
    new PortHandler(router).upgrade(port2, { context: {} })
    port2.start()
    const client = await connect()
    expect(await client.comparisons.list()).toEqual([])
    for (const port of [port1, port2, stranger.port1, stranger.port2]) port.close()
  })
})
