import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEngine } from '#engine/client.ts'
import { errorData } from '#engine/errors.ts'
import { defaultWorkspace } from '../workspace.ts'
import { openBrowser } from './open-browser.ts'
import { serve } from './serve.ts'

export interface RunOptions {
  /** The workspace file; the person's own where it is left out. */
  readonly workspace?: string
  readonly port: number
  /** Whether to open a browser at the address. */
  readonly open: boolean
}

const checkout = fileURLToPath(new URL('../../', import.meta.url))

/**
 * The browser host as a command: prints one line with its address on standard output and stays until it is told to
 * stop. A foreseen failure is told on standard error.
 * @returns the exit code
 */
export async function runBrowserHost(options: RunOptions): Promise<number> {
  const language = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en'
  try {
    await host(options)
    return 0
  } catch (error) {
    const { code, message, details } = errorData(error, language)
    process.stderr.write(`${message} (${code})\n`)
    if (code === 'bug') process.stderr.write(`${String(details['what'])}\n`)
    return 1
  }
}

async function host(options: RunOptions): Promise<void> {
  const workspace = resolve(options.workspace ?? defaultWorkspace(process.env, process.platform))
  const engine = await startEngine({
    workspace,
    host: { kind: 'browser', canRevealInFolder: false, canOpenPaths: false },
    starterCorpus: resolve(checkout, 'data', 'corpus'),
  })
  try {
    const running = await serve({ engine, port: options.port, root: resolve(checkout, 'out', 'renderer') })
    process.stdout.write(`Bashu 巴蜀: ${running.url}\n`)
    if (options.open && !(await openBrowser(running.url))) {
      process.stderr.write('请在浏览器中打开上面的地址。 Open the address above in a browser.\n')
    }
    await untilTold()
    await running.close()
  } finally {
    await engine.close()
  }
}

/** Resolves at the first signal to stop; a second one then ends the process as usual. */
function untilTold(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  return new Promise((done) => {
    const stop = () => {
      for (const signal of signals) process.off(signal, stop)
      done()
    }
    for (const signal of signals) process.on(signal, stop)
  })
}
