import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { InstrumentId } from '#core/model/ids.ts'
import { textFile, chengduText, chongqingText } from '../contract/sample-documents.ts'
import { importAs, libraryBench } from './library-bench.ts'

/* What a preview shows, what an import keeps, and how versions of one instrument meet. */

const secret = `机密★10年\n\n${chengduText}`
const newer = chengduText.replace('蓉城数据服务办法', '蓉城数据服务办法（2025年修订）').replace('三十日内', '二十日内')

/** 正文 and 中文 on two lines, in Big5; Node has no encoder for it. */
const big5 = new Uint8Array([0xa5, 0xbf, 0xa4, 0xe5, 0x0a, 0xa4, 0xa4, 0xa4, 0xe5, 0x0a])

type Bench = Awaited<ReturnType<typeof libraryBench>>
function events(bench: Bench): { kind: string; body: Record<string, unknown> }[] {
  const db = new Database(bench.workspace, { readonly: true })
  const rows = db.prepare('SELECT kind, body FROM journal_events ORDER BY position').all() as {
    kind: string
    body: string
  }[]
  db.close()
  return rows.map(({ kind, body }) => ({ kind, body: JSON.parse(body) as Record<string, unknown> }))
}

const bytesOf = (bench: Bench): Buffer[] => ['', '-wal'].map((suffix) => readFileSync(bench.workspace + suffix))

describe('a preview', () => {
  it('shows all that an import would store, and stores nothing', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    await client.instruments.list()
    const before = bytesOf(bench)
    const preview = await client.documents.preview({ source: { file: textFile('办法.txt', chengduText) } })
    expect(preview).toMatchObject({
      file: '办法.txt',
      format: 'txt',
      encoding: 'utf-8',
      sourceText: chengduText,
      pages: [],
      known: null,
      versionOf: null,
    })
    expect(bytesOf(bench)).toEqual(before)
    const { instrument } = await importAs(client, textFile('办法.txt', chengduText))
    const read = await client.instruments.read({ version: preview.version })
    expect(read.document).toEqual(preview.document)
    expect(instrument?.version).toBe(preview.version)
  })

  it('knows the same bytes again, and what the file may be a version of', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const { instrument } = await importAs(client, chengduText, { description: { issuingBodies: ['蓉城市政府'] } })
    const same = await client.documents.preview({ source: { file: textFile('另名.txt', chengduText) } })
    expect(same.known).toEqual(instrument)
    expect(same.versionOf).toBeNull()
    const signed = `${newer}\n蓉城市政府\n2025年3月1日\n`
    const changed = await client.documents.preview({ source: { file: textFile('新.txt', signed) } })
    expect(changed.known).toBeNull()
    expect(changed.document.instrument.issuingBodies).toEqual(['蓉城市政府'])
    expect(changed.versionOf?.id).toBe(instrument?.id)
  })

  it('reads bytes as a person says, and an import keeps that for every later reading', async () => {
    const bench = await libraryBench()
    const file = new File([big5], '正.txt')
    const look = (encoding: 'big5' | 'gb18030') => bench.client().documents.preview({ source: { file }, encoding })
    expect((await look('big5')).sourceText).toBe('正文\n中文\n')
    expect((await look('gb18030')).sourceText).not.toBe('正文\n中文\n')
    const { instrument } = await importAs(bench.client(), file, { encoding: 'big5' })
    expect(events(bench)[0]?.body).toMatchObject({ encoding: 'big5' })
    const version = instrument!.version
    expect((await bench.client().system.verify({ deep: true })).ok).toBe(true)
    await bench.reopen(() => ageMethods(bench.workspace))
    expect((await bench.client().instruments.read({ version })).sourceText).toBe('正文\n中文\n')
  })
})

function ageMethods(workspace: string): void {
  const db = new Database(workspace)
  db.prepare("UPDATE segmentations SET method = 'clauses-0'").run()
  db.close()
}

describe('a file with a mark of secrecy', () => {
  it('is held back, and nothing of it is written', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    await importAs(client, chongqingText, { jurisdiction: 'chongqing' })
    const before = bytesOf(bench)
    const held = await importAs(client, secret)
    expect(held).toMatchObject({
      outcome: 'held',
      instrument: null,
      secrecy: [{ grade: '机密', text: '机密★10年' }],
      error: { code: 'secrecy-marked', details: { marks: '机密★10年' } },
    })
    expect(bytesOf(bench)).toEqual(before)
  })

  it('is stored once somebody has said why, and the journal keeps who and why', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const stored = await importAs(client, secret, { secrecy: { basis: '保密办已解密' } })
    expect(stored).toMatchObject({ outcome: 'stored', secrecy: [{ grade: '机密' }], error: null })
    const [event] = events(bench)
    expect(event?.body['secrecy']).toMatchObject({ marks: [{ text: '机密★10年' }], basis: '保密办已解密' })
    const read = await client.instruments.read({ version: stored.instrument!.version })
    expect(read.document.secrecy).toEqual(stored.secrecy)
    expect((await client.system.verify({ deep: true })).ok).toBe(true)
  })

  it('does not stop the others of its import', async () => {
    const bench = await libraryBench()
    const stream = await bench.client().instruments.import({
      sources: [{ file: textFile('密.txt', secret) }, { file: textFile('明.txt', chengduText) }],
      jurisdiction: 'chengdu',
    })
    let step = await stream.next()
    while (step.done !== true) step = await stream.next()
    expect(step.value.map(({ outcome }) => outcome)).toEqual(['held', 'stored'])
  })
})

describe('what a person knows better', () => {
  it('overrules what was read; the rest is what the text says', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const law = chongqingText.replace('山城数据服务规定', '山城数据条例')
    const parent = (await importAs(client, law, { jurisdiction: 'chongqing' })).instrument!
    const { instrument } = await importAs(client, chengduText, {
      description: { title: '改正的标题', kind: 'departmental-rule', parent: parent.id, documentDate: '2024-06-01' },
    })
    expect(instrument).toMatchObject({
      title: '改正的标题',
      kind: 'departmental-rule',
      parent: parent.id,
      documentDate: '2024-06-01',
      effectiveOn: '2024-09-01',
      jurisdiction: 'chengdu',
    })
  })

  it('is about one file, and is refused for several', async () => {
    const bench = await libraryBench()
    const stream = await bench.client().instruments.import({
      sources: [{ file: textFile('a.txt', chengduText) }, { file: textFile('b.txt', chongqingText) }],
      jurisdiction: 'chengdu',
      description: { title: '一个标题' },
    })
    await expect(stream.next()).rejects.toMatchObject({ code: 'bad-request' })
    expect(await bench.client().instruments.list()).toEqual([])
  })
})

describe('versions of one instrument', () => {
  it('a changed file is no silent twin: it is suggested, joined, and both texts stay readable and comparable', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const old = (await importAs(client, chengduText)).instrument!
    const right = (await importAs(client, chongqingText, { jurisdiction: 'chongqing' })).instrument!
    const comparison = await client.comparisons.create({ title: '旧', left: [old.version], right: [right.version] })
    const added = (await importAs(client, newer)).instrument!
    expect(added.suggestedVersionOf).toBe(old.id)
    const joined = await client.instruments.joinVersion({ instrument: added.id })
    expect(joined).toMatchObject({ id: old.id, version: added.version, suggestedVersionOf: null })
    const listed = await client.instruments.list()
    expect(listed.map(({ version }) => version).sort()).toEqual([added.version, right.version].sort())
    expect((await client.instruments.read({ version: old.version })).sourceText).toBe(chengduText)
    expect((await client.comparisons.list())[0]?.left[0]).toMatchObject({ id: old.id, version: old.version })
    const opened = await client.comparisons.open({ id: comparison.id })
    let step = await opened.next()
    while (step.done !== true) step = await opened.next()
    expect(step.value.totals.placed.left).toEqual({ shown: 5, all: 5 })
    const diff = await client.documents.diff({ old: { instrument: old.version }, new: { instrument: joined.id } })
    let rows = await diff.next()
    while (rows.done !== true) rows = await diff.next()
    expect(rows.value.rows.map(({ relation }) => relation)).toContain('modified')
    expect((await importAs(client, chengduText)).outcome).toBe('known')
    await bench.reopen()
    expect((await bench.client().system.verify({ deep: true })).ok).toBe(true)
  })

  it('an import may say itself whose version it is', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    const old = (await importAs(client, chengduText, { description: { kind: 'local-regulation' } })).instrument!
    const { outcome, instrument } = await importAs(client, newer, { versionOf: old.id })
    expect(outcome).toBe('stored')
    expect(instrument).toMatchObject({ id: old.id, title: '蓉城数据服务办法（2025年修订）' })
    expect(await client.instruments.list()).toEqual([instrument])
    const none = await importAs(client, chongqingText, { versionOf: 'none' as InstrumentId })
    expect(none.error?.code).toBe('instrument-unknown')
  })

  it('declined stay two, and are not suggested again', async () => {
    const bench = await libraryBench()
    const client = bench.client()
    await importAs(client, chengduText)
    const added = (await importAs(client, newer)).instrument!
    const declined = await client.instruments.declineVersion({ instrument: added.id })
    expect(declined.suggestedVersionOf).toBeNull()
    await expect(client.instruments.joinVersion({ instrument: added.id })).rejects.toMatchObject({
      code: 'version-not-suggested',
    })
    expect(await client.instruments.list()).toHaveLength(2)
    expect((await client.system.verify({ deep: true })).ok).toBe(true)
  })
})
