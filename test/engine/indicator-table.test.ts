import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { TableSides } from '#core/contract/api.ts'
import { indicatorMethod } from '#core/indicators/method.ts'
import type { EngineClient } from '#engine/client.ts'
import { importAs, libraryBench } from './library-bench.ts'

/* What the instruments of a workspace promise, from the request to the file and back. */

const left = '锦城行动计划\n一、到2025年，建成5G基站9万座。\n二、2022年，认定智能工厂35个。\n'
const right = '江州行动计划\n一、到2025年，5G基站达到15万个。\n二、应当在15个工作日内办结。\n'
const byPlace: TableSides = { by: 'place' }

async function tableOf(client: EngineClient, sides: TableSides = byPlace) {
  const stream = await client.indicators.table({ sides })
  const steps: unknown[] = []
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return { table: step.value, steps }
    steps.push(step.value)
  }
}

async function filled() {
  const bench = await libraryBench()
  await bench.client().system.setProfile({ office: '成都专班', person: '李沐', language: 'zh' })
  const ours = (await importAs(bench.client(), left)).instrument!
  const theirs = (await importAs(bench.client(), right, { jurisdiction: 'chongqing' })).instrument!
  return { bench, ours, theirs }
}

function methodsIn(workspace: string): unknown[] {
  const db = new Database(workspace, { readonly: true })
  try {
    return db.prepare('SELECT method, document_date AS date FROM promises ORDER BY version').all()
  } finally {
    db.close()
  }
}

describe('the table of indicators of a workspace', () => {
  it('reads a version once and keeps what it promises', async () => {
    const { bench } = await filled()
    const first = await tableOf(bench.client())
    expect(first.steps).toHaveLength(2)
    expect(first.table.totals).toMatchObject({ all: 2, both: 1, leftOnly: 1, rightOnly: 0 })
    const again = await tableOf(bench.client())
    expect(again.steps).toEqual([])
    expect(again.table).toEqual(first.table)
    await bench.reopen(() =>
      expect(methodsIn(bench.workspace)).toEqual([
        { method: indicatorMethod, date: null },
        { method: indicatorMethod, date: null },
      ]),
    )
    expect((await tableOf(bench.client())).table).toEqual(first.table)
  })

  it('is read again by a deep check, which names the version that comes out otherwise', async () => {
    const { bench, ours } = await filled()
    await tableOf(bench.client())
    expect((await bench.client().system.verify({ deep: true })).ok).toBe(true)
    await bench.reopen(() => {
      const db = new Database(bench.workspace)
      const harm = db.prepare(`UPDATE promises SET found = replace(found, '9万座', '8万座') WHERE version = ?`)
      expect(harm.run(ours.version).changes).toBe(1)
      db.close()
    })
    const { checks } = await bench.client().system.verify({ deep: true })
    expect(checks.flatMap(({ problems }) => problems)).toEqual([expect.stringContaining(ours.version)])
  })

  it('reads again what another method read, and what has another date now', async () => {
    const { bench, ours } = await filled()
    await tableOf(bench.client())
    await bench.reopen(() => {
      const db = new Database(bench.workspace)
      db.prepare("UPDATE promises SET method = 'indicators-0', found = '[]'").run()
      db.close()
    })
    expect((await tableOf(bench.client())).steps).toHaveLength(2)
    const kind = async () => {
      const { table } = await tableOf(bench.client())
      return table.indicators.find(({ name }) => name === '智能工厂')?.left[0]?.kind
    }
    await bench.client().instruments.describe({ instrument: ours.id, changes: { documentDate: '2021-03-01' } })
    expect(await kind()).toBe('target')
    await bench.client().instruments.describe({ instrument: ours.id, changes: { documentDate: '2024-03-01' } })
    expect(await kind()).toBe('result')
  })

  it('is of the members of a comparison, or of any that are named', async () => {
    const { bench, ours, theirs } = await filled()
    const client = bench.client()
    const { id } = await client.comparisons.create({ title: '对照', left: [theirs.version], right: [ours.version] })
    const compared = await tableOf(client, { by: 'comparison', comparison: id })
    expect(compared.table.left.instruments.map(({ version }) => version)).toEqual([theirs.version])
    const members = { left: [{ instrument: theirs.id }], right: [{ instrument: ours.id }] } as const
    expect((await tableOf(client, { by: 'members', ...members })).table).toEqual(compared.table)
  })

  it('is written as a file with the wording and the source of each value', async () => {
    const { bench } = await filled()
    const { fileName, file } = await bench.client().indicators.export({ sides: byPlace, format: 'csv' })
    expect(fileName).toBe('指标对照表.csv')
    const text = new TextDecoder().decode(await file.arrayBuffer())
    expect(text).toContain('9万座，2025年，目标（原文“9万座”，归一值90,000座）')
    expect(text).toContain('《江州行动计划》一、')
    expect(text).toContain('重庆多6万，成都为市，重庆为直辖市')
    expect(text).toContain('未见（已查1部文件）')
    expect(text).toContain('重庆,在15个工作日内,办结')
    expect(text).not.toContain('重庆,到2025年')
    const word = await bench.client().indicators.export({ sides: byPlace, format: 'docx' })
    expect(word.file.size).toBeGreaterThan(2000)
  })
})
