import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { BashuError } from '#core/contract/errors.ts'
import { type BrowserHost, serve } from '#hosts/browser/serve.ts'
import { answersAt, ask, askUpgrade, handshake } from './ask.ts'

const html = `<!doctype html><head>
<meta name="csp-nonce" content="" /><meta name="bashu-token" content="" /></head>`

let folder: string
let host: BrowserHost
let token: string
let own: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bashu-host-'))
  const root = join(folder, 'screen')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), html)
  writeFileSync(join(root, 'assets', 'a.js'), 'export const a = 1')
  writeFileSync(join(root, 'assets', 'page.bin'), 'unknown kind')
  // What must never be handed out: it lies outside the folder, beside it and with a name that begins alike.
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  mkdirSync(join(folder, 'screen-notes'))
  writeFileSync(join(folder, 'screen-notes', 'secret.txt'), 'secret')
  if (process.platform !== 'win32') symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'))
  host = await serve({ engine: { serveSocket: (socket) => socket.on('message', (data) => socket.send(data)) }, root })
  token = new URL(host.url).pathname.slice(1, -1)
  own = `127.0.0.1:${host.port}`
})

afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

describe('the page', () => {
  test('stands at exactly the address that is given', async () => {
    const answer = await ask(host.port, new URL(host.url).pathname)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain(`<meta name="bashu-token" content="${token}" />`)
  })

  test('also answers to localhost', async () => {
    const answer = await ask(host.port, `/${token}/`, { headers: { host: `localhost:${host.port}` } })
    expect(answer.status).toBe(200)
  })

  test('finds its files below the key, with their types', async () => {
    const answer = await ask(host.port, `/${token}/assets/a.js`)
    expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'export const a = 1',
    ])
  })

  test('a HEAD has the headers and no body', async () => {
    const answer = await ask(host.port, `/${token}/`, { method: 'HEAD' })
    expect([answer.status, answer.body]).toEqual([200, ''])
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(0)
  })

  test('carries a policy that lets nothing else in, with the nonce of its own meta', async () => {
    const { headers, body } = await ask(host.port, `/${token}/`)
    const nonce = /csp-nonce" content="([^"]+)"/.exec(body)?.[1]
    expect(headers['content-security-policy']).toBe(
      [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
        `connect-src 'self' ws://${own}`,
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'none'",
      ].join('; '),
    )
  })

  test('has a new nonce each time', async () => {
    const [first, second] = await Promise.all([ask(host.port, `/${token}/`), ask(host.port, `/${token}/`)])
    expect(first.body).not.toBe(second.body)
  })
})

describe('every answer, also a refusal', () => {
  const paths: Record<string, () => string> = {
    page: () => `/${token}/`,
    'missing file': () => `/${token}/nothing.js`,
    refusal: () => '/',
  }
  test.each(Object.keys(paths))('%s is never stored, never sniffed, tells no referrer', async (name) => {
    const { headers } = await ask(host.port, paths[name]?.() ?? '')
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('a request is turned away', () => {
  const wrongKeys = () => [
    '/',
    '/index.html',
    '/assets/a.js',
    `/${token.slice(1)}/`,
    `/${token.slice(0, -1)}/`,
    `/${token}x/`,
    `/${'0'.repeat(token.length)}/`,
    `/${token}`,
  ]
  test('without the key', async () => {
    for (const path of wrongKeys()) expect([path, (await ask(host.port, path)).status]).toEqual([path, 403])
  })

  test('with a sentence that says what to do', async () => {
    expect((await ask(host.port, '/')).body).toContain('open the address that was printed')
  })

  test.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost', '127.0.0.1:1'])(
    'when it names us %j',
    async (name) => {
      expect((await ask(host.port, `/${token}/`, { headers: { host: name } })).status).toBe(421)
    },
  )

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('with %s', async (method) => {
    const answer = await ask(host.port, `/${token}/`, { method })
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD'])
  })
})

describe('no way leads out of the folder', () => {
  const ways = [
    '/../secret.txt',
    '/../screen-notes/secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/....//secret.txt',
    '//etc/passwd',
    '/%00',
    '/index.html%00.js',
    '/C:/secret.txt',
    '/%',
    '/assets',
    '/assets/',
    '/assets/page.bin',
    '/link.txt',
  ]
  test.each(ways)('%s', async (way) => {
    const answer = await ask(host.port, `/${token}${way}`)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('secret')
  })
})

describe('the socket', () => {
  const upgrade = (path: string, headers: Record<string, string>) => askUpgrade(host.port, path, headers)
  const good = () => ({ Host: own, Origin: `http://${own}` })

  test('opens for our own page and carries what is said', async () => {
    const socket = new WebSocket(`ws://${own}/engine?token=${token}`, { origin: `http://${own}` })
    const echoed = await new Promise<string>((done, fail) => {
      socket.on('error', fail)
      socket.on('open', () => socket.send('你好'))
      socket.on('message', (data) => done(Buffer.isBuffer(data) ? data.toString('utf8') : ''))
    })
    socket.close()
    expect(echoed).toBe('你好')
  })

  test('handshake is accepted, so that the refusals below mean something', async () => {
    expect(await upgrade(`/engine?token=${token}`, good())).toBe(101)
  })

  test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1', 'app://bashu'])(
    'is refused to a page of %s',
    async (origin) => {
      expect(await upgrade(`/engine?token=${token}`, { ...good(), Origin: origin })).toBe(403)
    },
  )

  test('is refused where no origin is named', async () => {
    expect(await upgrade(`/engine?token=${token}`, { Host: own })).toBe(403)
  })

  test('is refused under a foreign name, whatever the origin', async () => {
    const headers = { Host: `evil.example:${host.port}`, Origin: `http://evil.example:${host.port}` }
    expect(await upgrade(`/engine?token=${token}`, headers)).toBe(421)
  })

  test('is refused without the right key', async () => {
    for (const path of [
      '/engine',
      '/engine?token=',
      `/engine?token=${token.slice(1)}`,
      `/other?token=${token}`,
      `/${token}/engine`,
    ]) {
      expect([path, await upgrade(path, good())]).toEqual([path, 403])
    }
  })
})

describe('the port', () => {
  test('answers on this machine only', async ({ skip }) => {
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    const outside = others.filter(({ address, family }) => family === 'IPv4' && !address.startsWith('127.'))
    // The whole of 127.0.0.0/8 is this machine on Linux: a server on all addresses answers here too.
    const addresses = [...outside.map(({ address }) => address), ...(process.platform === 'linux' ? ['127.0.0.2'] : [])]
    if (addresses.length === 0) skip('this machine has no second address')
    expect(await answersAt('127.0.0.1', host.port)).toBe(true)
    for (const address of addresses) expect([address, await answersAt(address, host.port)]).toEqual([address, false])
  })

  test('that is taken is a foreseen error', async () => {
    const again = serve({ engine: { serveSocket: () => {} }, root: folder, port: host.port })
    await expect(again).rejects.toEqual(new BashuError('port-in-use', { port: host.port }))
  })

  test('is free again after closing, also with a socket open', async () => {
    const other = await serve({ engine: { serveSocket: () => {} }, root: folder })
    const key = new URL(other.url).pathname.slice(1, -1)
    const address = `127.0.0.1:${other.port}`
    const socket = new WebSocket(`ws://${address}/engine?token=${key}`, { origin: `http://${address}` })
    await new Promise((done) => socket.once('open', done))
    const ended = new Promise((done) => socket.once('close', done))
    await other.close()
    await ended
    expect(await answersAt('127.0.0.1', other.port)).toBe(false)
  })

  test('is free again though the other end of a socket says nothing any more', async () => {
    const other = await serve({ engine: { serveSocket: () => {} }, root: folder })
    const address = `127.0.0.1:${other.port}`
    const silent = connect(other.port, '127.0.0.1')
    const key = new URL(other.url).pathname.slice(1, -1)
    silent.write(
      `GET /engine?token=${key} HTTP/1.1\r\nHost: ${address}\r\nOrigin: http://${address}\r\n${handshake}\r\n\r\n`,
    )
    await new Promise((done) => silent.once('data', done))
    silent.on('error', () => {})
    await other.close()
    expect(await answersAt('127.0.0.1', other.port)).toBe(false)
    silent.destroy()
  }, 5000)

  test('has a new key at each start', async () => {
    const other = await serve({ engine: { serveSocket: () => {} }, root: folder })
    expect(new URL(other.url).pathname).not.toBe(new URL(host.url).pathname)
    await other.close()
  })
})
