import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { alignmentMethod } from '#core/alignment/align.ts'
import type { ComparisonId, EventId } from '#core/model/ids.ts'
import type { EngineClient } from '#engine/client.ts'
import { importAs, libraryBench } from './library-bench.ts'

/* Words that people say mean the same, from the request to the scores of stored comparisons and back. */

const others = [
  '加强老旧管网巡查和维护。',
  '规范快递末端网点经营秩序。',
  '开展湿地生态监测和修复。',
  '支持茶叶深加工和品牌培育。',
  '完善公共图书馆夜间开放安排。',
]
const lawOf = (title: string, texts: readonly string[]): string =>
  [title, ...texts.map((text, at) => `第${'一二三四五六'[at]}条 ${text}`)].join('\n')
/** First clauses that share no word. */
const unlike = ['以揭榜挂帅遴选单位。', '用赛马争先确定团队。'] as const
/** First clauses that are suggested as a pair in any case. */
const alike = ['对重大项目推行揭榜挂帅，公开遴选承担单位。', '对重大项目采用赛马争先，确定承担团队。'] as const
const pair = ['揭榜挂帅', '赛马争先']
const chengdu = { office: '成都专班', person: '李沐', language: 'zh' } as const
const chongqing = { office: '重庆专班', person: '周岚', language: 'zh' } as const

async function comparison(client: EngineClient, first: readonly [string, string] = unlike): Promise<ComparisonId> {
  await client.system.setProfile(chengdu)
  const left = lawOf('甲市办法', [first[0], ...others])
  const right = lawOf('乙市办法', [first[1], ...others.toReversed()])
  const versions = [
    (await importAs(client, left)).instrument!.version,
    (await importAs(client, right, { jurisdiction: 'chongqing' })).instrument!.version,
  ] as const
  return (await client.comparisons.create({ title: '对照', left: [versions[0]], right: [versions[1]] })).id
}

async function open(client: EngineClient, id: ComparisonId) {
  const stream = await client.comparisons.open({ id })
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  return step.value
}

/** How the first clauses of both sides were found to answer each other, as it lies in the file; and by which method. */
function stored(workspace: string): { readonly method: string; readonly score: number } {
  const db = new Database(workspace, { readonly: true })
  try {
    const row = db.prepare('SELECT method, result FROM alignments').get() as { method: string; result: string }
    const { candidates } = JSON.parse(row.result) as {
      candidates: { left: readonly { unit: number; score: number }[][] }
    }
    return { method: row.method, score: candidates.left[0]?.find(({ unit }) => unit === 0)?.score ?? 0 }
  } finally {
    db.close()
  }
}

const isSound = async (client: EngineClient): Promise<unknown> =>
  (await client.system.verify({ deep: true })).checks.filter(({ ok }) => !ok)

describe('a group that a person adds', () => {
  it('makes stored alignments stale, raises what says the same in its words, and goes again when it is taken back', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const id = await comparison(client)
    expect((await open(client, id)).method).toBe(alignmentMethod)
    const before = stored(bench.workspace)
    const { event } = await client.synonyms.add({ words: pair })
    const { method } = await open(client, id)
    const after = stored(bench.workspace)
    expect(method).toMatch(new RegExp(String.raw`^${alignmentMethod}\+[0-9a-f]{8}$`, 'u'))
    expect(after.method).toBe(method)
    expect(after.score).toBeGreaterThan(before.score + 0.1)
    expect(await isSound(client)).toEqual([])
    await client.synonyms.withdraw({ synonyms: event })
    expect((await open(client, id)).method).toBe(alignmentMethod)
    expect(stored(bench.workspace)).toEqual(before)
  })

  it('is the reason that a pair shows', async () => {
    const client = (await libraryBench()).client()
    const id = await comparison(client, alike)
    await client.synonyms.add({ words: pair })
    const { rows } = await open(client, id)
    const full = await client.comparisons.rows({ id, keys: rows.map(({ key }) => key) })
    const reasons = full.flatMap((row) => row.reasons).filter(({ kind }) => kind === 'synonyms')
    expect(reasons).toMatchObject([{ pairs: [{ left: pair[0], right: pair[1] }] }])
  })

  it('holds after a restart, and a result of other words is made again when it is opened', async () => {
    const bench = await libraryBench()
    const id = await comparison(bench.client())
    await open(bench.client(), id)
    await bench.client().synonyms.add({ words: pair })
    expect(stored(bench.workspace).method).toBe(alignmentMethod)
    await bench.reopen()
    const { own } = await bench.client().synonyms.list()
    expect(own).toMatchObject([{ words: pair, office: '成都专班', person: '李沐' }])
    expect((await open(bench.client(), id)).method).not.toBe(alignmentMethod)
  })

  it('needs a name, two fit words, and a word to say that it joins another group', async () => {
    const client = (await libraryBench()).client()
    await expect(client.synonyms.add({ words: pair })).rejects.toMatchObject({ code: 'profile-missing' })
    await client.system.setProfile(chengdu)
    await expect(client.synonyms.add({ words: ['揭榜挂帅'] })).rejects.toMatchObject({ code: 'synonyms-too-few' })
    await expect(client.synonyms.add({ words: ['榜', '赛马争先'] })).rejects.toMatchObject({ code: 'synonym-unfit' })
    const joining = ['算力', '智能算力池']
    await expect(client.synonyms.add({ words: joining })).rejects.toMatchObject({
      code: 'synonym-taken',
      data: { word: '算力', group: '算力、计算能力、计算资源、运算能力' },
    })
    await expect(client.synonyms.add({ words: ['归集', '首席数据官'] })).rejects.toMatchObject({
      data: { word: '归集、首席数据官', group: '归集、汇聚、汇集、归聚、采集归集；首席数据官、数据专员' },
    })
    await client.synonyms.add({ words: joining, join: true })
    expect((await client.synonyms.list()).own).toMatchObject([{ words: joining }])
  })

  it('is taken back by its office only', async () => {
    const client = (await libraryBench()).client()
    await client.system.setProfile(chengdu)
    const { event } = await client.synonyms.add({ words: pair })
    await client.system.setProfile(chongqing)
    const refused = async (synonyms: EventId, code: string) =>
      expect(client.synonyms.withdraw({ synonyms })).rejects.toMatchObject({ code })
    await refused(event, 'event-of-others')
    await refused('none' as EventId, 'event-unknown')
    expect((await client.synonyms.list()).own).toHaveLength(1)
  })
})

describe('a shipped word that is switched off', () => {
  it('says who did it, counts no more, and comes back', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    await client.system.setProfile(chengdu)
    await expect(client.synonyms.switchOff({ words: ['没有此词'] })).rejects.toMatchObject({ code: 'synonym-unknown' })
    const { event } = await client.synonyms.switchOff({ words: ['汇聚'] })
    const words = async () =>
      (await client.synonyms.list()).shipped.find((group) => group.words.some(({ word }) => word === '汇聚'))!.words
    expect((await words()).filter(({ off }) => off.length > 0)).toMatchObject([
      { word: '汇聚', off: [{ event, office: '成都专班', person: '李沐' }] },
    ])
    // It stands in no group now, so another may have it.
    await client.synonyms.add({ words: ['汇聚', '合拢'] })
    await client.synonyms.withdraw({ synonyms: event })
    expect((await words()).every(({ off }) => off.length === 0)).toBe(true)
    expect(await isSound(client)).toEqual([])
  })
})
