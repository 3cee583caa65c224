import { BrowserWindow, screen } from 'electron'
import { appUrl } from './protocol.ts'
import { isVisible, keepWindowState, readWindowState, smallest } from './window-state.ts'

export interface WindowOptions {
  /** The built preload. */
  readonly preload: string
  /** Where the window's place is kept. */
  readonly stateFile: string
}

/** The one window. It shows itself when there is something to see. */
export function createWindow({ preload, stateFile }: WindowOptions): BrowserWindow {
  const kept = readWindowState(stateFile)
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea)
  const bounds = kept !== null && isVisible(kept.bounds, displays) ? kept.bounds : { width: 1440, height: 900 }
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: '巴蜀 Bashu',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (kept?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    keepWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  void window.loadURL(appUrl)
  return window
}
