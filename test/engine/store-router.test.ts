import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { createORPCClient, ORPCError, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { createRouterClient } from '@orpc/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ComparisonId } from '#core/model/ids.ts'
import type { StoreClient } from '#engine/worker-clients.ts'
import { connect } from '#data/connection.ts'
import { sql } from '#data/db.ts'
import { createStoreRouter } from '#engine/store-router.ts'
import { comparisonDraft, countingWriter, importRecord } from '../data/workspace-builder.ts'

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bashu-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'workspace.db')
}

const direct = (): StoreClient => createRouterClient(createStoreRouter(countingWriter()))

/** The worker as the engine starts it. */
function overThread(): StoreClient {
  const { port1, port2 } = new MessageChannel()
  const entry = new URL('../../engine/workers/store.ts', import.meta.url)
  const worker = new Worker(entry, { workerData: { port: port2 }, transferList: [port2] })
  onTestFinished(async () => {
    port1.close()
    await worker.terminate()
  })
  const client: StoreClient = createORPCClient(new RPCLink({ port: port1 }))
  port1.start()
  return client
}

const articles = [['数据要素', '鼓励数据流通，推动数据开放。'], '布局算力设施。'] as const
function imported(id: string, more: string = '') {
  const { record, bytes } = importRecord({ id, articles: [...articles, more || id] })
  return { ...record, file: new File([Uint8Array.from(bytes)], `${id}.txt`) }
}

describe.each([
  ['called directly', direct],
  ['over a thread', overThread],
])('the store %s', (_how, start) => {
  it('imports, lists, reads, searches, judges and verifies', async () => {
    const store = start()
    const file = newFile()
    expect(await store.open({ file })).toMatchObject({ isNew: true, migratedFrom: null, backup: null })
    expect(await store.profile()).toBeNull()
    const profile = { office: '成都专班', person: '甲', language: 'zh' as const }
    expect(await store.setProfile(profile)).toEqual(profile)

    const record = imported('i1')
    const summary = await store.importInstrument(record)
    expect(summary).toMatchObject({ id: 'i1', version: record.version, units: 3, fileName: 'i1.txt' })
    expect(await store.instruments()).toEqual([summary])
    expect(await store.units({ versions: [record.version] })).toEqual(record.units)
    expect(await store.document({ version: record.version })).toEqual({
      summary,
      document: record.document,
      sourceText: record.source.text,
      pages: [],
      method: record.method,
      toldAreas: expect.objectContaining({ '第一章/第1条': { area: 3, confidence: null, words: [] } }) as unknown,
      areas: expect.objectContaining(record.areas) as unknown,
      corrections: [],
    })

    const [created] = await store.append({ events: [comparisonDraft('c1', record.version, record.version)] })
    expect(created?.hash).toMatch(/^[0-9a-f]{64}$/u)
    expect(await store.comparisons()).toMatchObject([{ id: 'c1', left: [record.version] }])
    expect((await store.journal()).map(({ kind }) => kind)).toEqual(['instrument-imported', 'comparison-created'])

    const alignment = {
      method: 'align-1',
      candidates: { left: [], right: [] },
      correspondences: [],
      gaps: { left: [], right: [] },
      approximate: false,
      gapEvidence: { left: [], right: [] },
    }
    const comparison = 'c1' as ComparisonId
    expect(await store.alignment({ comparison, method: 'align-1' })).toBeNull()
    const of = [{ version: record.version, method: record.method, corrections: [] }]
    const outdated = [{ version: record.version, method: 'clauses-0', corrections: [] }]
    expect(await store.saveAlignment({ comparison, alignment, of: outdated })).toEqual({ saved: false })
    expect(await store.saveAlignment({ comparison, alignment, of })).toEqual({ saved: true })
    expect(await store.alignment({ comparison, method: 'align-1' })).toEqual(alignment)

    expect((await store.verify({ deep: true })).checks.filter(({ ok }) => !ok)).toEqual([])
    await store.close()
    expect(await store.open({ file })).toMatchObject({ isNew: false })
    expect(await store.instruments()).toEqual([summary])
    await store.close()
  })

  it('says by code and details what was foreseen', async () => {
    const store = start()
    const file = newFile()
    writeFileSync(
      file,
      'this is no database, and long enough to have a header of a hundred bytes if it were one, as it is not',
    )
    const damaged = await safe(store.open({ file }))
    expect(damaged.error).toMatchObject({ code: 'workspace-damaged' })
    if (damaged.error instanceof ORPCError) {
      expect(damaged.error.data).toMatchObject({ file, reason: 'not-a-database' })
    }
    await store.open({ file: newFile() })
    const unknown = await safe(
      store.saveAlignment({
        comparison: 'c9' as ComparisonId,
        alignment: {
          method: 'm',
          candidates: { left: [], right: [] },
          correspondences: [],
          gaps: { left: [], right: [] },
          approximate: false,
          gapEvidence: { left: [], right: [] },
        },
        of: [],
      }),
    )
    expect(unknown.error).toMatchObject({ code: 'comparison-unknown' })
    expect((await safe(store.search({ query: ' ', limit: 1, versions: null }))).error).toMatchObject({
      code: 'query-empty',
    })
    await store.close()
  })
})

describe('a workspace with a damaged page', () => {
  it('opens, says so where the page is needed, and fails its verification', async () => {
    const store = direct()
    const file = newFile()
    await store.open({ file })
    await store.importInstrument(imported('i1'))
    await store.close()
    overwritePageOf(file, 'journal_events')
    await store.open({ file })
    expect(await store.instruments()).toHaveLength(1)
    const { error } = await safe(store.journal())
    expect(error).toMatchObject({ code: 'workspace-damaged' })
    const { checks } = await store.verify({ deep: false })
    const failed = checks.filter(({ ok }) => !ok).map(({ name }) => name)
    expect(failed).toEqual(['sqlite-integrity', 'journal-chain', 'fold'])
    await store.close()
  })

  function overwritePageOf(file: string, table: string): void {
    const { db, close } = connect(file, { readOnly: true, busyTimeoutMs: 0 })
    const page =
      db.get<{ rootpage: number }>(sql`SELECT rootpage FROM sqlite_schema WHERE name = ${table}`)?.rootpage ?? 0
    const size = db.get<{ page_size: number }>(sql`PRAGMA page_size`)?.page_size ?? 0
    close()
    const descriptor = openSync(file, 'r+')
    writeSync(descriptor, Buffer.alloc(size, 'damage'), 0, size, (page - 1) * size)
    closeSync(descriptor)
  }
})

describe('searching the store', () => {
  async function filled(): Promise<StoreClient> {
    const store = direct()
    await store.open({ file: newFile() })
    await store.importInstrument(imported('i1', '数据，数据。'))
    await store.importInstrument(imported('i2', '另行规定。'))
    return store
  }

  it('gives whole clauses with every match, and counts all', async () => {
    const store = await filled()
    const result = await store.search({ query: '数据 流通 has:contrast', limit: 1, versions: null })
    expect(result).toMatchObject({
      query: '数据 流通 has:contrast',
      applied: ['数据', '流通'],
      notApplied: ['has:contrast'],
      total: 2,
      totals: { exact: 2, fuzzy: 0, pinyin: 0, synonym: 0 },
      tookMs: 0,
    })
    expect(result.hits).toHaveLength(1)
    expect(result.hits[0]).toMatchObject({
      instrument: 'i1',
      path: '第一章/第1条',
      heading: '数据要素',
      text: '鼓励数据流通，推动数据开放。',
      how: 'exact',
      matches: [
        [2, 4],
        [4, 6],
        [9, 11],
      ],
    })
    await store.close()
  })

  it('puts the clause of an instrument about the word before its equal, however few are asked for', async () => {
    const store = direct()
    await store.open({ file: newFile() })
    for (const [id, title] of [
      ['i1', '营商环境办法'],
      ['i2', '算力设施办法'],
    ] as const) {
      const { record, bytes } = importRecord({ id, title, articles: ['布局算力。', id] })
      await store.importInstrument({ ...record, file: new File([Uint8Array.from(bytes)], id) })
    }
    for (const limit of [1, 2]) {
      const { hits } = await store.search({ query: '算力', limit, versions: null })
      expect(hits.map(({ instrument }) => instrument)).toEqual(['i2', 'i1'].slice(0, limit))
    }
    await store.close()
  })

  it('puts exact hits before those with a typing error, counts both, and says what was sought', async () => {
    const store = direct()
    await store.open({ file: newFile() })
    const { record, bytes } = importRecord({
      articles: ['数据要塞流通。', '培育数据要素市场。', '其他。', '数据要素。'],
    })
    await store.importInstrument({ ...record, file: new File([Uint8Array.from(bytes)], 'i1') })
    const found = await store.search({ query: '数据要素', limit: 10, versions: null })
    expect(found.hits.map(({ how, label }) => [how, label])).toEqual([
      ['exact', '第4条'],
      ['exact', '第2条'],
      ['fuzzy', '第1条'],
    ])
    expect(found.hits[2]?.matches).toEqual([[0, 4]])
    expect(found).toMatchObject({ total: 2, totals: { exact: 2, fuzzy: 1 }, sought: ['exact', 'fuzzy'], atLeast: [] })
    // Ten exact ones would do: then nothing else is sought, and that is said.
    expect(await store.search({ query: '数据要素', limit: 2, versions: null })).toMatchObject({ sought: ['exact'] })
    await store.close()
  })

  it('gives a longer list that begins as the shorter one', async () => {
    const store = await filled()
    const long = await store.search({ query: '数据', limit: 100, versions: null })
    for (let limit = 1; limit <= long.hits.length; limit += 1) {
      const short = await store.search({ query: '数据', limit, versions: null })
      expect(short.hits).toEqual(long.hits.slice(0, limit))
      expect(short.total).toBe(long.total)
    }
    await store.close()
  })

  it('applies nothing where nothing can be applied', async () => {
    const store = await filled()
    const result = await store.search({ query: '-成都', limit: 10, versions: null })
    expect(result).toMatchObject({ applied: [], notApplied: ['-成都'], hits: [], total: 0 })
    await store.close()
  })
})
