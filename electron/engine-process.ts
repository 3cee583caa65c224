import { MessageChannelMain, type MessagePortMain, utilityProcess, type UtilityProcess } from 'electron'
import type { ErrorData } from '#core/contract/errors.ts'

/** What the engine's process tells us; see `engine/process.ts`. */
type EngineMessage = { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly error: ErrorData }

export interface EngineProcessOptions {
  /** The built entry of the engine. */
  readonly program: string
  readonly workspace: string
  readonly starterCorpus: string
  /** Called once where the workspace cannot be opened; the process is of no use then. */
  readonly onFailed: (error: ErrorData) => void
}

/** How long the engine may take to finish its writes at the end. */
const closingMs = 5000

/**
 * The engine in a process of its own, so that a long comparison never freezes a window. A process that died is
 * started again at the next port that a window asks for, and windows ask as soon as their old port closes.
 */
export class EngineProcess {
  readonly #options: EngineProcessOptions
  #running: UtilityProcess | null = null

  constructor(options: EngineProcessOptions) {
    this.#options = options
  }

  /** Begins at once, so that the workspace opens while the window is still being drawn. */
  start(): void {
    this.#process()
  }

  /** One end of a new channel to the engine, to be handed to a page. */
  openPort(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    this.#process().postMessage('port', [port1])
    return port2
  }

  /** Lets running writes finish, then ends the process. */
  async close(): Promise<void> {
    const child = this.#running
    this.#running = null
    if (child === null) return
    await new Promise<void>((done) => {
      const timer = setTimeout(() => {
        child.kill()
        done()
      }, closingMs)
      child.once('exit', () => {
        clearTimeout(timer)
        done()
      })
      child.postMessage('close')
    })
  }

  #process(): UtilityProcess {
    if (this.#running !== null) return this.#running
    const { program, workspace, starterCorpus, onFailed } = this.#options
    const child = utilityProcess.fork(program, [workspace, starterCorpus], { serviceName: 'Bashu engine' })
    child.on('message', (message: EngineMessage) => {
      if (message.kind === 'failed') onFailed(message.error)
    })
    child.once('exit', () => {
      if (this.#running === child) this.#running = null
    })
    this.#running = child
    return child
  }
}
