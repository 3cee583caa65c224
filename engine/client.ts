import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { RPCHandler as SocketHandler } from '@orpc/server/ws'
import type { About, api } from '#core/contract/api.ts'
import { ComparisonModels } from './comparison-models.ts'
import type { EngineContext } from './context.ts'
import { translateErrors } from './errors.ts'
import { JournalKeeper } from './journal-keeper.ts'
import { NoticeHub } from './notices.ts'
import { fileError } from './read-file.ts'
import { createRouter } from './router.ts'
import { loadStarterCorpus } from './usecases/load-starter-corpus.ts'
import type { ComputeClient, StoreClient } from './worker-clients.ts'
import { WorkerLink, type WorkerEntry } from './worker-link.ts'

export interface EngineOptions {
  /** The SQLite file; it and its folder are made where missing. */
  readonly workspace: string
  readonly host: About['host']
  /** `now` (the default) opens the workspace before the engine is ready; `when-needed` at the first request for it. */
  readonly openWorkspace?: 'now' | 'when-needed'
  /** Folder of the starter corpus; a new workspace opens with it. */
  readonly starterCorpus?: string
  readonly workers?: WorkerEntry
}

export type EngineClient = ContractRouterClient<typeof api>

type Port = Parameters<PortHandler<Record<never, never>>['upgrade']>[0]
type Socket = Parameters<SocketHandler<Record<never, never>>['upgrade']>[0]

export interface Engine {
  /** The contract by direct call, in this process. */
  readonly client: EngineClient
  /** Serves one message port: of worker_threads, of the DOM, or of Electron's main process. */
  servePort(port: Port): void
  /** Serves one `ws` socket. */
  serveSocket(socket: Socket): void
  /** Lets running writes finish, closes the workspace and ends the threads. */
  close(): Promise<void>
}

const fromSource: WorkerEntry = (name) => new URL(`./workers/${name}.ts`, import.meta.url)

/** Starts the engine: its store and compute threads begin at the first need. @throws workspace errors, when opened now */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const notices = new NoticeHub()
  const entry = options.workers ?? fromSource
  const computeLink = new WorkerLink(entry('compute'), () =>
    notices.send({ kind: 'worker-restarted', worker: 'compute' }),
  )
  const storeLink = new OpeningLink(entry('store'), options.workspace, () => {
    context.journal.forget()
    notices.send({ kind: 'worker-restarted', worker: 'store' })
  })
  const store = createORPCClient<StoreClient>(storeLink)
  const compute = createORPCClient<ComputeClient>(computeLink)
  const changed = (): void => {
    context.models.forgetRows()
    notices.send({ kind: 'changed', what: 'journal' })
  }
  const journal = new JournalKeeper(store, changed)
  const context: EngineContext = {
    store,
    compute,
    journal,
    models: new ComparisonModels({ store, compute, journal }),
    host: options.host,
    workspaceFile: options.workspace,
    openMs: () => storeLink.openMs,
    isWorkspaceOpen: () => storeLink.isOpen,
    notify: notices.send,
  }
  try {
    if (options.openWorkspace !== 'when-needed') await openWorkspace(context, storeLink, options.starterCorpus)
  } catch (error) {
    await Promise.all([computeLink.close(), storeLink.close()])
    throw error
  }
  return serve(context, notices, async () => {
    await storeLink.finish()
    await Promise.all([computeLink.close(), storeLink.close()])
  })
}

async function openWorkspace(
  context: EngineContext,
  link: OpeningLink,
  starterCorpus: string | undefined,
): Promise<void> {
  const { isNew } = await link.open()
  if (isNew && starterCorpus !== undefined) await loadStarterCorpus(context, starterCorpus)
}

function serve(context: EngineContext, notices: NoticeHub, close: () => Promise<void>): Engine {
  const router = createRouter(context, notices)
  const ports = new PortHandler(router, { clientInterceptors: [translateErrors] })
  const sockets = new SocketHandler(router, { clientInterceptors: [translateErrors] })
  return {
    client: createRouterClient(router, { interceptors: [translateErrors] }),
    servePort: (port) => {
      ports.upgrade(port)
      if ('start' in port && typeof port.start === 'function') port.start()
    },
    serveSocket: (socket) => void sockets.upgrade(socket),
    close,
  }
}

interface Opened {
  readonly isNew: boolean
}

/** The store's link: every new thread opens the workspace before its first request, also after it died. */
class OpeningLink extends WorkerLink {
  readonly #file: string
  #opening: Promise<Opened> | null = null
  openMs = 0

  get isOpen(): boolean {
    return this.#opening !== null
  }

  constructor(entry: URL, file: string, onDeath: () => void) {
    super(entry, () => {
      this.#opening = null
      onDeath()
    })
    this.#file = file
  }

  open(): Promise<Opened> {
    this.#opening ??= this.#open()
    // A workspace that did not open may be openable at the next try.
    this.#opening.catch(() => {
      this.#opening = null
    })
    return this.#opening
  }

  override async call(...call: Parameters<WorkerLink['call']>): Promise<unknown> {
    await this.open()
    return super.call(...call)
  }

  /** Closes the database cleanly, where it is open. */
  async finish(): Promise<void> {
    if (this.#opening === null) return
    await this.#opening.then(() => super.call(['close'], undefined, { context: {} })).catch(() => {})
  }

  async #open(): Promise<Opened> {
    const began = performance.now()
    await mkdir(dirname(this.#file), { recursive: true }).catch((error: unknown) => {
      throw fileError(error, dirname(this.#file))
    })
    const opened = await super.call(['open'], { file: this.#file }, { context: {} })
    this.openMs = performance.now() - began
    return opened as Opened
  }
}
