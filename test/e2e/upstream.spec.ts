import { readFileSync } from 'node:fs'
import { expect, test } from './app.ts'
import { beside } from './client.ts'
import { compareTexts, runSteps } from './furnish.ts'

const file = (name: string): File => {
  const text = readFileSync(new URL(`../cases/upstream/three-instruments/${name}.txt`, import.meta.url), 'utf8')
  return new File([text], `${name}.txt`)
}

test('what both sides took from a national instrument is marked, and the evidence says where it comes from', async ({
  host,
  app,
}) => {
  const comparison = await beside(host.url, async (client) => {
    await client.system.setPreferences({ firstRunPassed: true })
    await client.system.setProfile({ office: '重庆专班', person: '周岚', language: 'zh' })
    const sources = [{ file: file('national') }]
    await runSteps(await client.instruments.import({ sources, jurisdiction: 'national', versionOf: null }))
    return compareTexts(client, file('left'), file('right'))
  })
  await app.goto(`${host.url}#/compare/${comparison}`)
  await app.reload()
  const row = app.getByRole('row').filter({ hasText: '动态调整' })
  const marks = row.getByTitle('两地共同源自《全国数据工作条例》第三条')
  await expect(marks.first()).toBeVisible()
  expect(
    await row
      .getByRole('gridcell')
      .nth(0)
      .getByTitle(/共同源自/u)
      .count(),
  ).toBeGreaterThan(0)
  expect(
    await row
      .getByRole('gridcell')
      .nth(2)
      .getByTitle(/共同源自/u)
      .count(),
  ).toBeGreaterThan(0)

  await row.click()
  const evidence = app.getByRole('list', { name: '源自上级文件' })
  await expect(evidence).toContainText('《全国数据工作条例》第三条')
  await expect(evidence).toContainText('38')
  await expect(evidence).toContainText('不计入')
})
