import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildIfStale } from '#hosts/bootstrap/build.mjs'
import { at } from '#hosts/bootstrap/root.mjs'
import { runEngine } from './run-engine.ts'

const engine = at('out', 'main', 'engine.js')
let folder = ''
beforeAll(async () => {
  await buildIfStale()
  folder = mkdtempSync(join(tmpdir(), 'bashu-engine-'))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the built engine opens a workspace, fills it, answers over a port and ends when told', async () => {
  const workspace = join(folder, 'workspace.bashu')
  const { code, lines } = await runEngine(engine, workspace, at('data', 'corpus'))
  expect(lines[0]).toEqual({ kind: 'ready' })
  expect(lines[1]).toMatchObject({ host: 'electron', file: workspace })
  expect((lines[1] as { instruments: number }).instruments).toBeGreaterThan(10)
  expect(code).toBe(0)
})

test('the built engine says in plain words that it cannot open a workspace', async () => {
  const broken = join(folder, 'broken.bashu')
  writeFileSync(broken, 'not a database, but long enough to look at. '.repeat(200))
  const { lines } = await runEngine(engine, broken)
  expect(lines).toEqual([{ kind: 'failed', error: expect.objectContaining({ code: 'workspace-damaged' }) }])
})
