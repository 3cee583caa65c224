import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright'
import { expect, test } from './app.ts'
import { beside } from './client.ts'

const rows = (page: Page) =>
  page.getByRole('row', { includeHidden: false }).filter({ has: page.getByRole('rowheader') })
const selected = (page: Page) => page.locator('[role=row][aria-selected=true]')
const sources = (page: Page) => page.getByRole('region', { name: '所选项目的出处' })

/** The terms of the sum, all first. */
async function sumOf(page: Page): Promise<readonly number[]> {
  const texts = await page.getByRole('group', { name: '按哪一地有来筛选' }).getByRole('button').allTextContents()
  return texts.map((text) => Number(/\d+$/u.exec(text)?.[0]))
}

const rowCount = async (page: Page): Promise<number> =>
  Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1

async function openScreen(page: Page, url: string): Promise<void> {
  await beside(url, ({ system }) => system.setPreferences({ firstRunPassed: true }))
  await page.reload()
  await page.getByRole('navigation').getByRole('link', { name: '指标' }).click()
  await expect(page.getByRole('grid', { name: '两地指标对照' })).toBeVisible()
}

/** Chooses from a filter of the strip. */
async function choose(page: Page, filter: RegExp, choice: string): Promise<void> {
  await page.getByRole('button', { name: filter }).click()
  await page.getByRole('menuitem', { name: choice, exact: true }).click()
}

test('indicators of both cities: filter, see the source, save the chart, export the table', async ({ host, app }) => {
  await openScreen(app, host.url)
  const [all = 0, both = 0, ...only] = await sumOf(app)
  expect(both).toBeGreaterThan(0)
  expect(both + only.reduce((sum, term) => sum + term, 0)).toBe(all)
  expect(await rowCount(app)).toBe(all)

  await app.getByRole('button', { name: /两地都有/u }).click()
  expect(await rowCount(app)).toBe(both)
  await expect(app.getByText(`显示 ${both}，另有 ${all - both} 项未显示`)).toBeVisible()
  await choose(app, /^性质/u, '目标')
  const [targets = 0, ...parts] = await sumOf(app)
  expect(parts.reduce((sum, term) => sum + term, 0)).toBe(targets)
  expect(targets).toBeLessThan(all)

  // The chart is a file of its own, and its words say all that is drawn.
  const chart = app.getByRole('img', { name: /(比例|金额|数量)指标：两地对比/u })
  await expect(chart).toBeVisible()
  await rows(app).filter({ hasText: '5G基站' }).click()
  await expect(app.getByRole('img', { name: /数量指标：两地对比.*5G基站/u })).toBeVisible()

  const [drawing] = await Promise.all([
    app.waitForEvent('download'),
    (async () => {
      await app.getByRole('button', { name: '另存图' }).click()
      await app.getByRole('menuitem', { name: /SVG/u }).click()
    })(),
  ])
  const svg = await readFile(await drawing.path(), 'utf8')
  expect(svg).toMatch(/^<svg/u)
  expect(svg).toContain('5G基站')
  expect(svg).toContain('15万个')
  const [picture] = await Promise.all([
    app.waitForEvent('download'),
    (async () => {
      await app.getByRole('button', { name: '另存图' }).click()
      await app.getByRole('menuitem', { name: /PNG/u }).click()
    })(),
  ])
  const png = await readFile(await picture.path())
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(2160)

  const [table] = await Promise.all([
    app.waitForEvent('download'),
    (async () => {
      await app.getByRole('button', { name: '导出' }).click()
      await app.getByRole('menuitem', { name: /Word/u }).click()
    })(),
  ])
  const word = unzipSync(new Uint8Array(await readFile(await table.path())))
  expect(new TextDecoder().decode(word['word/document.xml'])).toContain('5G基站')

  await expect(sources(app).locator('mark').first()).toHaveText(/万/u)
  await sources(app).getByRole('link', { name: '打开条款' }).first().click()
  await expect(app).toHaveURL(/#\/library\/[0-9a-f]{64}\?clause=/u)
})

test('indicators by keyboard alone, also in a narrow window', async ({ host, app }) => {
  await app.setViewportSize({ width: 1024, height: 700 })
  await openScreen(app, host.url)
  await app.keyboard.press('j')
  await app.keyboard.press('j')
  const name = await selected(app).getByRole('rowheader').textContent()
  await app.keyboard.press('k')
  await expect(selected(app).getByRole('rowheader')).not.toHaveText(name ?? '')
  await app.getByRole('grid').focus()
  await app.keyboard.press('End')
  await expect(selected(app)).toHaveAttribute('aria-rowindex', String((await rowCount(app)) + 1))
  const link = sources(app).getByRole('link', { name: '打开条款' }).first()
  for (let presses = 0; presses < 12 && !(await link.evaluate((at) => at === document.activeElement)); presses++)
    await app.keyboard.press('Tab')
  await expect(link).toBeFocused()
  const wide = await app.evaluate(() =>
    [...document.querySelectorAll('.screen-main *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      .map(({ className }) => String(className)),
  )
  expect(wide).toEqual([])
  await app.keyboard.press('Enter')
  await expect(app).toHaveURL(/#\/library\//u)
})

test('a value is corrected by keyboard, joined, kept apart, exported with its signature, and read again', async ({
  host,
  app,
}) => {
  test.slow()
  await beside(host.url, ({ system }) => system.setProfile({ office: '成都专班', person: '李沐', language: 'zh' }))
  await openScreen(app, host.url)
  const all = await rowCount(app)
  const row = rows(app).filter({ hasText: '5G基站' }).first()
  await row.click()
  const before = await row.textContent()

  await app.keyboard.press('e')
  const dialog = app.getByRole('dialog', { name: '更正读出的数值' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('数值（区间写作 3–5）').fill('12.5')
  await dialog.getByLabel('理由（可不填）').fill('与发文核对')
  await app.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('成都专班更正')
  await expect(row).toContainText('12.5')
  await expect(app.getByRole('img', { name: /成都专班更正/u })).toBeVisible()

  await app.keyboard.press('x')
  await app.getByLabel('理由', { exact: true }).fill('一为全市，一为主城')
  await app.keyboard.press('Enter')
  await expect(row).toContainText('成都专班认定：一为全市，一为主城')

  await app.keyboard.press('m')
  const join = app.getByRole('dialog', { name: '认定为同一指标' })
  await join.getByLabel('查找另一个数值（指标名、地区、年份）').fill('普及率')
  await join.getByRole('listbox').press('ArrowDown')
  await join.getByRole('button', { name: '合为一行' }).click()
  await expect(join).toBeHidden()
  expect(await rowCount(app)).toBe(all - 1)
  await expect(selected(app)).toContainText('成都专班认定同一指标')

  const [table] = await Promise.all([
    app.waitForEvent('download'),
    (async () => {
      await app.getByRole('button', { name: '导出' }).click()
      await app.getByRole('menuitem', { name: /Word/u }).click()
    })(),
  ])
  const word = unzipSync(new Uint8Array(await readFile(await table.path())))
  const text = new TextDecoder().decode(word['word/document.xml'])
  for (const said of ['成都专班李沐：与发文核对', '一为全市，一为主城', '认定为同一指标']) expect(text).toContain(said)

  await app.getByRole('link', { name: '人工更正 3' }).click()
  const taken = app.getByRole('button', { name: /撤\s?回/u })
  for (let left = 3; left > 0; left--) {
    await expect(taken).toHaveCount(left)
    await taken.first().click()
  }
  await expect(app.getByText(/还没有人更正过/u)).toBeVisible()
  await app.getByRole('link', { name: '目标与现状' }).click()
  expect(await rowCount(app)).toBe(all)
  await expect(row).toHaveText(before ?? '')
})

test('deadlines and responsible units of both cities', async ({ host, app }) => {
  await openScreen(app, host.url)
  for (const tab of ['期限', '责任单位']) {
    await app.getByRole('link', { name: tab, exact: true }).click()
    await expect(app.getByRole('grid', { name: `两地${tab}对照` })).toBeVisible()
    const [all = 0, ...parts] = await sumOf(app)
    expect(parts.reduce((sum, term) => sum + term, 0)).toBe(all)
    expect(await rowCount(app)).toBe(all)
    await app.keyboard.press('j')
    await expect(sources(app).locator('mark').first()).toBeVisible()
  }
})

test('deadlines on a line of time: by keyboard to a day, and to the clause', async ({ host, app }) => {
  await openScreen(app, host.url)
  await app.getByRole('link', { name: '期限', exact: true }).click()
  await expect(app.getByRole('img', { name: /期限时间轴。.*2025 年底前：成都与四川 \d+ 处/u })).toBeVisible()
  const counts = /(\d+) 处期限＝要求 (\d+) ＋ 数值的时点 (\d+)/u.exec(
    (await app.getByRole('contentinfo').textContent()) ?? '',
  )
  const [all = 0, due = 0, figures = 0] = counts?.slice(1).map(Number) ?? []
  expect(due).toBeGreaterThan(0)
  expect(due + figures).toBe(all)
  await expect(app.getByRole('button', { name: `不列（${figures} 处）` })).toBeVisible()

  await app.getByRole('group', { name: /期限时间轴/u }).focus()
  await app.keyboard.press('ArrowRight')
  const [first, year] = [selected(app), /\d{4} 年底前/u]
  await expect(first.getByRole('rowheader')).toHaveText(year)
  const before = await first.getByRole('rowheader').textContent()
  await app.keyboard.press('End')
  await expect(selected(app).getByRole('rowheader')).not.toHaveText(before ?? '')
  await sources(app).getByRole('link', { name: '打开条款' }).first().click()
  await expect(app).toHaveURL(/#\/library\/[0-9a-f]{64}\?clause=/u)
})

test('at 200 % nothing of the screen runs past the edge', async ({ host, app }) => {
  await app.setViewportSize({ width: 640, height: 450 })
  for (const language of ['zh', 'en'] as const) {
    await beside(host.url, ({ system }) => system.setPreferences({ firstRunPassed: true, language }))
    await app.reload()
    for (const screen of ['indicators', 'gaps', 'compare/list']) {
      await app.goto(`${host.url}#/${screen}`)
      await expect(app.locator('.screen-main > *').first()).toBeVisible()
      const outside = await app.evaluate(() =>
        [...document.querySelectorAll('.top-bar *, .strip *, .status-line *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.className} ${element.textContent}`),
      )
      expect(outside, `${screen} ${language}`).toEqual([])
    }
  }
})

test('the first screen does not load the charts', async ({ app }) => {
  const loaded = await app.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(loaded.filter((name) => name.includes('chart-library'))).toEqual([])
  expect(loaded.some((name) => name.endsWith('.js'))).toBe(true)
})
