import { chengduText, chongqingText, textFile } from '../contract/sample-documents.ts'
import { expect, test } from './app.ts'
import { beside } from './client.ts'
import { compareTexts } from './furnish.ts'

const numberIn = (text: string | null): number => Number(/\d+/u.exec(text ?? '')?.[0])

test('the matrix: its lines sum to the comparison, and every field leads to just its rows', async ({ host, app }) => {
  const comparison = await beside(host.url, async (client) => {
    await client.system.setPreferences({ firstRunPassed: true })
    await client.system.setProfile({ office: '重庆专班', person: '周岚', language: 'zh' })
    return compareTexts(client, textFile('蓉城.txt', chengduText), textFile('山城.txt', chongqingText))
  })
  await app.goto(`${host.url}#/compare/${comparison}`)
  await app.reload()
  const all = numberIn(await app.locator('.relation-sum .chip').first().textContent())
  await app.getByRole('link', { name: '七领域矩阵' }).click()

  const table = app.getByRole('table', { name: '七领域矩阵' })
  await expect(table.locator('tfoot .matrix-rows')).toHaveText(String(all))
  const rows = await table.locator('tbody .matrix-rows').allTextContents()
  expect(rows.reduce((sum, count) => sum + Number(count), 0)).toBe(all)
  const squares = await table.locator('.matrix-square').allTextContents()
  expect(squares.reduce((sum, count) => sum + Number(count), 0)).toBe(all)

  // By keyboard alone: into the table, along the first line to its first square, and from there into Compare.
  await table.getByRole('button').first().focus()
  await app.keyboard.press('ArrowRight')
  for (let lines = 0; lines < 8 && (await app.locator('.matrix-square:focus').count()) === 0; lines += 1) {
    await app.keyboard.press('ArrowDown')
    await app.keyboard.press('ArrowRight')
  }
  const counted = Number(await app.locator('.matrix-square:focus').textContent())
  await app.keyboard.press('Enter')
  const panel = app.getByRole('region', { name: '所选领域的行' })
  await expect(panel.getByRole('listitem')).toHaveCount(counted)
  await panel.getByRole('link', { name: `在条款对照中打开 ${counted} 行` }).press('Enter')
  await expect(app.locator('.compare-row')).toHaveCount(counted)
  await expect(app.getByRole('status').filter({ hasText: `显示 ${counted}` })).toBeVisible()

  // Back at the same field; Escape leaves it.
  await app.goBack()
  await expect(panel.getByRole('listitem')).toHaveCount(counted)
  await app.keyboard.press('Escape')
  await expect(panel.getByRole('heading')).toHaveText('全部领域')

  // Half of the gaps has no term in the sum: Compare shows it as a filter of its own, which can be taken off.
  const gaps = table.locator('.square-gap').first()
  const alone = Number(await gaps.textContent())
  await gaps.click()
  await panel.getByRole('link', { name: /^在条款对照中打开/u }).click()
  await expect(app.locator('.compare-row')).toHaveCount(alone)
  await app.getByRole('button', { name: /^仅/u }).click()
  await expect(app.getByRole('button', { name: /^仅/u })).toHaveCount(0)
})

test('the matrix is written as a file', async ({ host, app }) => {
  const comparison = await beside(host.url, async (client) => {
    await client.system.setPreferences({ firstRunPassed: true })
    return compareTexts(client, textFile('蓉城.txt', chengduText), textFile('山城.txt', chongqingText))
  })
  await app.goto(`${host.url}#/compare/matrix?of=${comparison}`)
  await app.reload()
  const downloading = app.waitForEvent('download')
  await app.getByRole('button', { name: '导出' }).click()
  await app.getByRole('menuitem', { name: /csv/u }).click()
  expect((await downloading).suggestedFilename()).toMatch(/七领域覆盖矩阵.*\.csv$/u)
})
