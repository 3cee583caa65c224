import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildIfStale } from '#hosts/bootstrap/build.mjs'
import { type LoadedMain, loadMain, startMain } from './built.ts'
import { posture } from './posture.ts'

beforeAll(buildIfStale, 120_000)

const open: LoadedMain[] = []
const kept = (main: LoadedMain): LoadedMain => {
  open.push(main)
  return main
}
const start = async (...args: Parameters<typeof startMain>) => kept(await startMain(...args))
afterEach(() => {
  for (const main of open.splice(0)) main.dispose()
})

describe('the built main process', () => {
  test.each(Object.keys(posture))('%s', async (name) => {
    await posture[name]?.(await start())
  })
})

describe('a main process that was made weaker fails its check', () => {
  const weaker: readonly (readonly [check: string, from: string, to: string])[] = [
    ['the page runs in a sandbox, apart from the preload, without Node', 'sandbox: true', 'sandbox: false'],
    [
      'the page runs in a sandbox, apart from the preload, without Node',
      'contextIsolation: true',
      'contextIsolation: false',
    ],
    [
      'the page runs in a sandbox, apart from the preload, without Node',
      'nodeIntegration: false',
      'nodeIntegration: true',
    ],
    ['every page is sandboxed, also one that we did not make', 'app.enableSandbox()', 'void 0'],
    [
      'the screen has a scheme of its own, with no privilege but an origin',
      'secure: true',
      'secure: true, bypassCSP: true',
    ],
    ['no window is opened by a page', 'action: "deny"', 'action: "allow"'],
    ['no page leads away', 'if (!isAppUrl(url)) event.preventDefault()', ''],
    ['nothing is embedded', '"will-attach-webview"', '"will-attach-nothing"'],
    [
      'no permission is granted when asked for',
      'new Set(["clipboard-sanitized-write"])',
      'new Set(["clipboard-sanitized-write", "media"])',
    ],
    ['no permission is granted when looked up', 'isOwnOrigin(origin);', 'true;'],
    [
      'the page comes with its policy, and a nonce that is new each time',
      `"script-src 'self'"`,
      `"script-src 'self' 'unsafe-inline'"`,
    ],
    [
      'the page comes with its policy, and a nonce that is new each time',
      'randomBytes(18).toString("base64")',
      '"always"',
    ],
    ['no address leads out of the built screen', '!isInside(base, file)', 'false'],
    ['only the top frame of our own page gets a port', 'if (isOwnPage(event))', 'if (true)'],
    ['nothing goes out to a network', 'cancel: !isLocal(details.url)', 'cancel: false'],
  ]
  test.each(weaker)('%s: %s → %s', async (check, from, to) => {
    const main = await start((source) => {
      expect(source).toContain(from)
      return source.replace(from, () => to)
    })
    // By the check itself, not because the weakened file no longer runs.
    await expect(async () => posture[check]?.(main)).rejects.toMatchObject({ name: 'AssertionError' })
  })
})

describe('the engine', () => {
  const engineOf = ({ electron }: LoadedMain, index = 0) => {
    const engine = electron.record.engines[index]
    if (engine === undefined) throw new Error('no engine was started')
    return engine
  }
  const askForPort = ({ electron }: LoadedMain) => {
    const [window] = electron.record.windows
    const sender = window?.webContents
    electron.ipcMain.emit('bashu:request-port', { sender, senderFrame: sender?.mainFrame })
    return sender?.posted ?? []
  }

  test('starts in its own process with the workspace and the starter corpus', async () => {
    const main = await start()
    const { program, args } = engineOf(main)
    expect(program).toBe(join(main.out, 'main', 'engine.js'))
    expect(args).toEqual([expect.stringMatching(/workspace\.bashu$/), join(main.out, '..', 'data', 'corpus')])
  })

  test('gets one end of a channel, the page the other', async () => {
    const main = await start()
    const posted = askForPort(main)
    const [channel] = main.electron.record.channels
    expect(engineOf(main).process.received).toEqual([{ message: 'port', ports: [channel?.port1] }])
    expect(posted).toEqual([{ channel: 'bashu:port', ports: [channel?.port2] }])
  })

  test('that died is started again when a page asks', async () => {
    const main = await start()
    engineOf(main).process.emit('exit', 1)
    askForPort(main)
    expect(engineOf(main, 1).process.received).toHaveLength(1)
  })

  test('that cannot open the workspace is told to the person, and the program ends', async () => {
    const main = await start()
    const error = { code: 'workspace-in-use', message: '这个工作区已在另一个窗口或程序中打开。', details: {} }
    engineOf(main).process.emit('message', { kind: 'failed', error })
    expect(main.electron.record.errorBoxes).toEqual(['这个工作区已在另一个窗口或程序中打开。 (workspace-in-use)'])
    expect(main.electron.record.exits).toEqual([1])
  })

  test('finishes its writes before the program ends', async () => {
    const main = await start()
    let waits = false
    const quit = () => main.electron.app.emit('will-quit', { preventDefault: () => (waits = true) })
    quit()
    expect(waits).toBe(true)
    expect(engineOf(main).process.received).toEqual([{ message: 'close', ports: [] }])
    expect(main.electron.record.quits).toBe(0)
    engineOf(main).process.emit('exit', 0)
    await new Promise((done) => setImmediate(done))
    expect(main.electron.record.quits).toBe(1)
    waits = false
    quit()
    expect(waits).toBe(false)
  })
})

describe('the window', () => {
  test('a second copy ends at once; the first comes forward', async () => {
    const second = await start(undefined, { firstCopy: false })
    expect([second.electron.record.quits, second.electron.record.windows.length]).toEqual([1, 0])
    const first = await start()
    first.electron.app.emit('second-instance')
    expect(first.electron.record.windows.map(({ focused }) => focused)).toEqual([1])
  })

  test('speaks the language of the system in its menu', async () => {
    for (const [locale, label] of [
      ['zh-CN', '文件'],
      ['en-GB', 'File'],
    ] as const) {
      const { electron } = await start(undefined, { locale })
      expect(electron.record.menus[0]?.some((menu) => menu.label === label)).toBe(true)
    }
  })

  const opensAt = async (kept_: string) => {
    const main = kept(loadMain())
    writeFileSync(join(main.electron.world.userData, 'window.json'), kept_)
    await main.electron.becomeReady()
    const [window] = main.electron.record.windows
    const { x, width } = window?.options ?? {}
    return { x, width, maximized: window?.maximized }
  }
  const bounds = { x: 100, y: 50, width: 1300, height: 820 }

  test('stands where it stood', async () => {
    expect(await opensAt(JSON.stringify({ bounds, maximized: true }))).toEqual({ x: 100, width: 1300, maximized: true })
  })

  test.each([
    ['on a display that is gone', JSON.stringify({ bounds: { ...bounds, x: 5000 }, maximized: false })],
    ['above the display', JSON.stringify({ bounds: { ...bounds, y: -400 }, maximized: false })],
    ['unreadably', '{'],
    ['in another form', '{"bounds":{"x":"1"},"maximized":true}'],
  ])('opens at its usual place where the last was kept %s', async (_how, text) => {
    expect(await opensAt(text)).toEqual({ x: undefined, width: 1440, maximized: false })
  })

  test('keeps its place when it closes', async () => {
    const main = await start()
    main.electron.record.windows[0]?.emit('close')
    const again = kept(loadMain(undefined, { userData: main.electron.world.userData }))
    await again.electron.becomeReady()
    expect(again.electron.record.windows[0]?.options).toMatchObject({ x: 40, y: 30, width: 1200, height: 800 })
  })
})
