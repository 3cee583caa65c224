import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { expect, test } from './app.ts'
import { beside } from './client.ts'
import { furnish } from './furnish.ts'
import { screenshots } from './screenshots.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Findings that keep somebody from using the screen, one line each. */
async function seriousFindings(page: Page): Promise<string[]> {
  // Evaluated by the debugger, not loaded by the page: its Content-Security-Policy stays as it is.
  await page.evaluate(axeSource)
  const results = await page.evaluate<AxeResults>('axe.run()')
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    )
}

for (const theme of ['light', 'dark'] as const) {
  test(`no screen has a serious finding, ${theme}`, async ({ host, page }) => {
    test.setTimeout(240_000)
    await beside(host.url, async (client) => {
      await furnish(client)
      await client.system.setPreferences({ theme, firstRunPassed: true })
    })
    await page.goto(host.url)
    for (const { name, hash, prepare } of screenshots) {
      await page.evaluate((to) => (location.hash = to), hash)
      await page.waitForTimeout(600)
      await prepare?.(page)
      await page.waitForTimeout(600)
      expect.soft(await seriousFindings(page), name).toEqual([])
    }
  })
}

test('the first run has no serious finding', async ({ app }) => {
  await expect(app.getByRole('heading', { name: '开始之前' })).toBeVisible()
  expect(await seriousFindings(app)).toEqual([])
})
