import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter } from 'node:path'
import { at, root } from './root.mjs'

/** @type {NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Starts a program without a shell and waits for its end. Signals that reach us are passed on to it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, timeoutMs?: number, quiet?: boolean, stdoutToStderr?: boolean, shell?: boolean }} [options]
 *   `quiet`: output is kept and handed back instead of shown
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} the exit code, 128 + n after signal n, 127 where it could not be started
 */
export const run = (command, args, options = {}) =>
  new Promise((done) => {
    const {
      env = process.env,
      cwd = root,
      timeoutMs = 0,
      quiet = false,
      stdoutToStderr = false,
      shell = false,
    } = options
    const child = spawn(command, args, {
      env,
      cwd,
      shell,
      windowsHide: true,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : stdoutToStderr ? ['ignore', 2, 2] : 'inherit',
    })
    let output = ''
    let timedOut = false
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)))
    const timer = timeoutMs > 0 ? setTimeout(() => ((timedOut = true), child.kill('SIGKILL')), timeoutMs) : undefined
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    for (const signal of passedOn) process.on(signal, forward)
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer)
      for (const signal of passedOn) process.off(signal, forward)
      done({ code, output, timedOut })
    }
    child.on('error', (error) => ((output += error.message), end(127)))
    child.on('close', (code, signal) => end(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
  })

/**
 * The environment in which a tool finds the installed programs, the pinned Node among them, before those of the system.
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export const toolEnvironment = (extra = {}) => {
  // Windows writes the name as `Path`; two spellings of it in one environment hide each other.
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const path = [at('node_modules', '.bin'), process.env[name] ?? ''].join(delimiter)
  return { ...process.env, [name]: path, ...extra }
}

/**
 * When npm has started us and is then ended by a signal, nobody tells us: a host would stay behind, unseen, with the
 * workspace in its hands. So it ends itself, cleanly, when it finds itself without the parent it had.
 */
export const endWithNpm = () => {
  // Started without npm, a host may well outlive the shell that started it. Windows does not tell of a new parent.
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const look = () => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }
  const timer = setInterval(look, 500)
  timer.unref()
}
