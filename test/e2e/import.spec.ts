import type { Page } from 'playwright'
import { expect, test } from './app.ts'
import { beside } from './client.ts'
import { startHost } from './host.ts'
import { gb18030Bytes, importText, secretText } from './import-files.ts'

const preview = (page: Page) => page.getByRole('region', { name: '预览' })
const treeItem = (page: Page, name: RegExp) => page.getByRole('tree').getByRole('treeitem', { name })

async function openLibrary(page: Page, url: string): Promise<void> {
  await beside(url, async ({ system }) => {
    await system.setPreferences({ firstRunPassed: true })
    await system.setProfile({ office: '重庆专班', person: '周岚', language: 'zh' })
  })
  await page.goto(`${url}#/library`)
  await expect(page.getByRole('listbox', { name: '文件' })).toBeVisible()
}

/** Drops files on the list as a person does, from another window. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ fileName, content }) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(content)], fileName))
      return data
    },
    { fileName: name, content: [...bytes] },
  )
  const list = page.getByRole('region', { name: '文件', exact: true })
  await list.dispatchEvent('dragenter', { dataTransfer: transfer })
  await list.dispatchEvent('drop', { dataTransfer: transfer })
}

const review = (page: Page, name: string) => page.getByRole('button', { name: `核对 ${name}` }).click()

test('a dropped file is looked at, corrected, stored, and its corrections survive a restart', async ({ host, app }) => {
  test.setTimeout(120_000)
  await openLibrary(app, host.url)
  await drop(app, '数据服务办法.txt', new TextEncoder().encode(importText))
  await review(app, '数据服务办法.txt')
  await expect(preview(app).getByText('一字不少')).toBeVisible()
  await preview(app).getByRole('button', { name: '2024-09-01' }).click()
  await expect(app.locator('.source-read')).toContainText('2024年9月1日')

  // Not a clause: the line is in the ledger. Merge: the item is gone. Split: what was glued is an article of its own.
  await app.getByText('前款规定的部门应当公布联系方式', { exact: false }).first().click()
  await app.keyboard.press('x')
  await expect(preview(app).getByText('人工标为非条款')).toBeVisible()
  await treeItem(app, /^（二）/u).click()
  await app.keyboard.press('m')
  await expect(treeItem(app, /^（二）/u)).toHaveCount(0)
  await splitBefore(app, '首席数据官任职')
  await expect(treeItem(app, /首席数据官任职/u).last()).toBeVisible()
  await expect(preview(app).getByText('更正 3 处')).toBeVisible()
  await expect(preview(app).getByText('一字不少')).toBeVisible()
  await app.keyboard.press('Control+Enter')
  await expect(app.getByRole('region', { name: '文件信息' }).getByText('更正 3 处')).toBeVisible()

  await app.close()
  expect(await host.stop()).toBe(0)
  const again = await startHost(host.workspace)
  try {
    const page = await app.context().newPage()
    await page.goto(`${again.url}#/library`)
    await page.getByRole('option', { name: /数据服务办法/u }).click()
    await expect(page.getByText('更正 3 处')).toBeVisible()
    await expect(treeItem(page, /^（二）/u)).toHaveCount(0)
    await page.getByRole('button', { name: '更正切分' }).click()
    await expect(page.getByText(/周岚 · /u).first()).toBeVisible()
    await page.getByRole('button', { name: /^撤回：合并到上文/u }).click()
    await expect(treeItem(page, /^（二）/u)).toBeVisible()
  } finally {
    await again.stop()
  }
})

/** Puts the caret before some words with the pointer and splits there, as the suggested level. */
async function splitBefore(page: Page, words: string): Promise<void> {
  const at = await page.evaluate((wanted) => {
    for (const piece of document.querySelectorAll('.source-view [data-offset]')) {
      const index = piece.textContent.indexOf(wanted)
      if (index < 0) continue
      piece.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(piece.firstChild!, index)
      range.setEnd(piece.firstChild!, index + 1)
      const { left, top, height } = range.getBoundingClientRect()
      return { x: left + 1, y: top + height / 2 }
    }
    throw new Error(`“${wanted}” is not in view`)
  }, words)
  await page.mouse.click(at.x, at.y)
  await page.keyboard.press('s')
  await expect(page.getByLabel('级别')).toBeFocused()
  await page.keyboard.press('Enter')
}

test('the words of a line are marked with the pointer and become the label of a new clause', async ({ host, app }) => {
  await openLibrary(app, host.url)
  await drop(app, '数据服务办法.txt', new TextEncoder().encode(importText))
  await review(app, '数据服务办法.txt')
  const line = app.locator('.source-line', { hasText: '（一）制定目录' }).locator('p')
  const box = await line.boundingBox()
  if (box === null) throw new Error('The line is not in view')
  await app.mouse.move(box.x + 2, box.y + box.height / 2)
  await app.mouse.down()
  await app.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 5 })
  await app.mouse.up()
  await expect(app.locator('.source-chosen')).not.toHaveCount(0)
  const marked = (await app.locator('.source-chosen').allTextContents()).join('')
  expect('（一）制定目录；'.startsWith(marked)).toBe(true)
  await app.keyboard.press('s')
  await expect(app.locator('.split-place b')).toHaveText(marked)
})

test('the whole of a preview goes by the keyboard', async ({ host, app }) => {
  await openLibrary(app, host.url)
  await drop(app, '数据服务办法.txt', new TextEncoder().encode(importText))
  await app.getByRole('button', { name: '逐份核对' }).focus()
  await app.keyboard.press('Enter')
  await expect(preview(app).getByRole('heading', { level: 2 })).toBeFocused()
  await app.getByRole('region', { name: '原文' }).focus()
  // From the title over two lines with text.
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('ArrowDown')
  await expect(treeItem(app, /^第二条/u)).toHaveAttribute('aria-selected', 'true')
  await app.keyboard.press('Shift+ArrowDown')
  await expect(app.locator('.source-chosen').first()).toBeVisible()
  await app.keyboard.press('h')
  await expect(preview(app).getByText('更正 1 处')).toBeVisible()
  await app.keyboard.press('z')
  await expect(preview(app).getByText('更正 1 处')).toHaveCount(0)
  await app.keyboard.press('Escape')
  await expect(preview(app)).toHaveCount(0)
  await expect(app.getByRole('button', { name: '开始导入' })).toBeFocused()
})

test('many refused files leave the button in view that imports the others, and the work goes on by keys', async ({
  host,
  app,
}) => {
  await openLibrary(app, host.url)
  await app.setViewportSize({ width: 1024, height: 640 })
  for (const name of ['一', '二', '三', '四', '五']) await drop(app, `空${name}.txt`, new Uint8Array())
  for (const name of ['甲', '乙', '丙', '丁', '戊', '己']) {
    await drop(app, `${name}.txt`, new TextEncoder().encode(importText.replace('数据', `${name}类数据`)))
  }
  await expect(app.getByText('5 份＝未读入 5')).toBeVisible()
  await expect(app.getByText('正在读取')).toHaveCount(0)
  const start = app.getByRole('button', { name: '开始导入' })
  await expect(start).toBeInViewport({ ratio: 1 })
  await start.focus()
  // Nothing had to move for the focus to be seen.
  expect(await app.evaluate(() => document.querySelector('.library-list')?.scrollTop)).toBe(0)
  await app.keyboard.press('Enter')
  await expect(app.getByRole('region', { name: '导入' })).toBeFocused()
  await expect(app.getByText('11 份＝已存入 6 ＋ 未读入 5')).toBeVisible()
})

test('a file of another encoding is read anew as soon as somebody says so', async ({ host, app }) => {
  await openLibrary(app, host.url)
  await drop(app, '国标.txt', gb18030Bytes)
  await review(app, '国标.txt')
  const panel = preview(app)
  await expect(panel.getByRole('heading', { name: '数据开放规定' })).toBeVisible()
  const encoding = panel.getByRole('button', { name: /编码/u })
  await expect(encoding).toContainText('GB18030')
  await encoding.click()
  await app.getByRole('menuitem', { name: 'Big5' }).click()
  await expect(panel.getByRole('heading', { name: '数据开放规定' })).toHaveCount(0)
  await encoding.click()
  await app.getByRole('menuitem', { name: /GB18030/u }).click()
  await expect(panel.getByRole('heading', { name: '数据开放规定' })).toBeVisible()
  await app.getByRole('button', { name: /存入文库/u }).click()
  await expect(app.getByRole('option', { name: /数据开放规定/u })).toBeVisible()
})

test('a file with a mark of secrecy is held back until its basis is written', async ({ host, app }) => {
  await openLibrary(app, host.url)
  const before = await beside(host.url, (client) => client.instruments.list())
  await drop(app, '要点.txt', new TextEncoder().encode(secretText))
  await app.getByRole('button', { name: '开始导入' }).click()
  await expect(app.getByText('待确认密级', { exact: true })).toBeVisible()
  expect(await beside(host.url, (client) => client.instruments.list())).toHaveLength(before.length)
  const release = app.getByRole('button', { name: '经确认可以存入' })
  await expect(release).toBeDisabled()
  await app.getByLabel('书面依据').fill('保密办 11 月 3 日批准')
  await release.click()
  await expect(app.getByText('已存入', { exact: true })).toBeVisible()
  expect(await beside(host.url, (client) => client.instruments.list())).toHaveLength(before.length + 1)
})

test('a text from the clipboard is shown, then stored', async ({ host, app }) => {
  await openLibrary(app, host.url)
  await app.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(host.url).origin })
  await app.evaluate((text) => navigator.clipboard.writeText(text), importText)
  await app.keyboard.press('Control+v')
  await expect(app.getByRole('dialog', { name: '粘贴文本' })).toBeVisible()
  await expect(app.getByLabel(/^文本/u)).toHaveValue(importText)
  await app.getByRole('button', { name: '预览' }).click()
  await expect(preview(app).getByRole('heading', { name: '数据服务办法' })).toBeVisible()
  // Nothing can be stored before it is read and shown.
  await expect(preview(app).getByText('一字不少')).toBeVisible()
  await app.keyboard.press('Control+Enter')
  await expect(app.getByRole('option', { name: /数据服务办法/u })).toBeVisible()
})

test('a changed file is offered as a new version, which a person confirms', async ({ host, app }) => {
  test.setTimeout(90_000)
  // Whose it is stands in the title: the same title of another place would be another instrument.
  const first = `成都市${importText}`
  await openLibrary(app, host.url)
  await drop(app, '第一版.txt', new TextEncoder().encode(first))
  await app.getByRole('button', { name: '开始导入' }).click()
  await expect(app.getByText('已存入', { exact: true })).toBeVisible()
  await drop(app, '第二版.txt', new TextEncoder().encode(first.replace('三十日', '二十日')))
  await review(app, '第二版.txt')
  await expect(preview(app).getByText('疑为《成都市数据服务办法》的另一版本')).toBeVisible()
  await preview(app).getByRole('button', { name: '对照两版' }).click()
  await expect(preview(app).getByText(/修改 1/u)).toBeVisible()
  await preview(app).getByText('作为新版本存入').click()
  await app.getByRole('button', { name: /存入文库/u }).click()
  await expect(app.getByRole('region', { name: '文件信息' })).toBeVisible()
  const list = await beside(host.url, (client) => client.instruments.list())
  expect(list.filter(({ title }) => title === '成都市数据服务办法')).toHaveLength(1)
  const head = app.getByRole('region', { name: '文件信息' })
  await head.getByRole('button', { name: /^版本/u }).click()
  await app.getByRole('menuitem', { name: '第一版.txt' }).click()
  await expect(head.getByText('旧版本')).toBeVisible()
  await expect(head.getByText(/三十日/u).first()).toBeVisible()
  await head.getByRole('button', { name: '对照两版' }).click()
  await expect(app.getByRole('grid', { name: '成都市数据服务办法' })).toBeVisible()
  await expect(app.locator('.mark-deleted', { hasText: '三十日' }).first()).toBeVisible()
})

test('a version that nobody spoke of at import is confirmed in the library', async ({ host, app }) => {
  test.setTimeout(90_000)
  await openLibrary(app, host.url)
  const first = `成都市${importText}`
  for (const [name, text] of [
    ['第一版.txt', first],
    ['第二版.txt', first.replace('三十日', '二十日')],
  ] as const) {
    await drop(app, name, new TextEncoder().encode(text))
    await app.getByRole('button', { name: '开始导入' }).click()
    await expect(app.locator('.import-entry', { hasText: name }).getByText('已存入', { exact: true })).toBeVisible()
  }
  await app.locator('.import-entry', { hasText: '第二版.txt' }).getByRole('button', { name: /^打开/u }).click()
  await expect(app.getByText('疑为《成都市数据服务办法》的另一版本')).toBeVisible()
  await app.getByRole('button', { name: '确认为新版本' }).click()
  await expect(app.getByText('疑为《成都市数据服务办法》的另一版本')).toHaveCount(0)
  await expect(app.getByRole('option', { name: /成都市数据服务办法/u })).toHaveCount(1)
  await expect(
    app
      .getByRole('region', { name: '文件信息' })
      .getByText(/二十日/u)
      .first(),
  ).toBeVisible()
})
