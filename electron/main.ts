import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, session } from 'electron'
import type { ErrorData } from '#core/contract/errors.ts'
import { defaultWorkspace } from '#engine/default-workspace.ts'
import { EngineProcess } from './engine-process.ts'
import { isOwnPage, lockContents, lockSession } from './lockdown.ts'
import { menuLanguage, menuTemplate } from './menu.ts'
import { registerAppScheme, serveApp } from './protocol.ts'
import { createWindow } from './window.ts'

/** This file is `out/main/index.js`; what belongs to it lies beside it. */
const built = join(import.meta.dirname, '..')

function starterCorpus(): string {
  return app.isPackaged ? join(process.resourcesPath, 'corpus') : join(built, '..', 'data', 'corpus')
}

function onEngineFailed(error: ErrorData): void {
  dialog.showErrorBox('巴蜀 Bashu', `${error.message} (${error.code})`)
  app.exit(1)
}

function start(): void {
  const engine = new EngineProcess({
    program: join(built, 'main', 'engine.js'),
    workspace: defaultWorkspace(process.env, process.platform),
    starterCorpus: starterCorpus(),
    onFailed: onEngineFailed,
  })
  engine.start()
  lockSession(session.defaultSession)
  serveApp(join(built, 'renderer'))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menuLanguage(app.getLocale()), process.platform)))
  ipcMain.on('bashu:request-port', (event) => {
    if (isOwnPage(event)) event.sender.postMessage('bashu:port', null, [engine.openPort()])
  })
  closeEngineAtTheEnd(engine)
  openWindow()
}

function openWindow(): void {
  createWindow({
    preload: join(built, 'preload', 'index.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
  })
}

/** Writes that run when the last window closes are finished first. */
function closeEngineAtTheEnd(engine: EngineProcess): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void engine.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) return openWindow()
  if (window.isMinimized()) window.restore()
  window.focus()
}

registerAppScheme()
app.enableSandbox()
lockContents(app)

// A second copy would find the workspace taken; the window that is open comes forward instead.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}
