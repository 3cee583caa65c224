import type { Locator } from 'playwright'
import { chengduText, chongqingText, textFile } from '../contract/sample-documents.ts'
import { expect, test } from './app.ts'
import { beside } from './client.ts'
import { compareTexts } from './furnish.ts'

const ringed = (row: Locator) => row.locator('.mark-current')

test('contrasts of a pair: filtered by, walked through, ringed in both texts, and told apart', async ({
  host,
  app,
}) => {
  const comparison = await beside(host.url, async (client) => {
    await client.system.setPreferences({ firstRunPassed: true })
    await client.system.setProfile({ office: '重庆专班', person: '周岚', language: 'zh' })
    return compareTexts(client, textFile('蓉城.txt', chengduText), textFile('山城.txt', chongqingText))
  })
  await app.goto(`${host.url}#/compare/${comparison}`)
  await app.reload()
  const reply = app.getByRole('row').filter({ hasText: '情况复杂的' })
  await expect(reply.getByRole('gridcell').nth(1)).toContainText('期限')

  // Only rows with a deadline that differs are left, and the strip says how many are not shown.
  await app.getByRole('button', { name: /^要点差异/u }).click()
  await app.getByRole('menuitem', { name: /^期限 1$/u }).click()
  await expect(app.getByRole('status').filter({ hasText: '显示 1' })).toBeVisible()
  await expect(app.locator('.compare-row')).toHaveCount(1)
  await expect(app.getByRole('menuitem').first()).toBeHidden()

  // D rings both values of the first contrast; the next one is rung by its name in the drawer.
  await app.keyboard.press('d')
  await expect(ringed(reply)).toHaveCount(2)
  for (const value of await ringed(reply).all()) await expect(value).toBeInViewport()
  await expect(ringed(reply).last()).toContainText('三十个工作日')
  const drawer = app.getByRole('region', { name: '要点差异' })
  await drawer.getByRole('button', { name: /期限/u }).last().press('Enter')
  await expect(ringed(reply).first()).toContainText('十五日')
  await expect(ringed(reply).last()).toContainText('十个工作日')
  await app.keyboard.press('Shift+D')
  await expect(ringed(reply).first()).toContainText('三十日')

  // Both values beside each other: what the one comes to, and that neither list hides a contrast.
  await expect(drawer.getByRole('row').nth(1)).toContainText('约合 42 日')
  await expect(drawer.getByRole('row').nth(1)).toContainText('≠')
  await app.keyboard.press('Escape')
  await expect(app.locator('.strip-shown')).toHaveCount(0)
})
