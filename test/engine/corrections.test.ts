import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { walkClauses, type Clause } from '#core/model/clause.ts'
import type { EventId, VersionHash } from '#core/model/ids.ts'
import { segmentationMethod } from '#core/clauses/method.ts'
import type { EngineClient } from '#engine/client.ts'
import { chengduText, chongqingText } from '../contract/sample-documents.ts'
import { correctionAt, importAs, libraryBench } from './library-bench.ts'

/* What a person corrects in a segmentation, from the request to the bytes on disk and back. */

const third = '第三条 公共数据主管部门收到开放申请后，应当自受理之日起三十日内作出答复；情况复杂的，可以延长十五日。'
const merge = correctionAt(chengduText, '第四条 ', { action: 'continue' })
const outside = correctionAt(chengduText, '第五条 本办法自2024年9月1日起施行。', {
  action: 'outside',
  kind: 'not-a-clause',
})

const labels = (clauses: readonly Clause[]): string[] => [...walkClauses(clauses)].map(({ label }) => label)

async function stored(client: EngineClient): Promise<VersionHash> {
  return (await importAs(client, chengduText)).instrument!.version
}

async function compare(client: EngineClient, left: VersionHash, right: VersionHash) {
  const { id } = await client.comparisons.create({ title: '对照', left: [left], right: [right] })
  return { id, view: await open(client, id) }
}

async function open(client: EngineClient, id: Awaited<ReturnType<EngineClient['comparisons']['create']>>['id']) {
  const stream = await client.comparisons.open({ id })
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  return step.value
}

const isSound = async (client: EngineClient): Promise<unknown> =>
  (await client.system.verify({ deep: true })).checks.filter(({ ok }) => !ok)

describe('a correction', () => {
  it('changes the tree, the units and what search finds, and is kept over a restart', async () => {
    const bench = await libraryBench()
    const version = await stored(bench.client())
    expect(labels((await bench.client().instruments.read({ version })).document.clauses)).toContain('第四条')
    const corrected = await bench.client().instruments.correct({ version, correction: merge })
    expect(labels(corrected.document.clauses)).not.toContain('第四条')
    expect(corrected.document.ledger.unexplained).toBe(0)
    expect(corrected.corrections).toMatchObject([{ correction: merge, office: '', placed: true }])
    expect(corrected.summary.units).toBe(4)
    const { hits } = await bench.client().search.query({ query: '首席数据官' })
    expect(hits.map(({ label }) => label)).toEqual(['第三条'])
    await bench.reopen()
    const { corrections: _, ...again } = await bench.client().instruments.read({ version })
    const { corrections: __, ...before } = corrected
    expect(again).toEqual(before)
    expect(await isSound(bench.client())).toEqual([])
  })

  it('joins those that are there, and is taken back alone', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const version = await stored(client)
    const first = await client.instruments.correct({ version, correction: merge })
    const both = await client.instruments.correct({ version, correction: outside })
    expect(labels(both.document.clauses)).not.toContain('第五条')
    expect(both.document.ledger.elsewhere.map(({ kind }) => kind)).toContain('not-a-clause')
    expect(both.corrections.map(({ correction }) => correction)).toEqual([merge, outside])
    const left = await client.instruments.withdrawCorrection({ correction: first.corrections[0]!.event })
    expect(left.corrections.map(({ correction }) => correction)).toEqual([outside])
    expect(labels(left.document.clauses)).toContain('第四条')
    expect(labels(left.document.clauses)).not.toContain('第五条')
    expect(await isSound(client)).toEqual([])
  })

  it('made by two at once is not lost', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const version = await stored(client)
    await Promise.all([merge, outside].map((correction) => client.instruments.correct({ version, correction })))
    const { corrections, document } = await client.instruments.read({ version })
    expect(new Set(corrections.map(({ correction }) => correction.action))).toEqual(new Set(['continue', 'outside']))
    expect(labels(document.clauses)).not.toContain('第四条')
    expect(labels(document.clauses)).not.toContain('第五条')
    expect(await isSound(client)).toEqual([])
  })

  it('is refused where its place is not in the text, and nothing is written', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const version = await stored(client)
    const before = await client.instruments.read({ version })
    const lost = { ...merge, at: { ...merge.at, quote: '没有这一句', prefix: '', suffix: '' } }
    await expect(client.instruments.correct({ version, correction: lost })).rejects.toMatchObject({
      code: 'place-unknown',
    })
    await expect(
      client.instruments.correct({ version: 'f'.repeat(64) as VersionHash, correction: merge }),
    ).rejects.toMatchObject({ code: 'instrument-unknown' })
    expect(await client.instruments.read({ version })).toEqual(before)
  })

  it('of an office is taken back by that office only', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const version = await stored(client)
    await client.system.setProfile({ office: '成都专班', person: '李沐', language: 'zh' })
    const { corrections } = await client.instruments.correct({ version, correction: merge })
    const correction = corrections[0]!.event
    expect(corrections).toMatchObject([{ office: '成都专班', person: '李沐' }])
    await client.system.setProfile({ office: '重庆专班', person: '周岚', language: 'zh' })
    await expect(client.instruments.withdrawCorrection({ correction })).rejects.toMatchObject({
      code: 'event-of-others',
    })
    await expect(client.instruments.withdrawCorrection({ correction: 'none' as EventId })).rejects.toMatchObject({
      code: 'event-unknown',
    })
    await client.system.setProfile({ office: '成都专班', person: '赵一', language: 'zh' })
    expect((await client.instruments.withdrawCorrection({ correction })).corrections).toEqual([])
  })

  it('that nobody signed is taken back by whoever says who they are', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const version = await stored(client)
    const { corrections } = await client.instruments.correct({ version, correction: merge })
    await client.system.setProfile({ office: '成都专班', person: '李沐', language: 'zh' })
    const after = await client.instruments.withdrawCorrection({ correction: corrections[0]!.event })
    expect(after.corrections).toEqual([])
    expect(labels(after.document.clauses)).toContain('第四条')
  })

  it('made in the preview is stored with the import, in the same words', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const file = new File([chengduText], '办法.txt')
    const preview = await client.documents.preview({ source: { file }, corrections: [merge] })
    expect(labels(preview.document.clauses)).not.toContain('第四条')
    expect(await client.instruments.list()).toEqual([])
    const { instrument } = await importAs(client, file, { corrections: [merge] })
    const { document, corrections } = await client.instruments.read({ version: instrument!.version })
    expect(document).toEqual(preview.document)
    expect(corrections.map(({ correction }) => correction)).toEqual([merge])
    expect(await isSound(client)).toEqual([])
  })
})

describe('a comparison', () => {
  it('is aligned anew with a corrected member; what was decided stays or is shown as lost, never moved', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    await client.system.setProfile({ office: '成都专班', person: '李沐', language: 'zh' })
    const left = await stored(client)
    const right = (await importAs(client, chongqingText, { jurisdiction: 'chongqing' })).instrument!.version
    const { id, view } = await compare(client, left, right)
    const pair = (label: string) => {
      const row = view.rows.find((one) => one.left[0]?.label === label && one.right.length > 0)!
      return { left: row.left.map(({ ref }) => ref), right: row.right.map(({ ref }) => ref) }
    }
    const decide = (label: string) =>
      client.decisions.record({ comparison: id, ...pair(label), relation: 'partial', reason: label })
    await decide('第一条')
    const lost = { left: view.rows.flatMap((row) => row.left).find(({ label }) => label === '第四条')!.ref }
    await client.annotations.add({ comparison: id, left: [lost.left], right: [], text: '没有对应' })

    await client.instruments.correct({ version: left, correction: merge })
    const after = await open(client, id)
    expect(after.totals.placed.left).toEqual({ shown: 4, all: 4 })
    expect(after.rows.find((row) => row.left[0]?.label === '第一条')?.state).toBe('confirmed')
    expect(after.rows.flatMap((row) => row.left).map(({ label }) => label)).not.toContain('第四条')
    expect(after.orphans).toHaveLength(1)
    expect(await isSound(client)).toEqual([])
  })

  it('that is being opened while a member is corrected shows the corrected one', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const left = await stored(client)
    const right = (await importAs(client, chongqingText, { jurisdiction: 'chongqing' })).instrument!.version
    const { id } = await client.comparisons.create({ title: '对照', left: [left], right: [right] })
    await Promise.all([open(client, id), client.instruments.correct({ version: left, correction: merge })])
    expect((await open(client, id)).totals.placed.left).toEqual({ shown: 4, all: 4 })
    expect(await isSound(client)).toEqual([])
  })
})

describe('a newer method', () => {
  /** As if the workspace had been left by an older program: another method's name, and another tree. */
  function age(workspace: string): void {
    const db = new Database(workspace)
    db.prepare("UPDATE segmentations SET method = 'clauses-0'").run()
    db.prepare("DELETE FROM clauses WHERE label = '第一条'").run()
    db.prepare("DELETE FROM units WHERE label = '第一条'").run()
    db.close()
  }

  it('rebuilds what an older one made, with the corrections, in the background of the first screen', async () => {
    const bench = await libraryBench()
    const version = await stored(bench.client())
    const corrected = await bench.client().instruments.correct({ version, correction: merge })
    await bench.reopen(() => age(bench.workspace))
    const read = await bench.client().instruments.read({ version })
    expect(read).toEqual(corrected)
    expect(read.method).toBe(segmentationMethod)
    expect(await isSound(bench.client())).toEqual([])
  })

  it('needs nobody to ask for it', async () => {
    const bench = await libraryBench()
    await stored(bench.client())
    await bench.reopen(() => age(bench.workspace))
    const deadline = performance.now() + 20_000
    let units = 0
    while (units !== 5 && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      units = (await bench.client().instruments.list())[0]!.units
    }
    expect(units).toBe(5)
    const { hits } = await bench.client().search.query({ query: '制定本办法' })
    expect(hits.map(({ label }) => label)).toEqual(['第一条'])
  })
})

it('the words that were merged stand where they stood', async () => {
  const bench = await libraryBench()
  const version = await stored(bench.client())
  const { document } = await bench.client().instruments.correct({ version, correction: merge })
  const clause = [...walkClauses(document.clauses)].find(({ label }) => label === '第三条')!
  expect(third.endsWith(clause.text.split('\n')[0]!)).toBe(true)
  expect(clause.text).toContain('鼓励企业设立首席数据官')
})
