import type {} from 'electron'
import { EventEmitter } from 'node:events'

/*
 * Electron as the built main process meets it, without its binary. It does nothing: it records what was asked of it, in
 * `record`, for the tests to look at. Each member is held to electron.d.ts, so that a call which Electron does not have
 * cannot pass here. Types only are imported from electron: its package downloads when it is loaded.
 */

/** Some members of one of Electron's types. What they return is ours. */
type Slice<T, Key extends keyof T> = {
  [Name in Key]: T[Name] extends (...args: infer Args) => unknown ? (...args: Args) => unknown : T[Name]
}

export interface FakeFrame {
  url: string
}
export class FakeContents extends EventEmitter {
  readonly mainFrame: FakeFrame = { url: 'app://bashu/' }
  readonly posted: { channel: string; ports: unknown[] }[] = []
  windowOpenHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.windowOpenHandler = handler
  }

  postMessage(...[channel, , ports]: Parameters<Electron.WebContents['postMessage']>): void {
    this.posted.push({ channel, ports: ports ?? [] })
  }
}
export class FakeEngine extends EventEmitter {
  readonly received: { message: unknown; ports: unknown[] }[] = []
  killed = false

  postMessage(message: unknown, ports: unknown[] = []): void {
    this.received.push({ message, ports })
  }

  kill(): boolean {
    this.killed = true
    return true
  }
}

/** What the main process has done. */
export const record = {
  beforeReady: [] as string[],
  schemes: [] as Electron.CustomScheme[],
  handlers: new Map<string, Parameters<Electron.Protocol['handle']>[1]>(),
  windows: [] as BrowserWindow[],
  engines: [] as { program: string; args: string[]; process: FakeEngine }[],
  channels: [] as { port1: object; port2: object }[],
  menus: [] as Electron.MenuItemConstructorOptions[][],
  errorBoxes: [] as string[],
  quits: 0,
  exits: [] as number[],
  permissionRequest: null as Parameters<Electron.Session['setPermissionRequestHandler']>[0],
  permissionCheck: null as Parameters<Electron.Session['setPermissionCheckHandler']>[0],
  device: null as Parameters<Electron.Session['setDevicePermissionHandler']>[0],
  beforeRequest: null as
    | ((details: { url: string }, answer: (verdict: Electron.CallbackResponse) => void) => void)
    | null,
}

/** What the tests choose before main runs. */
export const world = { firstCopy: true, locale: 'zh-CN', userData: '' }

let markReady: () => void = () => {}
const readiness = new Promise<void>((done) => (markReady = done))
let isReady = false
const early = (name: string): void => {
  if (!isReady) record.beforeReady.push(name)
}
/** Electron is ready: `app.whenReady()` resolves and what waits for it has run. */
export const becomeReady = async (): Promise<void> => {
  isReady = true
  markReady()
  await new Promise((done) => setImmediate(done))
}

const appEvents = new EventEmitter()
export const app = Object.assign(appEvents, {
  isPackaged: false,
  whenReady: () => readiness,
  requestSingleInstanceLock: () => world.firstCopy,
  enableSandbox: () => early('sandbox'),
  getLocale: () => world.locale,
  getPath: () => world.userData,
  quit: () => void (record.quits += 1),
  exit: (code?: number) => void record.exits.push(code ?? 0),
} satisfies Slice<
  Electron.App,
  'isPackaged' | 'whenReady' | 'requestSingleInstanceLock' | 'enableSandbox' | 'getLocale' | 'getPath' | 'quit' | 'exit'
>)

export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return record.windows
  }

  readonly options: Electron.BrowserWindowConstructorOptions
  readonly webContents = new FakeContents()
  loaded = ''
  focused = 0
  maximized = false

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    record.windows.push(this)
    appEvents.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(...[url]: Parameters<Electron.BrowserWindow['loadURL']>): Promise<void> {
    this.loaded = url
  }

  focus(): void {
    this.focused += 1
  }

  show(): void {}
  restore(): void {}
  maximize(): void {
    this.maximized = true
  }

  isMinimized(): boolean {
    return false
  }

  isMaximized(): boolean {
    return this.maximized
  }

  getNormalBounds(): Electron.Rectangle {
    return { x: 40, y: 30, width: 1200, height: 800 }
  }
}
type WindowSlice = Slice<
  Electron.BrowserWindow,
  'loadURL' | 'focus' | 'show' | 'restore' | 'maximize' | 'isMinimized' | 'isMaximized' | 'getNormalBounds'
>
BrowserWindow.prototype satisfies WindowSlice
FakeContents.prototype satisfies Slice<Electron.WebContents, 'setWindowOpenHandler' | 'postMessage'>
FakeEngine.prototype satisfies Slice<Electron.UtilityProcess, 'kill'>

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => {
    early('schemes')
    record.schemes.push(...schemes)
  },
  handle: (scheme, handler) => void record.handlers.set(scheme, handler),
} satisfies Slice<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>

const webRequest = {
  onBeforeRequest: (...args: unknown[]) => {
    record.beforeRequest = args.at(-1) as typeof record.beforeRequest
  },
} satisfies Partial<Record<keyof Electron.WebRequest, unknown>>

export const session = {
  defaultSession: {
    webRequest,
    ...({
      setPermissionRequestHandler: (handler) => void (record.permissionRequest = handler),
      setPermissionCheckHandler: (handler) => void (record.permissionCheck = handler),
      setDevicePermissionHandler: (handler) => void (record.device = handler),
    } satisfies Slice<
      Electron.Session,
      'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
    >),
  },
}

export const ipcMain = new EventEmitter()

export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu: (menu) => void record.menus.push(menu as unknown as Electron.MenuItemConstructorOptions[]),
} satisfies Slice<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>

export const dialog = {
  showErrorBox: (_title, content) => void record.errorBoxes.push(content),
} satisfies Slice<Electron.Dialog, 'showErrorBox'>

const workArea = { x: 0, y: 0, width: 1920, height: 1040 }
export const screen = {
  getAllDisplays: () => [{ workArea }],
} satisfies Slice<Electron.Screen, 'getAllDisplays'>

export const utilityProcess = {
  fork: (program, args = []) => {
    const child = new FakeEngine()
    record.engines.push({ program, args, process: child })
    return child
  },
} satisfies Slice<typeof Electron.UtilityProcess, 'fork'>

export class MessageChannelMain {
  readonly port1 = { end: 1 }
  readonly port2 = { end: 2 }

  constructor() {
    record.channels.push(this)
  }
}
MessageChannelMain.prototype satisfies Record<keyof Electron.MessageChannelMain, object>
