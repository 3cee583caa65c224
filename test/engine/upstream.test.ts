import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { alignmentMethod } from '#core/alignment/align.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import type { EngineClient } from '#engine/client.ts'
import { importAs, libraryBench } from './library-bench.ts'

/* A national instrument comes into a workspace in which two that copied from it are compared. */

const textIn = (file: string): string =>
  readFileSync(new URL(`../cases/upstream/three-instruments/${file}.txt`, import.meta.url), 'utf8')

const profile = { office: '蓉湖专班', person: '李沐', language: 'zh' } as const

async function comparison(client: EngineClient): Promise<ComparisonId> {
  await client.system.setProfile(profile)
  const left = await importAs(client, textIn('left'))
  const right = await importAs(client, textIn('right'), { jurisdiction: 'chongqing' })
  const members = { left: [left.instrument!.version], right: [right.instrument!.version] }
  return (await client.comparisons.create({ title: '对照', ...members })).id
}

async function opened(client: EngineClient, id: ComparisonId) {
  const stream = await client.comparisons.open({ id })
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  const { method, rows, upstream } = step.value
  const full = await client.comparisons.rows({ id, keys: rows.map(({ key }) => key) })
  return { method, rows: full, upstream }
}

const rowOf = (rows: readonly ComparativeRow[], label: string): ComparativeRow | undefined =>
  rows.find(({ left, right }) => left[0]?.label === label && right[0]?.label === label)

function storedMethod(workspace: string): string {
  const db = new Database(workspace, { readonly: true })
  try {
    return (db.prepare('SELECT method FROM alignments').get() as { method: string }).method
  } finally {
    db.close()
  }
}

const unsound = async (client: EngineClient): Promise<unknown> =>
  (await client.system.verify({ deep: true })).checks.filter(({ ok }) => !ok)

const withUpstream = new RegExp(String.raw`^${alignmentMethod}~[0-9a-f]{8}$`, 'u')

describe('a national instrument', () => {
  it('makes stored alignments stale when it comes in, and what both copied from it is named and not counted', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const id = await comparison(client)
    const before = await opened(client, id)
    expect(before.method).toBe(alignmentMethod)
    expect(before.upstream).toBeUndefined()
    expect(rowOf(before.rows, '第二条')).not.toHaveProperty('copied')
    await importAs(client, textIn('national'), { jurisdiction: 'national' })
    const after = await opened(client, id)
    expect(after.method).toMatch(withUpstream)
    expect(storedMethod(bench.workspace)).toBe(after.method)
    expect(after.upstream).toEqual(['全国数据工作条例'])
    const row = rowOf(after.rows, '第二条')
    expect(row?.copied).toMatchObject([{ title: '全国数据工作条例', upstream: { label: '第三条' }, characters: 38 }])
    const { left, right } = row!.copied![0]!
    expect(row!.leftClauses[0]!.text.slice(left.start, left.end)).toMatch(/^本市建立统一的.+动态调整$/u)
    expect(row!.rightClauses[0]!.text.slice(right.start, right.end)).toMatch(/^全市建立统一的.+动态调整$/u)
    expect(rowOf(before.rows, '第一条')?.score).toBeGreaterThan(0.9)
    expect(rowOf(after.rows, '第一条')).toBeUndefined()
    expect(await unsound(client)).toEqual([])
  })

  it('is said in the report', async () => {
    const client = (await libraryBench()).client()
    const id = await comparison(client)
    await importAs(client, textIn('national'), { jurisdiction: 'national' })
    const request = { comparison: id, template: 'comparative-table', relations: [], withDecisions: true } as const
    const written = JSON.stringify(await client.reports.preview(request))
    expect(written).toContain('共同源自《全国数据工作条例》第三条 38 字，不计入把握。')
  })

  it('stays the same set of texts after a restart, and is another with one more', async () => {
    const bench = await libraryBench()
    const id = await comparison(bench.client())
    await importAs(bench.client(), textIn('national'), { jurisdiction: 'national' })
    const { method } = await opened(bench.client(), id)
    await bench.reopen()
    expect((await opened(bench.client(), id)).method).toBe(method)
    await importAs(bench.client(), '全国算力条例\n第一条 国家统筹算力布局。\n第二条 国家鼓励绿色算力。', {
      jurisdiction: 'national',
    })
    const more = await opened(bench.client(), id)
    expect(more.method).toMatch(withUpstream)
    expect(more.method).not.toBe(method)
  })
})

describe('what both sides may have copied from', () => {
  it('is Sichuan’s where no side holds it, and an instrument that a member implements', async () => {
    const client = (await libraryBench()).client()
    const id = await comparison(client)
    const { instrument } = await importAs(client, textIn('national'), { jurisdiction: 'joint' })
    expect((await opened(client, id)).method).toBe(alignmentMethod)
    await client.instruments.describe({ instrument: instrument!.id, changes: { jurisdiction: 'sichuan' } })
    expect((await opened(client, id)).method).toMatch(withUpstream)
    await client.instruments.describe({ instrument: instrument!.id, changes: { jurisdiction: 'joint' } })
    expect((await opened(client, id)).method).toBe(alignmentMethod)
    const [left] = (await client.comparisons.list()).flatMap((each) => each.left)
    await client.instruments.describe({ instrument: left!.id, changes: { parent: instrument!.id } })
    expect((await opened(client, id)).method).toMatch(withUpstream)
  })

  it('is no member', async () => {
    const client = (await libraryBench()).client()
    const id = await comparison(client)
    const [left] = (await client.comparisons.list()).flatMap((each) => each.left)
    await client.instruments.describe({ instrument: left!.id, changes: { jurisdiction: 'national' } })
    expect((await opened(client, id)).method).toBe(alignmentMethod)
  })
})
