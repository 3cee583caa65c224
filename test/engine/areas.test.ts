import { describe, expect, it } from 'vitest'
import type { ClauseRef } from '#core/model/correspondence.ts'
import type { ComparisonId, EventId } from '#core/model/ids.ts'
import type { EngineClient } from '#engine/client.ts'
import { importAs, libraryBench } from './library-bench.ts'

/* What a person says of the area of a clause, from the request to every place that shows areas, and back. */

const left = ['甲市办法', '第一条 建设智能算力中心，扩大5G网络覆盖。', '第二条 推进政务服务一网通办。'].join('\n')
const right = ['乙市办法', '第一条 支持茶叶深加工和品牌培育。', '第二条 推进政务服务掌上办理。'].join('\n')
const chengdu = { office: '成都专班', person: '李沐', language: 'zh' } as const
const chongqing = { office: '重庆专班', person: '周岚', language: 'zh' } as const

async function bench() {
  const library = await libraryBench()
  const client = library.client()
  await client.system.setProfile(chengdu)
  const one = (await importAs(client, left)).instrument!
  const other = (await importAs(client, right, { jurisdiction: 'chongqing' })).instrument!
  const { id } = await client.comparisons.create({ title: '对照', left: [one.version], right: [other.version] })
  return { library, client, id, clause: { version: one.version, path: '第一条' } satisfies ClauseRef }
}

/** Every place that shows the area of the clause. */
async function shown(client: EngineClient, id: ComparisonId, clause: ClauseRef) {
  const stream = await client.comparisons.open({ id })
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  const outline = step.value.rows.find((row) => row.left[0]?.ref.path === clause.path)!
  const [row] = await client.comparisons.rows({ id, keys: [outline.key] })
  const gap = (await client.gaps.list({ comparison: id })).find(({ rowKey }) => rowKey === outline.key)
  const library = (await client.instruments.list()).find(({ version }) => version === clause.version)
  const read = (await client.instruments.read({ version: clause.version })).areas[clause.path]
  const { area, areaConfidence, areaBy } = outline
  return {
    area,
    areaConfidence,
    areaBy,
    ofClause: row?.leftClauses[0]?.area,
    gap: gap?.area,
    library: library?.areas,
    read,
  }
}

describe('the area of a clause', () => {
  it('is told at the import, and is what a person says until they take it back', async () => {
    const { client, id, clause } = await bench()
    const before = await shown(client, id, clause)
    expect(before).toMatchObject({ area: 4, areaBy: 'program', gap: 4, library: [4, 7], read: { area: 4 } })
    expect(before.areaConfidence).toBeGreaterThan(0.8)
    expect(before.ofClause).toEqual(before.read)
    const { event } = await client.areas.set({ clause, area: 6 })
    const after = await shown(client, id, clause)
    expect(after).toMatchObject({ area: 6, areaConfidence: null, areaBy: 'person', gap: 6, library: [6, 7] })
    expect(after.read).toEqual({
      ...{ area: 6, confidence: null, words: [], by: 'person' },
      said: { event, office: '成都专班', person: '李沐' },
    })
    expect(after.ofClause).toEqual(after.read)
    await client.areas.withdraw({ area: event })
    expect(await shown(client, id, clause)).toEqual(before)
  })

  it('may be none, and outlives the program', async () => {
    const { library, client, id, clause } = await bench()
    await client.areas.set({ clause, area: null })
    await library.reopen()
    const again = await shown(library.client(), id, clause)
    expect(again).toMatchObject({ area: null, gap: null, library: [7], read: { area: null, by: 'person' } })
    expect((await library.client().system.verify({ deep: true })).checks.filter(({ ok }) => !ok)).toEqual([])
  })

  it('is each office’s own', async () => {
    const { client, id, clause } = await bench()
    const { event } = await client.areas.set({ clause, area: 6 })
    await client.system.setProfile(chongqing)
    expect(await shown(client, id, clause)).toMatchObject({ area: 6, library: [6, 7] })
    await expect(client.areas.withdraw({ area: event })).rejects.toMatchObject({ code: 'event-of-others' })
    await client.areas.set({ clause, area: 2 })
    expect(await shown(client, id, clause)).toMatchObject({ area: 2, library: [2, 7] })
    await client.system.setProfile(chengdu)
    expect(await shown(client, id, clause)).toMatchObject({ area: 6, library: [6, 7] })
  })

  it('needs a name, a unit and an event that is there', async () => {
    const client = (await libraryBench()).client()
    const { version } = (await importAs(client, left)).instrument!
    const clause = { version, path: '第一条' }
    await expect(client.areas.set({ clause, area: 1 })).rejects.toMatchObject({ code: 'profile-missing' })
    await client.system.setProfile(chengdu)
    const nowhere = { version, path: '第九条' }
    await expect(client.areas.set({ clause: nowhere, area: 1 })).rejects.toMatchObject({ code: 'clause-unknown' })
    await expect(client.areas.withdraw({ area: 'none' as EventId })).rejects.toMatchObject({ code: 'event-unknown' })
  })
})
