import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VersionHash } from '#core/model/ids.ts'
import { startEngine, type Engine, type EngineClient } from '#engine/client.ts'
import { chengduText, chongqingText, textFile } from '../contract/sample-documents.ts'

let folder = ''
let engine: Engine
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bashu-days-'))
  engine = await open()
})
afterEach(async () => {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
})

const workspace = (): string => join(folder, 'w.bashu')
const open = (starterCorpus?: string): Promise<Engine> =>
  startEngine({
    workspace: workspace(),
    host: { kind: 'browser', canRevealInFolder: false, canOpenPaths: false },
    ...(starterCorpus === undefined ? {} : { starterCorpus }),
  })

async function importOne(client: EngineClient, name: string, text: string, jurisdiction: 'chengdu' | 'chongqing') {
  const stream = await client.instruments.import({ sources: [{ file: textFile(name, text) }], jurisdiction })
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  return step.value[0]!
}

async function compareBoth(client: EngineClient) {
  const left = (await importOne(client, 'a.txt', chengduText, 'chengdu')).instrument!
  const right = (await importOne(client, 'b.txt', chongqingText, 'chongqing')).instrument!
  const comparison = await client.comparisons.create({ title: '对照', left: [left.version], right: [right.version] })
  const stream = await client.comparisons.open({ id: comparison.id })
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  return { left, view: step.value }
}

describe('closing while work runs', () => {
  it('refuses what has not begun with a code, and leaves nothing running', async () => {
    const sources = Array.from({ length: 20 }, (_, n) => ({
      file: textFile(`${n}.txt`, `标题${n}\n\n第一条 内容${n}。\n`),
    }))
    const stream = await engine.client.instruments.import({ sources, jurisdiction: 'joint' })
    await stream.next()
    const rest = (async () => {
      let step = await stream.next()
      while (step.done !== true) step = await stream.next()
      return step.value
    })()
    await engine.close()
    const outcomes = new Set((await rest).map(({ outcome, error }) => error?.code ?? outcome))
    expect([...outcomes].filter((outcome) => !['stored', 'cancelled'].includes(outcome))).toEqual([])
    engine = await open()
    expect((await engine.client.system.verify({ deep: true })).ok).toBe(true)
  })
})

describe('the starter corpus', () => {
  const corpus = join(import.meta.dirname, '../../data/corpus')

  it('goes on where it was interrupted, and is not put in again', async () => {
    await engine.close()
    engine = await open(corpus)
    const whole = (await engine.client.instruments.list()).length
    expect(whole).toBeGreaterThan(4)
    await engine.close()
    // As if the program had ended half-way: the mark of completion and the comparisons are missing.
    const db = new Database(workspace())
    db.prepare("UPDATE settings SET value = '\"wanted\"' WHERE name = 'starterCorpus'").run()
    db.close()
    engine = await open(corpus)
    expect(await engine.client.instruments.list()).toHaveLength(whole)
    expect(await engine.client.comparisons.list()).toHaveLength(3)
  })

  it('is not put into a workspace that somebody uses', async () => {
    await importOne(engine.client, 'a.txt', chengduText, 'chengdu')
    await engine.close()
    engine = await open(corpus)
    expect(await engine.client.instruments.list()).toHaveLength(1)
  })
})

describe('what one screen changes', () => {
  it('reaches an open comparison and its report: a corrected title', async () => {
    const { left, view } = await compareBoth(engine.client)
    await engine.client.instruments.describe({ instrument: left.id, changes: { title: '改正后的标题' } })
    const keys = view.rows.map(({ key }) => key)
    const rows = await engine.client.comparisons.rows({ id: view.comparison.id, keys })
    const titles = new Set(rows.flatMap(({ leftClauses }) => leftClauses.map(({ instrumentTitle }) => instrumentTitle)))
    expect([...titles]).toEqual(['改正后的标题'])
    const report = await engine.client.reports.preview({
      comparison: view.comparison.id,
      template: 'comparative-table',
    })
    expect(report.provenance.map(({ title }) => title)).toContain('改正后的标题')
  })

  it('the same file twice at once is stored once, and one of the two is told so', async () => {
    const results = await Promise.all([
      importOne(engine.client, 'a.txt', chengduText, 'chengdu'),
      importOne(engine.client, 'a.txt', chengduText, 'chongqing'),
    ])
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['known', 'stored'])
    expect(await engine.client.instruments.list()).toHaveLength(1)
  })
})

describe('verify --deep', () => {
  it.each([
    ['units', 'UPDATE units SET text = substr(text, 1, 4) WHERE position = 1'],
    ['clauses', "UPDATE clauses SET own_text = substr(own_text, 1, 4) WHERE level = 'article'"],
    ['alignments', 'UPDATE alignments SET result = replace(result, \'"aligned"\', \'"partial"\')'],
  ])('finds damage in %s', async (table, damage) => {
    await compareBoth(engine.client)
    expect((await engine.client.system.verify({ deep: true })).ok).toBe(true)
    await engine.close()
    const db = new Database(workspace())
    const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
    if (table === 'alignments') expect(columns).toContain('result')
    expect(db.prepare(damage).run().changes).toBeGreaterThan(0)
    db.close()
    engine = await open()
    const { ok, checks } = await engine.client.system.verify({ deep: true })
    expect(ok).toBe(false)
    expect(checks.find(({ name }) => name === 'derived-rows')?.problems.length).toBeGreaterThan(0)
  })
})

describe('a host that reads no paths', () => {
  it('opens none for a measurement either', async () => {
    const stream = await engine.client.documents.evaluate({ gold: [import.meta.filename], texts: folder })
    await expect(stream.next()).rejects.toMatchObject({ code: 'path-not-allowed' })
  })
})

describe('what only its office may take back', () => {
  it('is refused to others', async () => {
    const { view } = await compareBoth(engine.client)
    await engine.client.system.setProfile({ office: '成都专班', person: '李沐', language: 'zh' })
    const row = view.rows.find(({ left, right }) => left.length > 0 && right.length > 0)!
    const refs = (side: 'left' | 'right') => row[side].map(({ ref }) => ref)
    const input = {
      comparison: view.comparison.id,
      left: refs('left'),
      right: refs('right'),
      relation: 'aligned' as const,
    }
    const { event } = await engine.client.decisions.record(input)
    await engine.client.system.setProfile({ office: '重庆专班', person: '周岚', language: 'zh' })
    await expect(engine.client.decisions.withdraw({ decision: event })).rejects.toMatchObject({
      code: 'event-of-others',
    })
  })

  it('and nothing is signed by nobody, nor about a clause that is not there', async () => {
    const { view } = await compareBoth(engine.client)
    const [row] = view.rows
    const left = row!.left.map(({ ref }) => ref)
    const input = { comparison: view.comparison.id, left, right: left, relation: 'aligned' as const }
    await expect(engine.client.decisions.record(input)).rejects.toMatchObject({ code: 'profile-missing' })
    await engine.client.system.setProfile({ office: '成都专班', person: '李沐', language: 'zh' })
    const nowhere = [{ version: 'f'.repeat(64) as VersionHash, path: '第九十九条' }]
    await expect(engine.client.decisions.record({ ...input, right: nowhere })).rejects.toMatchObject({
      code: 'clause-unknown',
    })
  })
})
