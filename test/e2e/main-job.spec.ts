import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright'
import { chengduText, chongqingText } from '../contract/sample-documents.ts'
import { expect, test } from './app.ts'
import { startHost } from './host.ts'

/** The screen of that name, from the rail. */
const go = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name }).click()

async function sayWho(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '重庆专班' }).click()
  await page.getByLabel('姓名').fill('周岚')
  await page.getByRole('button', { name: '保存并进入文库' }).click()
}

async function importText(page: Page, name: string, text: string, place: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /拖入 Word/u }).click()
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.locator('.import-offer .place-field').getByText(place, { exact: true }).click()
  await page.getByRole('button', { name: '开始导入' }).click()
  await expect(page.getByText('已存入').last()).toBeVisible()
}

async function compareBoth(page: Page): Promise<void> {
  // From the library the instrument is chosen already, on the side of its city.
  await page.getByRole('link', { name: '新建对照' }).click()
  await expect(
    page.getByRole('group', { name: '左侧' }).getByRole('checkbox', { name: /蓉城数据服务办法/u }),
  ).toBeChecked()
  await page.getByRole('group', { name: '右侧' }).getByText('山城数据服务规定').click()
  await page.getByRole('button', { name: '开始对照' }).click()
  await expect(page.getByText('三十个工作日').first()).toBeVisible()
}

const rowWith = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text }).first()

test('the whole job: import, compare, decide, note, confirm a gap, export, and find it all again', async ({
  host,
  app,
}) => {
  test.setTimeout(120_000)
  await sayWho(app)
  await importText(app, '蓉城.txt', chengduText, '成都')
  await importText(app, '山城.txt', chongqingText, '重庆')
  // The ledger accounts for every character.
  await app
    .getByRole('button', { name: /蓉城数据服务办法/u })
    .first()
    .click()
  await expect(app.getByText('一字不少')).toBeVisible()

  await compareBoth(app)
  await expect(app.getByText('成都 5 / 5')).toBeVisible()
  await rowWith(app, '情况复杂的').click()
  await app.keyboard.press('3')
  await app.getByLabel('理由（可选）').fill('期限算法不同，可以并行')
  await app.getByRole('button', { name: '记录并下一条' }).click()
  await expect(rowWith(app, '情况复杂的')).toContainText('互补')

  await rowWith(app, '情况复杂的').click()
  await app.keyboard.press('t')
  await expect(app.getByLabel('写意见（T）')).toBeFocused()
  await app.keyboard.type('须先核对起算日')
  await app.getByRole('button', { name: '写入' }).click()
  await expect(app.getByText('须先核对起算日')).toBeVisible()

  await rowWith(app, '首席数据官').click()
  await app.keyboard.press('g')
  await app.getByLabel('责任单位').fill('重庆市大数据局')
  await app.getByLabel('说明').fill('重庆没有首席数据官的规定')
  await app.getByRole('button', { name: '确认缺口', exact: true }).last().click()
  await expect(rowWith(app, '首席数据官')).toContainText('缺口已确认')

  await go(app, '报告')
  const download = app.waitForEvent('download')
  await app.getByRole('button', { name: '导出 Word 文件' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/对照表\.docx$/u)
  const parts = unzipSync(new Uint8Array(await readFile(await file.path())))
  const body = new TextDecoder().decode(parts['word/document.xml'])
  expect(body).toContain('三十个工作日')
  expect(body).toContain('周岚')

  // The program ends and is started again on the same workspace.
  await app.close()
  expect(await host.stop()).toBe(0)
  const again = await startHost(host.workspace)
  try {
    const page = await app.context().newPage()
    await page.goto(again.url)
    // The rail leads back to the comparison that was open last.
    await go(page, '对照')
    await expect(rowWith(page, '情况复杂的')).toContainText('互补')
    await rowWith(page, '情况复杂的').click()
    await expect(page.getByText('须先核对起算日')).toBeVisible()
    await expect(rowWith(page, '首席数据官')).toContainText('缺口已确认')
  } finally {
    await again.stop()
  }
})
