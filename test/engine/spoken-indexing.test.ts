import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { About, Notice } from '#core/contract/api.ts'
import { sql } from '#data/db.ts'
import { openWorkspace } from '#data/open.ts'
import { startEngine, type Engine } from '#engine/client.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bashu-spoken-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (kind: About['host']['kind']): Promise<Engine> =>
  startEngine({
    workspace: join(folder, 'w.bashu'),
    host: { kind, canRevealInFolder: false, canOpenPaths: false },
  })

async function importText({ client }: Engine, name: string, text: string): Promise<void> {
  const stream = await client.instruments.import({
    sources: [{ file: new File([text], name) }],
    jurisdiction: 'chengdu',
  })
  for (let step = await stream.next(); step.done !== true; ) step = await stream.next()
}

const text = '成都市数据办法\n\n第一条 培育数据要素市场。\n\n第二条 重庆会计行业。\n'

describe('making clauses findable by pinyin in the background', () => {
  it('begins after an import, tells the screen, and holds when everything is read again', async () => {
    const engine = await open('browser')
    try {
      const { client } = engine
      await client.system.setProfile({ office: '成都专班', person: '甲', language: 'zh' })
      const notices = await client.system.notices()
      const told = (async (): Promise<Notice | null> => {
        for await (const notice of notices) if (notice.kind === 'changed' && notice.what === 'pinyin') return notice
        return null
      })()
      await importText(engine, 'a.txt', text)
      await told
      await vi.waitFor(
        async () => {
          const { pinyinIndex, atLeast, hits } = await client.search.query({ query: 'shujuyaosu' })
          expect(pinyinIndex).toEqual({ done: 2, total: 2 })
          expect(atLeast).toEqual([])
          expect(hits.map(({ how, label }) => `${how} ${label}`)).toEqual(['pinyin 第一条'])
        },
        { timeout: 30_000 },
      )
      expect((await client.system.verify({ deep: true })).ok).toBe(true)
    } finally {
      await engine.close()
    }
  })

  it('is waited for by a command, which has no background', async () => {
    const engine = await open('cli')
    try {
      await engine.client.system.setProfile({ office: '成都专班', person: '甲', language: 'zh' })
      await importText(engine, 'a.txt', text)
      const { hits, pinyinIndex } = await engine.client.search.query({ query: 'kuaiji' })
      expect(hits.map(({ label }) => label)).toEqual(['第二条'])
      expect(pinyinIndex).toEqual({ done: 2, total: 2 })
    } finally {
      await engine.close()
    }
  })

  it('is checked by verify, which finds lists that say something else than the texts', async () => {
    const engine = await open('cli')
    await engine.client.system.setProfile({ office: '成都专班', person: '甲', language: 'zh' })
    // As many as make a list.
    const many = Array.from({ length: 4100 }, (_, at) => `第${at + 1}条 培育数据要素市场。`)
    await importText(engine, 'a.txt', `成都市数据办法\n\n${many.join('\n\n')}\n`)
    await engine.client.search.query({ query: 'shuju' })
    expect((await engine.client.system.verify({ deep: true })).ok).toBe(true)
    await engine.close()
    const { db, close } = openWorkspace(join(folder, 'w.bashu'))
    db.run(sql`UPDATE spoken_lists SET lists = zeroblob(8)`)
    close()
    const again = await open('cli')
    try {
      const { checks } = await again.client.system.verify({ deep: true })
      const problems = checks.flatMap((check) => check.problems)
      expect(problems).toEqual(['pinyin index: segment 0 comes out otherwise'])
    } finally {
      await again.close()
    }
  })
})
