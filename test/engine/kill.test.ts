import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEngine } from '#engine/client.ts'

/* Power cuts, as near as a test comes to one: kill -9 at random moments while documents are being imported. */

const rounds = 24
/** A seeded sequence, so that a failing run can be repeated. */
function* moments(seed: number): Generator<number> {
  for (let state = seed; ; state = (state * 1_103_515_245 + 12_345) % 2 ** 31) yield state % 180
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bashu-kill-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the importer until it is killed, `delay` ms after its first acknowledgement; answers what it had acknowledged. */
function importUntilKilled(workspace: string, round: number, delay: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'import-child.ts'), workspace, String(round)])
    let said = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), delay)
      said += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The importer ended by itself: ${code} ${errors}`))
      // A line that was cut off in the middle was not acknowledged to anybody.
      resolve(said.split('\n').slice(0, -1))
    })
  })
}

describe('kill -9 during an import', () => {
  it(`loses nothing that was acknowledged, in ${rounds} rounds`, { timeout: 120_000 }, async () => {
    const workspace = join(folder, 'workspace.bashu')
    const delays = moments(20_201_016)
    const acknowledged: string[] = []
    for (let round = 0; round < rounds; round++) {
      acknowledged.push(...(await importUntilKilled(workspace, round, delays.next().value as number)))
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds)
    expect(acknowledged.every((version) => /^[0-9a-f]{64}$/u.test(version))).toBe(true)

    const engine = await startEngine({
      workspace,
      host: { kind: 'cli', canRevealInFolder: false, canOpenPaths: false },
    })
    const stored = new Set((await engine.client.instruments.list()).map(({ version }) => version as string))
    const { checks } = await engine.client.system.verify({ deep: true })
    await engine.close()
    expect(acknowledged.filter((version) => !stored.has(version))).toEqual([])
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
  })
})
