import { expect } from 'vitest'
import type { Electron, LoadedMain } from './built.ts'

/* What must hold of the built main process, each as a function that throws where it does not. */

const window = ({ electron }: LoadedMain) => {
  const [first] = electron.record.windows
  if (first === undefined) throw new Error('no window was opened')
  return first
}

/** Whether an event of the page's contents was stopped. */
function isStopped(main: LoadedMain, name: string, url: string): boolean {
  let stopped = false
  const event = { url, preventDefault: () => (stopped = true) }
  window(main).webContents.emit(name, event, url)
  return stopped
}

const foreignUrls = [
  'https://example.com/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://other/',
  'app://bashu.example/',
  'javascript:alert(1)',
  'data:text/html,x',
]

async function get(main: LoadedMain, url: string): Promise<Response> {
  const handler = main.electron.record.handlers.get('app')
  if (handler === undefined) throw new Error('no handler for app://')
  return handler(new Request(url))
}

/** Whether the port that a message asks for is handed out. */
function portsFor({ electron }: LoadedMain, event: { sender: object; senderFrame: object | null }): number {
  const before = electron.record.channels.length
  electron.ipcMain.emit('bashu:request-port', event)
  return electron.record.channels.length - before
}

const isCancelled = (electron: Electron, url: string): boolean | undefined => {
  let cancelled: boolean | undefined
  electron.record.beforeRequest?.({ url }, (verdict) => (cancelled = verdict.cancel))
  return cancelled
}

type Check = (main: LoadedMain) => void | Promise<void>

export const posture: Readonly<Record<string, Check>> = {
  'the page runs in a sandbox, apart from the preload, without Node': (main) => {
    expect(window(main).options.webPreferences).toEqual({
      preload: expect.stringMatching(/out[\\/]preload[\\/]index\.cjs$/),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    })
  },
  'every page is sandboxed, also one that we did not make': ({ electron }) => {
    expect(electron.record.beforeReady).toContain('sandbox')
  },
  'the screen has a scheme of its own, with no privilege but an origin': ({ electron }) => {
    expect(electron.record.beforeReady).toContain('schemes')
    expect(electron.record.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  },
  'the window opens our own page': (main) => {
    expect(window(main).loaded).toBe('app://bashu/')
  },
  'no window is opened by a page': (main) => {
    const answer = window(main).webContents.windowOpenHandler?.({} as Electron.HandlerDetails)
    expect(answer).toEqual({ action: 'deny' })
  },
  'no page leads away': (main) => {
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      for (const url of foreignUrls) expect([name, url, isStopped(main, name, url)]).toEqual([name, url, true])
      expect(isStopped(main, name, 'app://bashu/#/library')).toBe(false)
    }
  },
  'nothing is embedded': (main) => {
    expect(isStopped(main, 'will-attach-webview', 'app://bashu/')).toBe(true)
  },
  'no permission is granted when asked for': ({ electron }) => {
    const ask = (permission: string, requestingUrl: string) => {
      let granted: boolean | undefined
      electron.record.permissionRequest?.(null as never, permission as never, (yes) => (granted = yes), {
        requestingUrl,
      } as never)
      return granted
    }
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'fileSystem',
      'clipboard-read',
      'usb',
    ]) {
      expect([permission, ask(permission, 'app://bashu/')]).toEqual([permission, false])
    }
    expect(ask('clipboard-sanitized-write', 'app://bashu/')).toBe(true)
    expect(ask('clipboard-sanitized-write', 'https://example.com/')).toBe(false)
  },
  'no permission is granted when looked up': ({ electron }) => {
    const look = (permission: string, origin: string) =>
      electron.record.permissionCheck?.(null, permission as never, origin, {} as never)
    for (const permission of ['media', 'geolocation', 'serial', 'hid', 'clipboard-read', 'usb']) {
      expect([permission, look(permission, 'app://bashu/')]).toEqual([permission, false])
    }
    expect(look('clipboard-sanitized-write', 'app://bashu/')).toBe(true)
    expect(look('clipboard-sanitized-write', 'https://example.com/')).toBe(false)
    expect(electron.record.device?.({} as never)).toBe(false)
  },
  'the page comes with its policy, and a nonce that is new each time': async (main) => {
    const [first, second] = [await get(main, 'app://bashu/'), await get(main, 'app://bashu/')]
    const nonce = /name="csp-nonce" content="([^"]+)"/.exec(await first.text())?.[1]
    expect(first.status).toBe(200)
    expect(nonce).toBeDefined()
    expect(first.headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "connect-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'none'",
    ])
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(second.headers.get('content-security-policy')).not.toBe(first.headers.get('content-security-policy'))
  },
  'the page finds its script': async (main) => {
    const html = await (await get(main, 'app://bashu/')).text()
    const script = /<script type="module" crossorigin src="\.(\/[^"]+\.js)"/.exec(html)?.[1]
    const answer = await get(main, `app://bashu${script}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  },
  'no address leads out of the built screen': async (main) => {
    const ways = [
      '/../main/index.js',
      '/%2e%2e/main/index.js',
      '/..%2fmain%2findex.js',
      '/..%5cmain%5cindex.js',
      '/%00',
    ]
    for (const way of ways) expect([way, (await get(main, `app://bashu${way}`)).status]).toEqual([way, 404])
    expect((await get(main, 'app://other/index.html')).status).toBe(404)
  },
  'only the top frame of our own page gets a port': (main) => {
    const { webContents } = window(main)
    const home = webContents.mainFrame.url
    expect(portsFor(main, { sender: webContents, senderFrame: webContents.mainFrame })).toBe(1)
    expect(portsFor(main, { sender: webContents, senderFrame: { url: 'app://bashu/' } })).toBe(0)
    expect(portsFor(main, { sender: webContents, senderFrame: null })).toBe(0)
    for (const url of foreignUrls) {
      webContents.mainFrame.url = url
      expect([url, portsFor(main, { sender: webContents, senderFrame: webContents.mainFrame })]).toEqual([url, 0])
    }
    webContents.mainFrame.url = home
  },
  'nothing goes out to a network': ({ electron }) => {
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1:1/',
      'ws://127.0.0.1:1/',
      'file:///etc/passwd',
      'app://other/',
    ]) {
      expect([url, isCancelled(electron, url)]).toEqual([url, true])
    }
    for (const url of [
      'app://bashu/index.html',
      'blob:app://bashu/1-2',
      'data:image/png;base64,',
      'devtools://devtools/x',
    ]) {
      expect([url, isCancelled(electron, url)]).toEqual([url, false])
    }
  },
}
