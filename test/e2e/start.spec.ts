import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from './app.ts'

test('the printed address answers 200, and without its key 403', async ({ host, request }) => {
  expect((await request.get(host.url)).status()).toBe(200)
  expect((await request.get(new URL('/', host.url).href)).status()).toBe(403)
})

test('the page opens, draws itself and says no error', async ({ app }) => {
  await expect(app).toHaveTitle(/巴蜀/)
  await expect(app.locator('#root > *').first()).toBeVisible()
  expect(await app.locator('body').innerText()).toMatch(/\p{Script=Han}/u)
})

test('no inline script runs in the page', async ({ host, page }) => {
  await page.goto(host.url)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken over"'
    document.head.append(script)
  })
  await expect(page).toHaveTitle(/巴蜀/)
})

test('a second start on the same workspace is refused in plain words', ({ host }) => {
  const start = resolve(import.meta.dirname, '../../hosts/bootstrap/start.mjs')
  const second = spawnSync(process.execPath, [start, '--no-open', '--workspace', host.workspace], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  expect(second.status).toBe(1)
  expect(second.stdout).toBe('')
  expect(second.stderr).toContain('workspace-in-use')
})
