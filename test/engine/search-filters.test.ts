import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { beforeAll, describe, expect, it, afterAll } from 'vitest'
import { anchorClause } from '#core/annotations/anchor.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { MarkedVersion, RowMark } from '#core/search/row-marks.ts'
import { createStoreRouter } from '#engine/store-router.ts'
import { author, countingWriter, importRecord } from '../data/workspace-builder.ts'

/*
 * Two instruments, one of each city, and one of a district without a date: what a query with filters finds must be what
 * reading the condition aloud says.
 */
const folder = mkdtempSync(join(tmpdir(), 'bashu-filters-'))
const store = createRouterClient(createStoreRouter(countingWriter()))
const stored: Record<string, VersionHash> = {}

async function add(id: string, rest: Partial<Parameters<typeof importRecord>[0]>, documentDate: string | null) {
  const { record, bytes } = importRecord({ id, articles: [], ...rest })
  const event = { ...record.event, body: { ...record.event.body, documentDate } }
  stored[id] = record.version
  await store.importInstrument({ ...record, event, file: new File([Uint8Array.from(bytes)], `${id}.txt`) })
  return record
}

beforeAll(async () => {
  await store.open({ file: join(folder, 'workspace.db') })
  await store.setProfile({ ...author, language: 'zh' })
  const chengdu = await add(
    'cd',
    { title: '成都数据条例', articles: [['数据归集', '归集公共数据。'], '数据由部门汇聚。', '建设算力设施。'] },
    '2022-11-25',
  )
  await add(
    'cq',
    { title: '重庆办法', jurisdiction: 'chongqing', articles: ['汇聚公共数据。', '数据开放。'] },
    '2024-03-01',
  )
  await add('yb', { title: '渝北细则', jurisdiction: 'district:渝北区', articles: ['数据共享。'] }, null)
  const [, second] = chengdu.units
  await store.append({ events: [{ kind: 'area-set', ...author, body: { clause: anchorClause(second!), area: 7 } }] })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const found = async (
  query: string,
  versions: readonly VersionHash[] | null = null,
  marked: readonly MarkedVersion[] | null = null,
): Promise<string[]> => {
  const { hits, totals, notApplied } = await store.search({ query, limit: 50, versions, marked })
  expect(notApplied).toEqual([])
  expect(totals.exact).toBe(hits.length)
  return hits.map(({ instrument, label }) => `${instrument} ${label}`).toSorted()
}

describe('a query with conditions', () => {
  it.each([
    ['数据 city:成都', ['cd 第1条', 'cd 第2条']],
    ['数据 城市：重庆', ['cq 第1条', 'cq 第2条']],
    ['数据 city:成都,渝北区', ['cd 第1条', 'cd 第2条', 'yb 第1条']],
    ['数据 -city:成都', ['cq 第1条', 'cq 第2条', 'yb 第1条']],
    ['数据 year:2022', ['cd 第1条', 'cd 第2条']],
    ['数据 year:2023..', ['cq 第1条', 'cq 第2条']],
    ['数据 -年份：2022..2024', ['yb 第1条']],
    ['数据 标题：条例', ['cd 第1条', 'cd 第2条']],
    ['数据 in:title', ['cd 第1条']],
    ['数据 area:7', ['cd 第2条']],
    ['数据 -area:7 city:成都', ['cd 第1条']],
    ['归集 OR 汇聚', ['cd 第1条', 'cd 第2条', 'cq 第1条']],
    ['归集 | 汇聚 公共', ['cd 第1条', 'cq 第1条']],
    ['归集 OR 汇聚 -部门 city:成都', ['cd 第1条']],
    ['归集 OR 算力 in:title', ['cd 第1条']],
    ['数据 city:国家', []],
    ['数据 年份：2022,无', ['cd 第1条', 'cd 第2条', 'yb 第1条']],
    ['数据 机关：某市', ['cd 第1条', 'cd 第2条', 'cq 第1条', 'cq 第2条', 'yb 第1条']],
    ['数据 -body:某市', []],
    ['数据 级别：地方性法规', []],
    ['数据 -kind:law area:3,7', ['cd 第1条', 'cd 第2条', 'cq 第1条', 'yb 第1条']],
    ['数据 area:none', []],
    ['数据 文件："成都数据条例","渝北细则"', ['cd 第1条', 'cd 第2条', 'yb 第1条']],
    ['数据 文件："条例"', []],
    ['数据 文件：条例', ['cd 第1条', 'cd 第2条']],
  ])('%s', async (query, expected) => {
    expect(await found(query)).toEqual(expected)
  })

  it('stays within a comparison', async () => {
    expect(await found('数据 year:2022..2024', [stored['cq']!])).toEqual(['cq 第1条', 'cq 第2条'])
  })

  it.each([
    ['数据 has:note', ['cd 第1条']],
    ['数据 -has:批注 city:成都', ['cd 第2条']],
    ['数据 status:缺口,partial', ['cd 第1条', 'cq 第2条']],
    ['数据 状态：未对照', ['cq 第1条', 'yb 第1条']],
    ['数据 status:conflict', ['cd 第2条']],
  ])('asks the rows of comparisons: %s', async (query, expected) => {
    const unit = (path: string, ...marks: RowMark[]) => ({ path: `第一章/${path}`, marks })
    const marked = [
      { version: stored['cd']!, units: [unit('第1条', 'partial', 'note'), unit('第2条', 'conflict')] },
      // One that is no more is passed over.
      { version: stored['cq']!, units: [unit('第2条', 'gap'), unit('第9条', 'gap', 'note')] },
    ]
    expect(await found(query, null, marked)).toEqual(expected)
  })

  it('says of rows that there are none where there is no comparison', async () => {
    const { parts, totals } = await store.search({ query: '数据 has:note', limit: 9, versions: null })
    expect(parts[1]).toEqual({ kind: 'not-applied', written: 'has:note', why: 'no-comparisons' })
    expect(totals.exact).toBe(5)
  })

  it('marks what stands in a heading', async () => {
    const { hits } = await store.search({ query: '数据 in:title', limit: 1, versions: null })
    expect(hits[0]).toMatchObject({ heading: '数据归集', headingMatches: [[0, 2]], matches: [[4, 6]] })
    const { hits: others } = await store.search({ query: '汇聚', limit: 9, versions: null })
    expect(others.every((hit) => !('headingMatches' in hit))).toBe(true)
  })

  it('marks every alternative that is found', async () => {
    const { hits } = await store.search({ query: '归集 OR 公共', limit: 1, versions: [stored['cd']!] })
    expect(hits[0]?.matches).toEqual([
      [0, 2],
      [2, 4],
    ])
  })
})
