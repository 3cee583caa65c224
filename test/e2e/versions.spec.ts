import type { Page } from 'playwright'
import { expect, test } from './app.ts'
import { beside } from './client.ts'
import { storeVersions } from './furnish.ts'
import { versionTitle } from './version-files.ts'

const walked = (page: Page) => page.locator('.difference-walk .second')

test('two versions of an instrument: what became of each clause, and every difference visited', async ({
  host,
  app,
}) => {
  await beside(host.url, async (client) => {
    await client.system.setPreferences({ firstRunPassed: true })
    await client.system.setProfile({ office: '重庆专班', person: '周岚', language: 'zh' })
    await storeVersions(client)
  })
  await app.goto(`${host.url}#/library`)
  // What was chosen beside the page holds from its next start.
  await app.reload()
  // Of another city: last in the list.
  await app.getByRole('listbox', { name: '文件' }).press('End')
  await app.getByRole('option', { name: new RegExp(versionTitle, 'u') }).click()
  await app.getByRole('button', { name: '对照两版' }).click()
  await expect(app.getByRole('grid', { name: versionTitle })).toBeVisible()

  // Every clause of both is there, found by what it says: all numbers behind the third have shifted.
  await expect(app.getByText('两版条款全部在列：')).toContainText('旧 15 / 15 · 新 15 / 15')
  const sum = app.getByRole('group', { name: '按变化筛选' })
  await expect(sum.getByRole('alert')).toHaveCount(0)
  await sum.getByRole('button', { name: /^拆分/u }).click()
  await expect(app.getByRole('row', { name: /^拆分，第八条 → 第八条、第九条/u })).toBeVisible()
  await sum.getByRole('button', { name: /^全部/u }).click()

  // Next goes to each difference once and brings it into view; back from the last one leads to the one before.
  const all = Number(/\/ (\d+)/u.exec((await walked(app).textContent()) ?? '')?.[1])
  expect(all).toBeGreaterThan(10)
  for (let at = 1; at <= all; at += 1) {
    await app.keyboard.press('n')
    await expect(walked(app)).toContainText(`${at} / ${all}`)
    await expect(app.locator('.compare-row[aria-selected="true"]')).toBeInViewport()
  }
  await app.keyboard.press('Shift+N')
  await expect(walked(app)).toContainText(`${all - 1} / ${all}`)

  await app.getByRole('radio', { name: '修订合一' }).click()
  const fee = app.locator('.compare-row', { hasText: '不得收取任何费用' })
  await app.getByRole('complementary', { name: '变化清单' }).getByText('第七条').first().click()
  await expect(fee.locator('del')).toContainText('不得收取任何费用')
})
