import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { execPath, getuid, platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openWorkspace } from '#data/open.ts'
import { profileOf } from '#data/repositories/settings.ts'
import { temporaryFolder } from './workspace-builder.ts'

const program = fileURLToPath(new URL('write-and-tell.ts', import.meta.url))
const nobody = 65_534

interface Told {
  readonly child: ChildProcess
  /** Every line so far. */
  readonly lines: () => string[]
}

async function startWriting(file: string, uid?: number): Promise<Told> {
  const child = spawn(execPath, [program, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid !== undefined && { uid, gid: uid }),
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  const { stdout } = child
  if (stdout === null) throw new Error('The child has no output')
  stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const lines = (): string[] => output.split('\n').slice(0, -1)
  while (lines().length === 0) await once(stdout, 'data')
  return { child, lines }
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('two programs on one workspace', () => {
  it('the second is refused while the first lives, and let in when it was killed', async () => {
    const file = join(temporaryFolder(), 'workspace.db')
    const { child } = await startWriting(file)
    expect(() => openWorkspace(file)).toThrow(expect.objectContaining({ code: 'workspace-in-use' }))
    await killed(child)
    openWorkspace(file).close()
  })

  it('what was acknowledged is there after the program was killed in the middle of its work', async () => {
    const file = join(temporaryFolder(), 'workspace.db')
    const { child, lines } = await startWriting(file)
    while (lines().length < 20) await once(child.stdout!, 'data')
    await killed(child)
    const acknowledged = Number(lines().at(-1))
    const workspace = openWorkspace(file)
    const stored = Number(profileOf(workspace.db)?.person)
    workspace.close()
    expect(acknowledged).toBeGreaterThanOrEqual(20)
    expect(stored).toBeGreaterThanOrEqual(acknowledged)
  })
})

describe('a folder without permission', () => {
  it('is refused with that word', async ({ skip }) => {
    // Windows keeps permissions in lists that chmod does not write.
    if (platform === 'win32') skip('Windows has no such permissions')
    const folder = join(temporaryFolder(), 'closed')
    mkdirSync(folder)
    chmodSync(folder, 0o555)
    chmodSync(join(folder, '..'), 0o755)
    // Root may write everywhere, so it has somebody else try.
    const { lines } = await startWriting(join(folder, 'workspace.db'), getuid?.() === 0 ? nobody : undefined)
    expect(lines()).toEqual(['permission-denied'])
  })

  it('says of a file that may only be read that it may only be read', async ({ skip }) => {
    if (platform === 'win32') skip('Windows has no such permissions')
    const folder = temporaryFolder()
    const file = join(folder, 'workspace.db')
    openWorkspace(file).close()
    chmodSync(file, 0o444)
    chmodSync(folder, 0o777)
    const { lines } = await startWriting(file, getuid?.() === 0 ? nobody : undefined)
    expect(lines()).toEqual(['workspace-read-only'])
  })
})
