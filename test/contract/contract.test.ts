import { ORPCError } from '@orpc/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anchorText } from '#core/clauses/placing.ts'
import type { ImportResult } from '#core/contract/api.ts'
import type { ComparisonId, EventId, VersionHash } from '#core/model/ids.ts'
import type { VersionReport } from '#core/report/report-document.ts'
import type { EngineClient } from '#engine/client.ts'
import { chengduText, chongqingText, textFile } from './sample-documents.ts'
import { freshEngine, transports, type Connection } from './transports.ts'

/** Follows a stream to its end: what it said on the way, and its result. */
async function follow<Step, Result>(stream: { next(): Promise<IteratorResult<Step, Result>> }) {
  const steps: Step[] = []
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return { steps, result: step.value }
    steps.push(step.value)
  }
}

async function importBoth(client: EngineClient): Promise<{ left: VersionHash; right: VersionHash }> {
  const one = async (name: string, text: string, jurisdiction: 'chengdu' | 'chongqing'): Promise<ImportResult> =>
    (await follow(await client.instruments.import({ sources: [{ file: textFile(name, text) }], jurisdiction })))
      .result[0]!
  const left = await one('蓉城.txt', chengduText, 'chengdu')
  const right = await one('山城.txt', chongqingText, 'chongqing')
  return { left: left.instrument!.version, right: right.instrument!.version }
}

/** The error of a call that must fail, as the caller sees it. */
async function refusal(call: Promise<unknown>): Promise<{ code: unknown; data: unknown }> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ORPCError)
  const { code, data } = error as ORPCError<string, unknown>
  return { code, data }
}

describe.each(transports)('the contract over $name', (transport) => {
  let fresh: Awaited<ReturnType<typeof freshEngine>>
  let connection: Connection
  let client: EngineClient

  beforeAll(async () => {
    fresh = await freshEngine()
    connection = await transport.connect(fresh.engine)
    client = connection.client
  })

  afterAll(async () => {
    await connection.close()
    await fresh.close()
  })

  it('says what is at work, and keeps who is there', async () => {
    expect((await client.system.about()).profile).toBeNull()
    await client.system.setProfile({ office: '重庆专班', person: '周岚', language: 'zh' })
    const about = await client.system.about()
    expect(about.profile).toEqual({ office: '重庆专班', person: '周岚', language: 'zh' })
    expect(about.methods.alignment).toMatch(/^align-\d+$/u)
  })

  it('imports files with progress, and knows them again', async () => {
    const sources = [{ file: textFile('蓉城.txt', chengduText) }, { file: textFile('空.txt', '') }]
    const first = await follow(await client.instruments.import({ sources, jurisdiction: 'chengdu' }))
    expect(first.steps.map(({ label }) => label)).toEqual(['蓉城.txt', '空.txt'])
    expect(first.result.map(({ outcome, error }) => [outcome, error?.code])).toEqual([
      ['stored', undefined],
      ['failed', 'file-empty'],
    ])
    expect(first.result[0]?.instrument).toMatchObject({ title: '蓉城数据服务办法', units: 5, jurisdiction: 'chengdu' })
    const again = await follow(
      await client.instruments.import({ sources: sources.slice(0, 1), jurisdiction: 'chengdu' }),
    )
    expect(again.result[0]?.outcome).toBe('known')
    expect(await client.instruments.list()).toHaveLength(1)
  })

  it('previews, holds back, corrects, and joins versions', async () => {
    const text = chengduText.replace('蓉城数据服务办法', '蓉城数据登记办法').replace('首席数据官', '登记专员')
    const file = textFile('登记.txt', text)
    const preview = await client.documents.preview({ source: { file } })
    expect(preview).toMatchObject({ file: '登记.txt', encoding: 'utf-8', known: null, versionOf: null })
    const secret = textFile('密.txt', `机密★10年\n\n${text}`)
    const held = await follow(await client.instruments.import({ sources: [{ file: secret }], jurisdiction: 'chengdu' }))
    expect(held.result[0]).toMatchObject({ outcome: 'held', error: { code: 'secrecy-marked' } })

    const place = text.indexOf('第四条')
    const correction = { action: 'continue' as const, at: anchorText(text, place, place + 3) }
    const stored = await follow(
      await client.instruments.import({ sources: [{ file }], jurisdiction: 'chengdu', corrections: [correction] }),
    )
    const { id, version } = stored.result[0]!.instrument!
    const read = await client.instruments.read({ version })
    expect(read.summary.units).toBe(4)
    expect(read.corrections).toMatchObject([{ correction, placed: true }])
    const [{ event }] = read.corrections as [(typeof read.corrections)[number]]
    expect((await client.instruments.withdrawCorrection({ correction: event })).summary.units).toBe(5)
    expect((await client.instruments.correct({ version, correction })).summary.units).toBe(4)
    const lost = { ...correction, at: { ...correction.at, quote: '没有这一句' } }
    expect((await refusal(client.instruments.correct({ version, correction: lost }))).code).toBe('place-unknown')

    const newer = textFile('登记（新）.txt', text.replace('三十日', '二十日'))
    const { result } = await follow(
      await client.instruments.import({ sources: [{ file: newer }], jurisdiction: 'chengdu' }),
    )
    const added = result[0]!.instrument!
    expect(added.suggestedVersionOf).toBe(id)
    expect(await client.instruments.joinVersion({ instrument: added.id })).toMatchObject({ id, version: added.version })
    const versions = await client.instruments.versions({ instrument: id })
    expect(versions.map((one) => [one.id, one.version])).toEqual([
      [id, added.version],
      [id, version],
    ])
    expect((await refusal(client.instruments.versions({ instrument: added.id }))).code).toBe('instrument-unknown')
    expect((await refusal(client.instruments.declineVersion({ instrument: id }))).code).toBe('version-not-suggested')
    expect((await client.instruments.read({ version })).sourceText).toBe(text)
  })

  it('compares two versions, and hands out rows as they are asked for', async () => {
    const older = chengduText.replace('蓉城数据服务办法', '蓉城数据托管办法').replace('首席数据官', '托管专员')
    const newer = older
      .replace('三十日', '二十日')
      .replace('第四条 鼓励企业设立托管专员，统筹本单位的数据治理。\n\n', '')
    const versions: VersionHash[] = []
    for (const text of [older, newer.replace('第五条', '第四条')]) {
      const sources = [{ file: textFile('托管.txt', text) }]
      const { result } = await follow(await client.instruments.import({ sources, jurisdiction: 'chengdu' }))
      versions.push(result[0]!.instrument!.version)
    }
    const pair = { old: versions[0]!, new: versions[1]! }
    const { result: view } = await follow(await client.versions.open(pair))
    expect(view.totals).toMatchObject({ relations: { all: 5, identical: 3, modified: 1, removed: 1 }, stops: 2 })
    const units = view.rows.filter(({ part }) => part === 'unit')
    expect(units.map(({ relation, renumbered }) => [relation, renumbered])).toEqual([
      ['identical', false],
      ['identical', false],
      ['modified', false],
      ['removed', false],
      ['identical', true],
    ])
    const rows = await client.versions.rows({ ...pair, indices: [units[4]!.index, units[2]!.index, 99] })
    expect(rows.map(({ newClauses }) => newClauses[0]?.label)).toEqual(['第四条', '第三条'])
    const [{ kind, old, new: now }] = rows[1]!.edits as [(typeof rows)[number]['edits'][number]]
    expect([kind, rows[1]!.oldClauses[0]!.text.slice(...old), rows[1]!.newClauses[0]!.text.slice(...now)]).toEqual([
      'replaced',
      '三十日',
      '二十日',
    ])
    const { file, fileName } = await client.versions.export({ ...pair, format: 'json' })
    expect(fileName).toBe('蓉城数据托管办法修订对照表.json')
    const report = JSON.parse(new TextDecoder().decode(await file.arrayBuffer())) as VersionReport
    expect(report.rows.map(({ key }) => Number(key))).toEqual([units[2]!.index, units[3]!.index])
    expect(JSON.stringify(report.rows[0])).toContain('“三十日”改为“二十日”')
    expect(report.provenance.map(({ version }) => version)).toEqual([pair.old, pair.new])
    const word = await client.versions.export({ ...pair, format: 'docx', scope: 'all' })
    expect([...new Uint8Array(await word.file.arrayBuffer()).slice(0, 2)]).toEqual([0x50, 0x4b])
    const place = newer.indexOf('第二条')
    const correction = { action: 'continue' as const, at: anchorText(newer, place, place + 3) }
    await client.instruments.correct({ version: pair.new, correction })
    const { result: corrected } = await follow(await client.versions.open(pair))
    expect(corrected.totals.relations).toMatchObject({ merged: 1, all: 4 })
    const unknown = client.versions.rows({ ...pair, old: 'nowhere' as VersionHash, indices: [] })
    expect((await refusal(unknown)).code).toBe('instrument-unknown')
    const nowhere = client.versions.export({ ...pair, new: 'nowhere' as VersionHash, format: 'csv' })
    expect((await refusal(nowhere)).code).toBe('instrument-unknown')
  })

  it('carries a large file whole', async () => {
    const text = `大文件\n\n第一条 ${'数据'.repeat(500_000)}。\n`
    const { result } = await follow(
      await client.instruments.import({ sources: [{ file: textFile('大.txt', text) }], jurisdiction: 'joint' }),
    )
    const { document, sourceText } = await client.instruments.read({ version: result[0]!.instrument!.version })
    expect(sourceText).toBe(text)
    expect(document.ledger).toMatchObject({ charactersIn: text.length, unexplained: 0 })
  })

  it('tests itself with progress, on what it can', async () => {
    const { result } = await follow(await client.system.selfTest())
    expect(result).toMatchObject({ sets: [], shipped: { pairs: 0 }, decisions: { pairs: 0, rejected: 0 } })
    expect(result.line).toMatch(/^自检（align-\d+，\d{4}-\d\d-\d\d）：本机尚无决定可供衡量。$/u)
  })

  it('answers errors with a code and details', async () => {
    const unknown = 'f'.repeat(64) as VersionHash
    expect(await refusal(client.instruments.read({ version: unknown }))).toEqual({
      code: 'instrument-unknown',
      data: { instrument: unknown },
    })
    expect((await refusal(client.search.query({ query: ' ' }))).code).toBe('query-empty')
    const none = '0'.repeat(8) as ComparisonId
    const stream = await client.comparisons.open({ id: none })
    expect((await refusal(stream.next())).code).toBe('comparison-unknown')
  })

  it('puts what both sides promise beside each other, and writes it', async () => {
    const { left, right } = await importBoth(client)
    const sides = { by: 'place' } as const
    const { result } = await follow(await client.indicators.table({ sides }))
    expect(result.left.instruments.map(({ version }) => version)).toContain(left)
    expect(result.right.instruments.map(({ version }) => version)).toContain(right)
    const limits = result.deadlines.filter(
      ({ text, ref }) => text.includes('三十') && [left, right].includes(ref.version),
    )
    expect(limits.map(({ side, deadline }) => [side, deadline])).toMatchObject([
      ['left', { value: 30, unit: 'days' }],
      ['right', { value: 30, unit: 'working-days' }],
    ])
    const { file } = await client.indicators.export({ sides, format: 'json' })
    expect(JSON.parse(new TextDecoder().decode(await file.arrayBuffer()))).toMatchObject({ title: '指标对照表' })
  })

  it('refuses input that the contract does not know', async () => {
    const wrong = { sources: [], jurisdiction: 'atlantis' } as unknown as Parameters<
      EngineClient['instruments']['import']
    >[0]
    expect((await refusal(Promise.resolve(client.instruments.import(wrong)))).code).toBe('BAD_REQUEST')
  })

  it('reads no path of this machine for a browser', async () => {
    const source = { path: import.meta.filename }
    expect((await refusal(client.documents.clauses({ source }))).code).toBe('path-not-allowed')
  })

  it('finds the contrasts of a pair that people made too, and lists them in a report that is asked to', async () => {
    const { left, right } = await importBoth(client)
    const { id } = await client.comparisons.create({ title: '数据服务对照', left: [left], right: [right] })
    const { result: view } = await follow(await client.comparisons.open({ id }))
    const suggested = view.rows.find((row) => row.left[0]?.label === '第三条' && row.right[0]?.label === '第三条')!
    const lonely = view.rows.find((row) => row.left.length === 0)!
    const made = await client.decisions.record({
      comparison: id,
      left: suggested.left.map(({ ref }) => ref),
      right: [...suggested.right, ...lonely.right].map(({ ref }) => ref),
      relation: 'partial',
    })
    const [row] = await client.comparisons.rows({ id, keys: [made.rowKey] })
    expect(row).toMatchObject({ suggested: null, contrasts: suggested.contrasts })
    expect(row?.contrastDetails.map(({ right: value }) => value).join()).toContain('三十个工作日')
    const preview = await client.reports.preview({ comparison: id, template: 'comparative-table', withContrasts: true })
    // The pair that was suggested keeps its row, since nobody rejected it.
    const all = suggested.contrasts.length + (row?.contrasts.length ?? 0)
    expect(preview.below?.[0]?.rows).toHaveLength(all)
    expect(preview.notes.join()).toContain(`要点差异共 ${all} 处`)
  })

  it('does the main job: compare, decide, note, confirm a gap, find, report', async () => {
    const { left, right } = await importBoth(client)
    const { id } = await client.comparisons.create({ title: '数据服务对照', left: [left], right: [right] })
    const { result: view } = await follow(await client.comparisons.open({ id }))
    expect(view.totals.placed).toEqual({ left: { shown: 5, all: 5 }, right: { shown: 5, all: 5 } })
    const paired = view.rows.find((row) => row.left[0]?.label === '第三条' && row.right[0]?.label === '第三条')!
    expect(paired.state).toBe('suggested')

    const decided = await client.decisions.record({
      comparison: id,
      left: paired.left.map(({ ref }) => ref),
      right: paired.right.map(({ ref }) => ref),
      relation: 'complementary',
      reason: '期限不同',
    })
    expect(decided.rowKey).toBe(paired.key)
    await client.annotations.add({
      comparison: id,
      left: paired.left.map(({ ref }) => ref),
      right: paired.right.map(({ ref }) => ref),
      text: '须先核对起算日',
    })
    const lonely = { version: left, path: view.rows.find((row) => row.left[0]?.label === '第四条')!.left[0]!.ref.path }
    const gap = await client.gaps.confirm({ comparison: id, clause: lonely, note: '重庆没有对应', severity: 'high' })

    const [row] = await client.comparisons.rows({ id, keys: [paired.key] })
    expect(row).toMatchObject({ relation: 'complementary', state: 'confirmed' })
    expect(row?.annotationList.map(({ text }) => text)).toEqual(['须先核对起算日'])
    const entries = await client.gaps.list({ comparison: id })
    expect(entries.find(({ status }) => status === 'confirmed')?.confirmed).toMatchObject({ note: '重庆没有对应' })

    const found = await client.search.query({ query: '首席数据官' })
    expect(found.hits.map(({ label, how }) => [label, how])).toEqual([['第四条', 'exact']])

    const { file, fileName } = await client.reports.export({
      comparison: id,
      template: 'comparative-table',
      format: 'docx',
    })
    expect(fileName).toMatch(/\.docx$/u)
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])

    await client.gaps.withdraw({ gap: gap.event })
    await client.decisions.withdraw({ decision: decided.event })
    const [after] = await client.comparisons.rows({ id, keys: [paired.key] })
    expect(after?.state).toBe('suggested')
    expect((await refusal(client.decisions.withdraw({ decision: 'none' as EventId }))).code).toBe('event-unknown')
  })

  it('finds where a clause stands, what is like it, and keeps searches under names', async () => {
    const [comparison] = await client.comparisons.list()
    const { hits } = await client.search.query({ query: '数据' })
    const [hit] = hits
    expect(hit!.why!.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(hit!.score, 9)
    const clauses = hits.map(({ version, path }) => ({ version: version as VersionHash, path }))
    const found = await client.comparisons.rowsOf({ clauses })
    expect(found.unread).toBe(0)
    expect(found.clauses[0]?.rows[0]).toMatchObject({ comparison: comparison!.id })

    const similar = await follow(await client.search.similar({ clause: clauses[0]!, scope: 'everywhere' }))
    expect(similar.result.of.path).toBe(hit!.path)
    expect(similar.result.examined).toBeGreaterThan(0)
    const scores = similar.result.hits.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(similar.result.hits.every(({ version }) => version !== hit!.version)).toBe(true)

    const { event } = await client.search.save({ name: '数据', query: '数据 要素' })
    expect((await refusal(client.search.save({ name: '数据', query: '算力' }))).code).toBe('search-name-taken')
    const renamed = await client.search.save({ name: '要素', query: '数据 要素', replaces: event })
    expect(await client.search.saved()).toMatchObject([{ event: renamed.event, name: '要素', own: true }])
    await client.search.removeSaved({ search: renamed.event })
    expect(await client.search.saved()).toEqual([])

    const before = await client.search.indexes()
    const rebuilt = await follow(await client.search.rebuild())
    expect(rebuilt.result[0]).toMatchObject({ name: 'text', units: before[0]!.units })
    expect((await client.search.query({ query: '数据' })).total).toBe(hits.length)
  })

  it('tells listeners what changed, until they leave', async () => {
    const notices = await client.system.notices()
    const first = (async () => {
      // What is made in the background may be told in between.
      let notice = await notices.next()
      while (notice.done !== true && notice.value.kind === 'changed' && notice.value.what === 'pinyin') {
        notice = await notices.next()
      }
      return notice
    })()
    // The listener is there only once the engine has begun to answer it.
    await client.system.about()
    await client.system.setProfile({ office: '成都专班', person: '李沐', language: 'zh' })
    expect((await first).value).toEqual({ kind: 'changed', what: 'journal' })
    await notices.return?.()
  })

  it('goes on after somebody left a stream half-way', async () => {
    const sources = Array.from({ length: 5 }, (_, n) => ({
      file: textFile(`${n}.txt`, `标题${n}\n\n第一条 内容${n}。\n`),
    }))
    const stream = await client.instruments.import({ sources, jurisdiction: 'other:测试' })
    await stream.next()
    await stream.return?.()
    const stored = (await client.instruments.list()).filter(({ jurisdiction }) => jurisdiction === 'other:测试')
    expect(stored.length).toBeLessThan(5)
  })

  it('verifies what is stored', async () => {
    const { ok, checks } = await client.system.verify({ deep: true })
    expect(checks.filter((check) => !check.ok)).toEqual([])
    expect(ok).toBe(true)
  })
})
