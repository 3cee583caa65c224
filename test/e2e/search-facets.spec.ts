import { expect, test } from './app.ts'
import { beside } from './client.ts'
import { furnish } from './furnish.ts'

const numberIn = (text: string | null): number => Number(/\d+/u.exec(text ?? '')?.[0])

test('facets: chosen by keyboard, in the query as text, and finding as many as they say', async ({ host, app }) => {
  await beside(host.url, async (client) => {
    await furnish(client)
    await client.system.setPreferences({
      firstRunPassed: true,
      lastComparison: (await client.comparisons.list())[0]!.id,
    })
  })
  await app.goto(`${host.url}#/search?q=${encodeURIComponent('数据')}`)
  await app.reload()
  const box = app.getByRole('textbox', { name: '检索词' })
  const cities = app.getByRole('group', { name: '地区' })
  const total = app.locator('.query-box [role=status]')
  const all = numberIn(await app.getByText(/^按原词命中计数/u).textContent())
  await expect(total).toHaveText(`${all} 条`)
  const counts = await cities.locator('.facet-count').allTextContents()
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(all)

  // The space bar chooses a city, and a second one beside it; the counts of the cities stay.
  await cities.getByRole('checkbox', { name: /^成都/u }).press('Space')
  await expect(box).toHaveValue('数据 城市：成都')
  await expect(total).toHaveText(`${counts[0]} 条`)
  await expect(cities.locator('.facet-count')).toHaveText(counts)
  await expect(cities.getByRole('checkbox', { name: /^成都/u })).toBeChecked()
  await expect(cities.getByRole('checkbox', { name: /^成都/u })).toBeFocused()
  const chongqing = cities.getByRole('checkbox', { name: /^重庆/u })
  const ofChongqing = numberIn(
    await cities.locator('.facet-value').filter({ hasText: '重庆' }).locator('.facet-count').textContent(),
  )
  await chongqing.press('Space')
  await expect(box).toHaveValue('数据 城市：成都,重庆')
  await expect(total).toHaveText(`${Number(counts[0]) + ofChongqing} 条`)

  // What is typed is chosen in the list, and what is taken out of the text is not.
  await box.fill('数据 领域：1')
  await expect(app.getByRole('group', { name: '领域' }).getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(cities.getByRole('checkbox', { checked: true })).toHaveCount(0)
})

test('a search asks the rows of comparisons, of all or of the current one, and says so', async ({ host, app }) => {
  const id = await beside(host.url, async (client) => {
    await furnish(client)
    const [first] = await client.comparisons.list()
    await client.system.setPreferences({ firstRunPassed: true, lastComparison: first!.id })
    return first!.id
  })
  await app.goto(`${host.url}#/search?q=${encodeURIComponent('的 OR 数据 含有：批注')}`)
  await app.reload()
  const reading = app.getByRole('group', { name: '检索词的理解' })
  await expect(reading.getByRole('button', { name: /有批注（全部对照）/u })).toBeVisible()
  const marked = app.getByRole('group', { name: '对照中有' }).getByRole('checkbox', { name: /^批注/u })
  await expect(marked).toBeChecked()

  await app.getByRole('switch', { name: '只在当前对照内' }).press('Space')
  await expect(reading.getByRole('button', { name: /有批注（本对照）/u })).toBeVisible()
  await expect(reading.getByRole('button', { name: /^对照 /u })).toBeVisible()
  expect(app.url()).toContain(`in=${id}`)

  // The address alone says where it is searched; a press on the chip leads out again.
  await marked.press('Space')
  await app.reload()
  await expect(app.getByRole('switch')).toBeChecked()
  await app.getByRole('group', { name: '对应关系' }).getByRole('checkbox', { name: /^缺口/u }).press('Space')
  await expect(app.getByRole('textbox', { name: '检索词' })).toHaveValue(/状态：缺口$/u)
  await expect(app.locator('.hit-row').first()).toBeVisible()
  await reading.getByRole('button', { name: /^对照 /u }).press('Enter')
  await expect(app.getByRole('switch')).not.toBeChecked()
  await expect(reading.getByRole('button', { name: /缺口（全部对照）/u })).toBeVisible()
})
