import { request } from 'node:http'
import { connect } from 'node:net'

export interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

/** One plain request. Unlike `fetch` it sends any path and any Host header as they are given. */
export function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      path,
      method: options.method ?? 'GET',
      headers: options.headers ?? {},
    })
    sent.on('error', fail)
    sent.on('response', (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.end()
  })
}

/** What makes a request the start of a WebSocket. */
export const handshake = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  `Sec-WebSocket-Key: ${Buffer.from('sixteen bytes ok').toString('base64')}`,
].join('\r\n')

/** The status that a WebSocket handshake is answered with. */
export function askUpgrade(port: number, path: string, headers: Record<string, string>): Promise<number> {
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', fail)
    socket.once('data', (chunk) => {
      done(Number(/^HTTP\/1\.1 (\d+)/.exec(String(chunk))?.[1]))
      socket.destroy()
    })
    socket.write([`GET ${path} HTTP/1.1`, handshake, ...own, '', ''].join('\r\n'))
  })
}

/** Whether a port answers at an address of this machine. */
export function answersAt(address: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, address)
    socket.once('connect', () => (socket.destroy(), done(true)))
    socket.once('error', () => done(false))
  })
}
