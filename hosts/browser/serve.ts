import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { BashuError } from '#core/contract/errors.ts'
import { pageAnswer, pageHeaders } from '#engine/page.ts'
import { checkPageRequest, checkUpgrade, type Guard, type Refusal, refusalStatus } from './guard.ts'

/** Only this machine: an address that no other one can reach. */
const loopback = '127.0.0.1'
/** One message holds one file on its way in. Larger than any file the readers take, so that they can say no in words. */
const longestMessage = 320 * 1024 * 1024

export interface ServeOptions {
  readonly engine: { serveSocket(socket: WebSocket): void }
  /** 0 lets the system choose. */
  readonly port?: number
  /** Folder of the built screen. */
  readonly root: string
}

export interface BrowserHost {
  /** Answers 200 to a GET; holds the key, so it is for the person at this machine only. */
  readonly url: string
  readonly port: number
  /** Ends every connection and frees the port. */
  close(): Promise<void>
}

const sentences: Readonly<Record<Refusal, string>> = {
  'wrong-host': 'This address is not mine. 地址不对，请使用启动时给出的地址。\n',
  'wrong-method': 'Only GET is answered. 只接受 GET 请求。\n',
  'wrong-origin': 'Another page may not connect. 不接受其他网页的连接。\n',
  'wrong-token':
    'The key is missing: open the address that was printed at the start. 缺少密钥，请打开启动时给出的完整地址。\n',
}

/**
 * Serves the screen and the engine to a browser on this machine. Every request must name us by our own name and carry
 * a key that is new at each start.
 * @throws BashuError `port-in-use`
 */
export async function serve(options: ServeOptions): Promise<BrowserHost> {
  const token = randomBytes(24).toString('base64url')
  const server = createServer()
  const port = await listen(server, options.port ?? 0)
  const guard: Guard = { hosts: [`${loopback}:${port}`, `localhost:${port}`], token }
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessage, perMessageDeflate: false })
  server.on('request', (request, response) => {
    answer(request, response, guard, options.root).catch(() => response.destroy())
  })
  server.on('upgrade', (request, socket, head) => {
    const verdict = checkUpgrade(request, guard)
    if (verdict !== 'allowed') return refuseUpgrade(socket, verdict)
    sockets.handleUpgrade(request, socket, head, (opened) => {
      // A broken or oversized message ends its own connection, and nothing else.
      opened.on('error', () => opened.terminate())
      options.engine.serveSocket(opened)
    })
  })
  return { url: `http://${loopback}:${port}/${token}/`, port, close: () => close(server, sockets) }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      fail(taken ? new BashuError('port-in-use', { port }) : error)
    })
    server.listen(port, loopback, () => done((server.address() as AddressInfo).port))
  })
}

async function answer(request: IncomingMessage, response: ServerResponse, guard: Guard, root: string): Promise<void> {
  const verdict = checkPageRequest(request, guard)
  if ('refused' in verdict) return refuse(response, verdict.refused)
  const connect = [`ws://${request.headers.host}`]
  const { status, headers, body } = await pageAnswer({ root, connect, token: guard.token }, verdict.path)
  response.writeHead(status, { ...headers, 'Content-Length': body.byteLength })
  // To a HEAD, Node sends the headers alone.
  response.end(body)
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  const headers = { ...pageHeaders('', []), 'Content-Type': 'text/plain; charset=utf-8' }
  response.writeHead(refusalStatus[refusal], {
    ...headers,
    ...(refusal === 'wrong-method' ? { Allow: 'GET, HEAD' } : {}),
  })
  response.end(sentences[refusal])
}

function refuseUpgrade(socket: Duplex, refusal: Refusal): void {
  // The other end may be gone already; that is no event of ours.
  socket.on('error', () => {})
  socket.end(`HTTP/1.1 ${refusalStatus[refusal]} ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

async function close(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.close(1001)
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeAllConnections()
  for (const socket of sockets.clients) socket.terminate()
  await closed
}
