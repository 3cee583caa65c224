import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { ensureElectron, findElectron } from '#hosts/bootstrap/electron.mjs'

const program =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[String(process.platform)] ?? 'electron'

afterEach(() => vi.unstubAllEnvs())

test('an unpacked Electron elsewhere is found, a folder without one is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bashu-electron-'))
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
  expect(findElectron()).toBe(null)
  mkdirSync(dirname(join(folder, program)), { recursive: true })
  writeFileSync(join(folder, program), '')
  expect(findElectron()).toBe(join(folder, program))
  rmSync(folder, { recursive: true })
})

test('nothing is downloaded for somebody who does not want the window', async () => {
  vi.stubEnv('BASHU_NO_ELECTRON', '1')
  expect(await ensureElectron()).toEqual({ reason: expect.stringContaining('BASHU_NO_ELECTRON') })
})

test('without a desktop the browser host is used, and the reason said', async ({ skip }) => {
  if (process.platform !== 'linux') skip('only Linux has machines without a desktop')
  vi.stubEnv('BASHU_NO_ELECTRON', '')
  vi.stubEnv('DISPLAY', '')
  vi.stubEnv('WAYLAND_DISPLAY', '')
  expect(await ensureElectron()).toEqual({ reason: expect.stringMatching(/desktop|桌面/) })
})
