import { describe, expect, it } from 'vitest'
import type { FigureRef, TableSides } from '#core/contract/api.ts'
import type { IndicatorTable, IndicatorValue } from '#core/indicators/table-model.ts'
import type { EventId } from '#core/model/ids.ts'
import type { EngineClient } from '#engine/client.ts'
import { correctionAt, importAs, libraryBench } from './library-bench.ts'

/* What an office says of figures, from the request to the table, its files and back. */

const left = '锦城行动计划\n一、到2025年，建成5G基站9万座，算力企业达到40家。\n'
const right = '江州行动计划\n一、到2025年，5G基站达到15万座。\n二、到2025年，人工智能企业达到100家。\n'
const chengdu = { office: '成都专班', person: '李沐', language: 'zh' } as const
const chongqing = { office: '重庆专班', person: '周岚', language: 'zh' } as const
const byPlace: TableSides = { by: 'place' }

async function bench() {
  const library = await libraryBench()
  const client = library.client()
  await client.system.setProfile(chengdu)
  const one = (await importAs(client, left)).instrument!
  const other = (await importAs(client, right, { jurisdiction: 'chongqing' })).instrument!
  return { library, client, one, other }
}

async function tableOf(client: EngineClient, sides = byPlace): Promise<IndicatorTable> {
  const stream = await client.indicators.table({ sides })
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  return step.value
}

/** The figure that is printed so, as the screen names it. */
function figure({ indicators }: IndicatorTable, printed: string): FigureRef {
  const values = indicators.flatMap((entry): IndicatorValue[] => [...entry.left, ...entry.right])
  const { ref, span } = values.find(({ text }) => text.includes(printed))!
  return { ...ref, start: span[0] }
}
const reading = { name: '5G基站', value: 95000, unit: '座', comparator: 'at-least', year: 2025 } as const

describe('what an office says of a figure', () => {
  it('stands in the table of every side that holds it and in its files, outlives the program, and is taken back', async () => {
    const { library, client, one, other } = await bench()
    const before = await tableOf(client)
    const { event } = await client.indicators.correct({ figure: figure(before, '9万'), reading, reason: '发文为9.5万' })
    await library.reopen()
    const again = library.client()
    const members = { by: 'members', left: [{ instrument: one.id }], right: [{ instrument: other.id }] } as const
    for (const sides of [byPlace, members]) {
      const entry = (await tableOf(again, sides)).indicators.find(({ name }) => name === '5G基站')
      expect(entry?.left[0]).toMatchObject({ value: 95000, comparator: 'at-least', said: { event, person: '李沐' } })
    }
    for (const format of ['csv', 'json', 'docx'] as const) {
      const { file } = await again.indicators.export({ sides: byPlace, format })
      if (format === 'docx') continue
      const text = new TextDecoder().decode(await file.arrayBuffer())
      expect(text).toContain('9.5万座')
      expect(text).toContain('成都专班李沐：发文为9.5万，更正自“5G基站”9万座2025年')
    }
    expect((await again.system.verify({ deep: true })).checks.filter(({ ok }) => !ok)).toEqual([])
    await again.indicators.withdraw({ word: event })
    expect(await tableOf(again)).toEqual(before)
  })

  it('joins two rows, or keeps two figures from being subtracted, with its reason', async () => {
    const { client } = await bench()
    const before = await tableOf(client)
    const pair = [figure(before, '40家'), figure(before, '100家')] as const
    const joined = await client.indicators.join({ figures: pair })
    const table = await tableOf(client)
    expect(table.totals.all).toBe(before.totals.all - 1)
    expect(table.indicators.find((entry) => entry.joined.length > 0)?.pairs[0]?.difference).toMatchObject({ value: 60 })
    const apart = await client.indicators.setApart({ figures: pair, reason: '一为算力，一为人工智能' })
    const after = await tableOf(client)
    const entry = after.indicators.find((each) => each.joined.length > 0)
    expect(entry?.pairs[0]).toMatchObject({ reason: 'said', said: { office: '成都专班', event: apart.event } })
    const { file } = await client.indicators.export({ sides: byPlace, format: 'csv' })
    expect(new TextDecoder().decode(await file.arrayBuffer())).toContain('成都专班李沐：一为算力，一为人工智能')
    await client.indicators.withdraw({ word: apart.event })
    await client.indicators.withdraw({ word: joined.event })
    expect(await tableOf(client)).toEqual(before)
  })

  it('is each office’s own', async () => {
    const { client } = await bench()
    const at = figure(await tableOf(client), '9万')
    const { event } = await client.indicators.correct({ figure: at, reading: null })
    await client.system.setProfile(chongqing)
    expect((await tableOf(client)).totals.setAside).toEqual({ left: 1, right: 0 })
    await expect(client.indicators.withdraw({ word: event })).rejects.toMatchObject({ code: 'event-of-others' })
    await client.indicators.correct({ figure: at, reading })
    const { totals, words } = await tableOf(client)
    expect(totals.setAside).toEqual({ left: 0, right: 0 })
    expect(words.map(({ office, state }) => [office, state])).toEqual([
      ['成都专班', 'overruled'],
      ['重庆专班', 'holds'],
    ])
  })

  it('goes with its clause, is listed as lost where that is none any more, and holds again when it is one', async () => {
    const { client, one } = await bench()
    const at = figure(await tableOf(client), '9万')
    const { event } = await client.indicators.correct({ figure: at, reading })
    const { version } = one
    const outside = correctionAt(left, '一、到2025年，建成5G基站9万座，算力企业达到40家。', {
      action: 'outside',
      kind: 'not-a-clause',
    })
    await client.instruments.correct({ version, correction: outside })
    const lost = await tableOf(client)
    expect(lost.words).toMatchObject([{ event, state: 'orphaned', figures: [{ id: null, quote: '9万座' }] }])
    const { corrections } = await client.instruments.read({ version })
    await client.instruments.withdrawCorrection({ correction: corrections[0]!.event })
    const again = await tableOf(client)
    expect(again.words).toMatchObject([{ event, state: 'holds' }])
    expect(again.indicators.find(({ name }) => name === '5G基站')?.left[0]?.value).toBe(95000)
  })

  it('needs a name, a figure that is there, two different ones, and a range that rises', async () => {
    const library = await libraryBench()
    const client = library.client()
    const { version } = (await importAs(client, left)).instrument!
    const at = figure(await tableOf(client), '9万')
    await expect(client.indicators.correct({ figure: at, reading: null })).rejects.toMatchObject({
      code: 'profile-missing',
    })
    await client.system.setProfile(chengdu)
    const refused = (changes: Partial<FigureRef>) =>
      client.indicators.correct({ figure: { ...at, ...changes }, reading: null })
    await expect(refused({ path: '九、' })).rejects.toMatchObject({ code: 'clause-unknown' })
    await expect(refused({ start: at.start + 1 })).rejects.toMatchObject({ code: 'place-unknown' })
    await expect(refused({ version: 'none' as typeof version })).rejects.toMatchObject({ code: 'instrument-unknown' })
    const falling = { ...reading, value: [9, 3] as const }
    await expect(client.indicators.correct({ figure: at, reading: falling })).rejects.toMatchObject({
      code: 'bad-request',
    })
    await expect(client.indicators.join({ figures: [at, at] })).rejects.toMatchObject({ code: 'bad-request' })
    const unknown = { word: 'none' as EventId }
    await expect(client.indicators.withdraw(unknown)).rejects.toMatchObject({ code: 'event-unknown' })
  })
})
