import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComparisonView, FileLike } from '#core/contract/api.ts'
import type { SelfTestShape } from '#core/contract/self-test.ts'
import { enoughToTell } from '#core/evaluation/self-test.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import type { ReportFormat } from '#core/report/report-document.ts'
import { startEngine, type Engine, type EngineClient } from '#engine/client.ts'
import { chengduText, chongqingText, textFile } from '../contract/sample-documents.ts'

/** Follows a stream to its result. */
async function ended<Result>(stream: { next(): Promise<IteratorResult<unknown, Result>> }): Promise<Result> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}

/* The self-test over a real workspace with the starter corpus, judged like an office judges it. */

const starterCorpus = resolve(import.meta.dirname, '../../data/corpus')

let folder: string
let engine: Engine
let client: EngineClient
let comparison: ComparisonId
let view: ComparisonView

const refs = (side: RowOutline['left']) => side.map(({ ref }) => ref)
const pairsIn = (rows: readonly RowOutline[]) => rows.filter(({ left, right }) => left.length > 0 && right.length > 0)
const record = (row: Pick<RowOutline, 'left' | 'right'>, relation: 'partial' | null) =>
  client.decisions.record({ comparison, left: refs(row.left), right: refs(row.right), relation })
const test = async (): Promise<SelfTestShape> => ended(await client.system.selfTest())
const textOf = async (format: ReportFormat): Promise<string> => {
  const { file } = await client.reports.export({ comparison, template: 'comparative-table', format })
  return written(file, format)
}

async function written(file: FileLike, format: ReportFormat): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (format !== 'docx') return new TextDecoder().decode(bytes)
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/gu, '')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bashu-self-test-'))
  const host = { kind: 'browser', canRevealInFolder: false, canOpenPaths: false } as const
  engine = await startEngine({ workspace: join(folder, 'w.bashu'), host, starterCorpus })
  ;({ client } = engine)
  await client.system.setProfile({ office: '重庆专班', person: '周岚', language: 'zh' })
  // The one of all instruments.
  const [largest] = (await client.comparisons.list()).toSorted((a, b) => b.left.length - a.left.length)
  comparison = largest!.id
  view = await ended(await client.comparisons.open({ id: comparison }))
}, 60_000)

afterAll(async () => {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the self-test', () => {
  it('aligns what ships here and now, tells how far it is, and sums the sets to the whole', async () => {
    const stream = await client.system.selfTest()
    const first = await stream.next()
    expect(first.done).toBe(false)
    const { sets, shipped, method } = await ended(stream)
    expect(method).toBe((await client.system.about()).methods.alignment)
    expect(sets.map(({ name, pairs, gaps }) => [name, pairs, gaps])).toEqual([
      ['action-plans', 54, 39],
      ['measures-and-reform', 48, 33],
      ['starter-corpus', 69, 46],
    ])
    expect(shipped).toMatchObject({ pairs: 171, gaps: 118 })
    expect(Object.values(shipped.figures)).not.toContain(null)
    // One of a set is null where it says too few gaps to tell.
    for (const figure of [...sets, shipped].flatMap(({ figures }) => Object.values(figures))) {
      if (figure === null) continue
      expect(figure.low).toBeLessThanOrEqual(figure.value)
      expect(figure.high).toBeGreaterThanOrEqual(figure.value)
      expect(figure.value).toBeGreaterThan(0.3)
    }
  })

  it('gives the figures that evaluate gives for the same gold', async () => {
    const cli = await startEngine({
      workspace: join(folder, 'none.bashu'),
      host: { kind: 'cli', canRevealInFolder: false, canOpenPaths: true },
      openWorkspace: 'when-needed',
    })
    const gold = [join(starterCorpus, 'gold', 'measures-and-reform', 'measures-and-reform.gold.json')]
    const { mean } = await ended(await cli.client.documents.evaluate({ gold }))
    await cli.close()
    const [, measures] = (await test()).sets
    expect(measures?.figures.f1?.value).toBeCloseTo(mean.links.f1, 12)
    expect(measures?.figures.recall?.value).toBeCloseTo(mean.links.recall, 12)
    expect(measures?.figures.gapPrecision?.value).toBeCloseTo(mean.gaps.precision, 12)
  })

  it('counts few decisions, and says that they do not tell', async () => {
    expect((await test()).decisions).toMatchObject({ comparisons: 0, confirmed: 0, added: 0, rejected: 0 })
    const [first, second] = pairsIn(view.rows).filter(({ left, right }) => left.length + right.length === 2)
    await record(first!, 'partial')
    await record(second!, null)
    const found = await test()
    expect(found.decisions).toMatchObject({ comparisons: 1, pairs: 1, confirmed: 1, added: 0, rejected: 1 })
    expect(found.decisions?.figures).toEqual({ recall: null, precision: null, f1: null, gapPrecision: null })
    expect(found.line).toContain('本机已判条款对 2 个、缺口 0 条，不足 30，尚看不出准确程度。')
  })

  it('measures many decisions, with what people added and rejected told apart', async () => {
    const pairs = pairsIn(view.rows)
    const linked = pairs.slice(2, enoughToTell + 12)
    for (const row of linked) await record(row, 'partial')
    const gapLeft = view.rows.filter(({ left, right }) => left.length === 1 && right.length === 0).slice(0, 3)
    const gapRight = view.rows.filter(({ left, right }) => left.length === 0 && right.length === 1).slice(0, 2)
    // Two links that the program does not suggest, and a gap that it does.
    await record({ left: gapLeft[0]!.left, right: gapRight[0]!.right }, 'partial')
    await record({ left: gapLeft[1]!.left, right: gapRight[1]!.right }, 'partial')
    await client.gaps.confirm({ comparison, clause: gapLeft[2]!.left[0]!.ref })
    const { decisions, line } = await test()
    const judgedPairs = linked.reduce((sum, { left, right }) => sum + left.length * right.length, 0)
    expect(decisions).toMatchObject({ added: 2, rejected: 1, gaps: 1, disputed: 0 })
    expect(decisions?.confirmed).toBeGreaterThanOrEqual(linked.length)
    expect(decisions?.confirmed).toBeLessThanOrEqual(judgedPairs + 1)
    const { recall, precision, gapPrecision } = decisions!.figures
    expect(recall?.value).toBeCloseTo(decisions!.confirmed / (decisions!.confirmed + 2), 12)
    expect(precision?.value).toBeCloseTo(decisions!.confirmed / (decisions!.confirmed + 1), 12)
    expect(gapPrecision).toBeNull()
    expect(line).toMatch(/采纳建议 \d+，自行配对 2，否定建议 1）上，召回率 0\.\d\d（/u)
  })

  it('follows a withdrawn decision', async () => {
    const { rows } = await ended(await client.comparisons.open({ id: comparison }))
    const rejected = rows.find(({ state }) => state === 'rejected')
    await client.decisions.withdraw({ decision: rejected!.decisions[0]!.id })
    expect((await test()).decisions).toMatchObject({ added: 2, rejected: 0 })
  })

  it('stops when its reader leaves, and can be asked again', async () => {
    const stream = await client.system.selfTest()
    await stream.next()
    await stream.return?.()
    expect((await test()).shipped.pairs).toBe(171)
  })
})

describe('the line of the self-test', () => {
  it.each(['docx', 'csv', 'json'] as const)('stands in a report as %s, word for word', async (format) => {
    const { line } = await test()
    expect(line).toMatch(/^自检（align-\d+，\d{4}-\d\d-\d\d）：本方法在随附的 171 个已判条款对上，召回率 0\.\d\d（/u)
    expect(await textOf(format)).toContain(line)
  })

  it('stands in the preview, also of the list of gaps', async () => {
    const { line } = await test()
    for (const template of ['comparative-table', 'gap-list'] as const) {
      expect((await client.reports.preview({ comparison, template })).selfTest).toBe(line)
    }
  })

  it('says that the test failed, and keeps no report back', async () => {
    const host = { kind: 'cli', canRevealInFolder: false, canOpenPaths: true } as const
    const bare = await startEngine({
      workspace: join(folder, 'none.bashu'),
      host,
      openWorkspace: 'when-needed',
      starterCorpus: join(folder, 'nowhere'),
    })
    const [left, right] = [[{ file: textFile('甲.txt', chengduText) }], [{ file: textFile('乙.txt', chongqingText) }]]
    const request = { left, right, template: 'comparative-table', format: 'csv' } as const
    const { file } = await ended(await bare.client.documents.report(request))
    expect(await written(file, 'csv')).toContain('自检未能完成')
    await expect(ended(await bare.client.system.selfTest())).rejects.toMatchObject({ code: 'file-not-found' })
    await bare.close()
  })
})
