import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ImportResult, Notice } from '#core/contract/api.ts'
import { startEngine, type Engine } from '#engine/client.ts'
import { usualReadingLimits } from '#engine/reading-link.ts'
import { chengduText, textFile } from '../contract/sample-documents.ts'

/* Readers that loop, fill memory, end their thread or throw where nothing catches it: each takes only itself along. */

/** Only what never ends is given a short time: on a busy machine the others may need longer. */
const endless = /^(loops|waits)/u
const shortBytes = 4000
const longDeadlineMs = 50_000
const longTextFor = (name: string): string =>
  `${chengduText.replace('蓉城', name)}${'补充说明。'.repeat(shortBytes / 10)}`
const textFor = (name: string): string => (endless.test(name) ? chengduText : longTextFor(name))

let folder = ''
let engine: Engine
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bashu-guarded-'))
  engine = await startEngine({
    workspace: join(folder, 'w.bashu'),
    host: { kind: 'browser', canRevealInFolder: false, canOpenPaths: false },
    workers: (name) =>
      new URL(name === 'store' ? '../../engine/workers/store.ts' : './reckless-readers.ts', import.meta.url),
    reading: { deadlineMs: (bytes) => (bytes < shortBytes ? 2000 : longDeadlineMs), heapMb: 128, growthMb: 600 },
  })
})
afterEach(async () => {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
})

const start = (names: readonly string[], write = textFor) =>
  engine.client.instruments.import({
    sources: names.map((name) => ({ file: textFile(name, write(name)) })),
    jurisdiction: 'chengdu',
  })

async function importAll(...names: readonly string[]): Promise<ImportResult[]> {
  const stream = await start(names)
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  return [...step.value]
}

/** Until nothing is made in the background any more: that is stored and told too. */
const settled = (): Promise<void> =>
  vi.waitFor(
    async () => {
      const { pinyinIndex } = await engine.client.search.query({ query: 'shuju' })
      expect(pinyinIndex?.done).toBe(pinyinIndex?.total)
    },
    { timeout: 30_000 },
  )

/** The database and its log, byte for byte. */
const workspaceBytes = async (): Promise<Buffer[]> =>
  Promise.all(['w.bashu', 'w.bashu-wal'].map((name) => readFile(join(folder, name))))

/** Whatever listeners are told while `work` runs. */
async function noticesDuring(work: () => Promise<void>): Promise<Notice[]> {
  const heard: Notice[] = []
  const notices = await engine.client.system.notices()
  const listening = (async () => {
    for await (const notice of notices) heard.push(notice)
  })()
  await work()
  await notices.return?.()
  await listening
  return heard
}

describe('a file whose reader', () => {
  it.each([
    ['loops', 'loops.txt', 'reading-too-long', { file: 'loops.txt', seconds: 2 }],
    ['waits for ever', 'waits.txt', 'reading-too-long', { file: 'waits.txt', seconds: 2 }],
    ['fills the heap', 'fills-the-heap.txt', 'reader-crashed', { file: 'fills-the-heap.txt' }],
    ['fills memory outside the heap', 'fills-buffers.txt', 'reader-crashed', { cause: 'memory' }],
    ['ends its thread', 'exits.txt', 'reader-crashed', { file: 'exits.txt' }],
    ['throws out of a native part', 'throws-later.txt', 'reader-crashed', { cause: 'native part failed' }],
  ])('%s fails alone, says so, and leaves the workspace as it was', async (_how, name, code, details) => {
    await importAll('before.txt')
    await settled()
    const before = await workspaceBytes()
    const told = await noticesDuring(async () => {
      const [result] = await importAll(name)
      expect(result).toMatchObject({ file: name, outcome: 'failed', instrument: null, error: { code, details } })
      expect(result?.error?.message).not.toMatch(/[{}…]/u)
    })
    // Its own result says it; nobody else has to hear of it.
    expect(told).toEqual([])
    expect(await workspaceBytes()).toEqual(before)
    const others = await importAll('good.txt', name, 'better.txt')
    expect(others.map(({ outcome }) => outcome)).toEqual(['stored', 'failed', 'stored'])
    expect((await engine.client.system.verify({ deep: true })).ok).toBe(true)
  })
})

describe('two at once', () => {
  it('a crash is no matter of the other file', async () => {
    const good = { source: { file: textFile('good.txt', textFor('good')) } }
    const bad = { source: { file: textFile('exits.txt', textFor('exits')) } }
    const outcomes = await Promise.allSettled([
      engine.client.documents.preview(good),
      engine.client.documents.preview(bad),
      engine.client.documents.preview(good),
    ])
    expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value.file : one.reason.code))).toEqual([
      'good.txt',
      'reader-crashed',
      'good.txt',
    ])
  })
})

describe('leaving', () => {
  it.each(['loops.txt', 'waits.txt'])('an import that reads %s ends it, long before its time is up', async (name) => {
    const before = await workspaceBytes()
    const stream = await start(['first.txt', name, 'never.txt'], longTextFor)
    await stream.next()
    await stream.next()
    const running = stream.next()
    await new Promise((resolve) => setTimeout(resolve, 200))
    const left = performance.now()
    await Promise.all([stream.return?.(undefined as never), running.catch(() => {})])
    // And the thread is free again. Measured 0.3 s; only the order of size counts.
    await engine.client.documents.preview({ source: { file: textFile('next.txt', textFor('next')) } })
    expect(performance.now() - left).toBeLessThan(longDeadlineMs / 2)
    expect((await engine.client.instruments.list()).map(({ fileName }) => fileName)).toEqual(['first.txt'])
    expect(await workspaceBytes()).not.toEqual(before)
  })

  it('a preview that nobody waits for any more does not hold up the next', async () => {
    const leave = new AbortController()
    const source = { file: textFile('loops.txt', textFor('loops')) }
    const looking = engine.client.documents.preview({ source }, { signal: leave.signal })
    const next = engine.client.documents.preview({ source: { file: textFile('next.txt', textFor('next')) } })
    setTimeout(() => leave.abort(), 100)
    await expect(looking).rejects.toMatchObject({ code: 'cancelled' })
    expect((await next).file).toBe('next.txt')
  })
})

it('the usual limits grow with the file and leave room for the largest', () => {
  const { deadlineMs } = usualReadingLimits
  expect(deadlineMs(0)).toBe(30_000)
  expect(deadlineMs(64 * 1024 * 1024)).toBe(350_000)
})
