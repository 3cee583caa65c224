import { expect, test } from './app.ts'
import { beside } from './client.ts'

/** The job by keyboard alone, on the starter corpus: search, see why, open, come back, find what is like it, keep it. */
test('a day at the search screen, without a mouse', async ({ host, app }) => {
  await beside(host.url, async ({ system }) => {
    await system.setPreferences({ firstRunPassed: true })
    await system.setProfile({ office: '重庆专班', person: '周岚', language: 'zh' })
  })
  await app.reload()
  await app.evaluate(() => (location.hash = '#/search'))
  const box = app.getByRole('textbox', { name: '检索词' })
  await expect(box).toBeFocused()
  await app.keyboard.type('数据 交易')
  const chengdu = app.getByRole('listbox', { name: /成都与四川/u })
  await expect(chengdu).toBeVisible()
  const found = new Set(await app.locator('.hits mark').allTextContents())
  expect(found).toEqual(new Set(['数据', '交易']))

  await app.keyboard.press('ArrowDown')
  await expect(chengdu).toBeFocused()
  await app.keyboard.press('ArrowDown')
  const selected = app.getByRole('option', { selected: true })
  await app.keyboard.press('w')
  await expect(selected).toContainText('得分')
  const path = await selected.getAttribute('id')

  // Into the library at the clause, and back to the same hit.
  await app.keyboard.press('Enter')
  await expect(app).toHaveURL(/#\/library\/.+clause=/u)
  await expect(app.getByRole('link', { name: /回到检索结果/u })).toBeVisible()
  await app.keyboard.press('Alt+ArrowLeft')
  await expect(selected).toHaveAttribute('id', path!)
  await expect(chengdu).toBeFocused()

  // Across to the other city, and into a comparison at its row.
  await app.keyboard.press('ArrowRight')
  await expect(app.getByRole('listbox', { name: /重庆命中/u })).toBeFocused()
  await expect(selected).toContainText(/对应|无对应/u)
  await app.keyboard.press('c')
  const choice = app.getByRole('dialog')
  await expect(choice.or(app.getByRole('grid'))).toBeVisible()
  if (await choice.isVisible()) {
    await choice.locator('.place-choice button').first().focus()
    await app.keyboard.press('Enter')
  }
  await expect(app.locator('[role=row][aria-selected=true]')).toContainText('数据交易')
  await app.keyboard.press('Alt+ArrowLeft')
  await expect(selected).toContainText('数据交易')

  // What is like it, and back with Esc.
  await app.keyboard.press('s')
  await expect(app.getByText(/相近 \d+ 条/u)).toBeVisible()
  await expect(app.locator('.hits .hit-row').first()).toContainText('把握')
  await app.keyboard.press('Escape')
  await expect(box).toHaveValue('数据 交易')

  // Kept under a name, and run with one key.
  await app.getByRole('button', { name: '存下这次检索' }).focus()
  await app.keyboard.press('Enter')
  await app.keyboard.type('数据交易')
  await app.keyboard.press('Enter')
  await expect(app.getByRole('button', { name: /1 数据交易/u })).toHaveAttribute('aria-pressed', 'true')
  await app.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await app.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await app.keyboard.press('Escape')
  await app.keyboard.press('1')
  await expect(box).toHaveValue('数据 交易')
})

test('two columns stand below each other where the window is narrow, and nothing scrolls sideways', async ({
  host,
  app,
}) => {
  await beside(host.url, ({ system }) => system.setPreferences({ firstRunPassed: true }))
  await app.reload()
  await app.setViewportSize({ width: 640, height: 800 })
  await app.evaluate((query) => (location.hash = `#/search?q=${query}`), encodeURIComponent('数据'))
  const [left, right] = [app.locator('.hit-column-chengdu'), app.locator('.hit-column-chongqing')]
  await expect(left).toBeVisible()
  const [above, below] = [(await left.boundingBox())!, (await right.boundingBox())!]
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height - 1)
  const overflow = await app.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow).toBe(0)
})
