import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Writable } from 'node:stream'
import { runCli } from '#hosts/cli/run.ts'

export interface CliResult {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** A folder with files in it, a workspace beside them, and the command line over both, in this process. */
export function cliBench(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(tmpdir(), 'bashu-cli-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const workspace = join(folder, 'workspace', 'w.bashu')
  return {
    folder,
    workspace,
    file: (name: string) => join(folder, name),
    run: (...args: string[]) => run([...args, '--workspace', workspace]),
    /** With standard error on a terminal; all that was written to both streams, in order. */
    runOnTerminal: (columns: number, ...args: string[]) => runOnTerminal(columns, [...args, '--workspace', workspace]),
    /** With standard output on a terminal: what was written to it. */
    runColoured: (env: NodeJS.ProcessEnv, ...args: string[]) => runColoured(env, [...args, '--workspace', workspace]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const root = resolve(import.meta.dirname, '../../..')

async function runOnTerminal(columns: number, args: readonly string[]): Promise<{ code: number; written: string[] }> {
  const written: string[] = []
  const keep = () =>
    new Writable({
      decodeStrings: false,
      write(chunk: string | Buffer, _encoding, callback) {
        written.push(chunk.toString())
        callback()
      },
    })
  const error = Object.assign(keep(), { isTTY: true, columns })
  return { code: await runCli(args, { out: keep(), error, env: {}, root }), written }
}

async function runColoured(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<string> {
  const out = collector()
  const terminal = Object.assign(out.stream, { isTTY: true })
  await runCli(args, { out: terminal, error: collector().stream, env, root })
  return out.text()
}

/** One command; `--workspace` is appended by `cliBench`, so that no test touches the user's own. */
export async function run(args: readonly string[]): Promise<CliResult> {
  const out = collector()
  const error = collector()
  const code = await runCli(args, { out: out.stream, error: error.stream, env: {}, root })
  return { code, out: out.text(), error: error.text() }
}

function collector() {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, callback) {
      chunks.push(chunk.toString())
      callback()
    },
  })
  return { stream, text: () => chunks.join('') }
}
