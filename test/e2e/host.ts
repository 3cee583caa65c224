import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const checkout = resolve(import.meta.dirname, '../..')
/** A first start also builds. */
const startingMs = 120_000

export interface RunningHost {
  /** The line's address, which opens the program. */
  readonly url: string
  readonly workspace: string
  /** Everything that the host said, for a failing test. */
  output(): string
  /** Asks the host to stop, as Ctrl+C does, and waits. @returns its exit code */
  stop(): Promise<number | null>
}

/** Starts Bashu as a person does, without a window, on a workspace of its own. */
export async function startHost(
  workspace = join(mkdtempSync(join(tmpdir(), 'bashu-e2e-')), 'workspace.bashu'),
): Promise<RunningHost> {
  const command = [join(checkout, 'hosts', 'bootstrap', 'start.mjs'), '--no-open', '--workspace', workspace]
  const child = spawn(process.execPath, command, { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const url = await address(child, () => said)
  return {
    url,
    workspace,
    output: () => said,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Removes the folder that `startHost` has made for a workspace. */
export const removeWorkspace = (workspace: string): void =>
  rmSync(resolve(workspace, '..'), { recursive: true, force: true })

function address(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`no address after ${startingMs} ms:\n${said()}`)), startingMs)
    const look = () => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said())?.[0]
      if (found === undefined) return
      clearTimeout(timer)
      done(found)
    }
    child.stdout?.on('data', look)
    child.once('close', (code) => {
      clearTimeout(timer)
      fail(new Error(`the host ended with ${code}:\n${said()}`))
    })
  })
}
