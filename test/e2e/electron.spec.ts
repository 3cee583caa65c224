import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test } from 'playwright/test'
import { findElectron } from '../../hosts/bootstrap/electron.mjs'

const program = findElectron()

test('the Electron window opens on its own address and draws itself', async () => {
  test.skip(program === null, 'there is no Electron program here; npx install-electron fetches one')
  const folder = mkdtempSync(join(tmpdir(), 'bashu-electron-'))
  const app = await _electron.launch({
    executablePath: program ?? '',
    args: [resolve(import.meta.dirname, '../..'), `--user-data-dir=${join(folder, 'profile')}`],
    env: { ...process.env, BASHU_WORKSPACE: join(folder, 'workspace.bashu') },
  })
  try {
    const page = await app.firstWindow()
    expect(page.url()).toMatch(/^app:\/\/bashu\//)
    await expect(page).toHaveTitle(/巴蜀/)
    await expect(page.locator('#root > *').first()).toBeVisible()
    expect(await page.evaluate(() => [typeof require, typeof process])).toEqual(['undefined', 'undefined'])
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
