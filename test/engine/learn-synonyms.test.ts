import { expect, it } from 'vitest'
import type { VersionHash } from '#core/model/ids.ts'
import { formatChineseNumeral } from '#core/text/numerals.ts'
import type { EngineClient } from '#engine/client.ts'
import { importAs, libraryBench } from './library-bench.ts'

/* From decisions to a proposal, from the proposal to the table, and from the table to a search. */

/** What both cities rule, each with its own word for it, and what both call the same. */
const habits = [
  ['企业赋码登记后公示。', '企业配码登记后公示。'],
  ['商品赋码管理办法另行制定。', '商品配码管理办法另行制定。'],
  ['对药品赋码追溯。', '对药品配码追溯。'],
  ['推行设备赋码巡检。', '推行设备配码巡检。'],
] as const
const others = [
  '加强老旧管网巡查和维护。',
  '规范快递末端网点经营秩序。',
  '开展湿地生态监测和修复。',
  '支持茶叶深加工和品牌培育。',
  '完善公共图书馆夜间开放安排。',
  '改造农贸市场的排水沟渠。',
  '培训养老护理员和家政服务员。',
  '绿道沿线增设饮水点和座椅。',
]
const lawOf = (title: string, texts: readonly string[]): string =>
  [title, ...texts.map((text, at) => `第${formatChineseNumeral(at + 1)}条 ${text}`)].join('\n')

const chengdu = { office: '成都专班', person: '李沐', language: 'zh' } as const

async function confirmAll(client: EngineClient) {
  await client.system.setProfile(chengdu)
  const stored = async (at: 0 | 1): Promise<VersionHash> => {
    const text = lawOf(at === 0 ? '甲市办法' : '乙市办法', [...habits.map((pair) => pair[at]), ...others])
    const jurisdiction = at === 0 ? 'chengdu' : 'chongqing'
    return (await importAs(client, text, { jurisdiction })).instrument!.version
  }
  const [left, right] = [await stored(0), await stored(1)]
  const { id } = await client.comparisons.create({ title: '对照', left: [left], right: [right] })
  const decide = async (at: number, relation: 'aligned' | null) => {
    const path = `第${formatChineseNumeral(at + 1)}条`
    const pair = { left: [{ version: left, path }], right: [{ version: right, path }] }
    return client.decisions.record({ comparison: id, ...pair, relation, reason: '' })
  }
  for (let at = 0; at < habits.length + others.length; at += 1) await decide(at, 'aligned')
  return decide
}

async function learn(client: EngineClient) {
  const stream = await client.synonyms.learn()
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  return step.value
}

it('proposes what one city says for the other’s word, writes nothing, and searches by it once a person added it', async () => {
  const client = (await libraryBench()).client()
  const decide = await confirmAll(client)
  const { pairs, proposed } = await learn(client)
  expect(pairs).toBe(habits.length + others.length)
  expect(proposed).toMatchObject([{ left: '赋码', right: '配码', rows: 4, inPlace: 4 }])
  expect((await client.synonyms.list()).own).toEqual([])
  expect((await client.search.query({ query: '赋码' })).totals).toMatchObject({ exact: 4, synonym: 0 })

  await client.synonyms.add({ words: ['赋码', '配码'] })
  const found = await client.search.query({ query: '赋码' })
  expect(found.totals).toMatchObject({ exact: 4, synonym: 4 })
  expect(found.hits.map(({ how }) => how)).toEqual([...habits.map(() => 'exact'), ...habits.map(() => 'synonym')])
  expect(found.alsoSearched).toEqual([{ term: '赋码', words: ['配码'], found: [4], without: [] }])
  const without = await client.search.query({ query: '赋码', withoutSynonyms: ['配码'] })
  expect([without.totals.synonym, without.alsoSearched[0]?.without]).toEqual([0, ['配码']])
  expect((await client.search.query({ query: '赋码', synonyms: false })).totals.synonym).toBe(0)
  expect((await learn(client)).proposed).toEqual([])

  // A pair that was rejected is no evidence; two are left with what is asked for.
  await decide(0, null)
  await decide(1, null)
  expect((await learn(client)).pairs).toBe(pairs - 2)
})
