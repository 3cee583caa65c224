import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { serve, type BrowserHost } from '#hosts/browser/serve.ts'

/* What arrives over an admitted socket may still be broken: it must end that socket and nothing else. */

let host: BrowserHost
let served = 0
beforeAll(async () => {
  host = await serve({ engine: { serveSocket: () => served++ }, port: 0, root: import.meta.dirname })
})
afterAll(() => host.close())

async function admitted(): Promise<WebSocket> {
  const origin = `http://127.0.0.1:${host.port}`
  const token = new URL(host.url).pathname.split('/')[1]
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/engine?token=${token}`, { origin })
  socket.on('error', () => {})
  await new Promise<void>((resolve) => socket.once('open', () => resolve()))
  return socket
}

/** The bytes under the socket: what the library itself would never send. */
const rawOf = (socket: WebSocket) => (socket as unknown as { _socket: NodeJS.WritableStream })._socket

const length = Buffer.alloc(8)
length.writeBigUInt64BE(1n << 40n)

it.each([
  ['a frame of reserved bits', Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
  ['the head of a message of a terabyte', Buffer.concat([Buffer.from([0x82, 0xff]), length, Buffer.alloc(4)])],
])('%s ends its connection; the host goes on', async (_name, bytes) => {
  const before = served
  const socket = await admitted()
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  rawOf(socket).write(bytes)
  await closed
  const again = await admitted()
  expect(served).toBe(before + 2)
  again.close()
})
