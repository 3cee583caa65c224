import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { RPCHandler as SocketHandler } from '@orpc/server/ws'
import type { About, api } from '#core/contract/api.ts'
import { VersionModels } from './version-models.ts'
import { ComparisonModels } from './comparison-models.ts'
import { forgetModels, type EngineContext } from './context.ts'
import { translateErrors } from './errors.ts'
import { JournalKeeper } from './journal-keeper.ts'
import { NoticeHub } from './notices.ts'
import { ReadingLink, usualReadingLimits, type ReadingLimits } from './reading-link.ts'
import { createRouter } from './router.ts'
import { Segmentations } from './segmentations.ts'
import { SelfTestResults } from './self-test-results.ts'
import { SpokenIndexing } from './spoken-indexing.ts'
import { StoreLinks } from './store-links.ts'
import { ensureStarterCorpus } from './usecases/load-starter-corpus.ts'
import type { ComputeClient, StoreClient } from './worker-clients.ts'
import { WorkerLink, type WorkerEntry } from './worker-link.ts'

export interface EngineOptions {
  /** The SQLite file; it and its folder are made where missing. */
  readonly workspace: string
  readonly host: About['host']
  /** `now` (the default) opens the workspace before the engine is ready; `when-needed` at the first request for it. */
  readonly openWorkspace?: 'now' | 'when-needed'
  /** Refuses a workspace file that is not there, instead of making it. */
  readonly mustExist?: boolean
  /** Folder of the starter corpus, with the judged pairs in `gold`; a workspace that opens with nothing in it gets it. */
  readonly starterCorpus?: string
  readonly workers?: WorkerEntry
  /** What one file may cost; the usual limits where it is left out. */
  readonly reading?: ReadingLimits
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
  const readingLink = new ReadingLink(entry('compute'), options.reading ?? usualReadingLimits, () =>
    notices.send({ kind: 'worker-restarted', worker: 'compute' }),
  )
  const storeLink = new StoreLinks(entry('store'), { readingThread: options.host.kind !== 'cli', ...options }, () => {
    // What was under way may have been committed: nothing that was read before counts any more.
    context.journal.forget()
    context.models.forgetRows()
    notices.send({ kind: 'worker-restarted', worker: 'store' })
  })
  const store = createORPCClient<StoreClient>(storeLink)
  const compute = createORPCClient<ComputeClient>(computeLink)
  const documents = createORPCClient<ComputeClient>(readingLink)
  const changed = (): void => {
    context.models.forgetRows()
    notices.send({ kind: 'changed', what: 'journal' })
  }
  const journal = new JournalKeeper(store, changed)
  const segmentations = new Segmentations({
    store,
    documents,
    onChange: () => {
      context.journal.forget()
      forgetModels(context)
      context.notify({ kind: 'changed', what: 'instruments' })
    },
  })
  const closing = new AbortController()
  const spoken = new SpokenIndexing({
    store,
    compute,
    signal: closing.signal,
    onChange: () => notices.send({ kind: 'changed', what: 'pinyin' }),
  })
  // A command does not stay to go on with it, and waits for it where it is needed.
  const isStaying = options.host.kind !== 'cli'
  const context: EngineContext = {
    store,
    compute,
    documents,
    journal,
    models: new ComparisonModels({ store, compute, journal, segmentations }),
    versions: new VersionModels({ compute, segmentations }),
    segmentations,
    spoken,
    selfTests: new SelfTestResults(),
    gold: options.starterCorpus === undefined ? null : join(options.starterCorpus, 'gold'),
    host: options.host,
    workspaceFile: options.workspace,
    openMs: () => storeLink.openMs,
    isWorkspaceOpen: () => storeLink.isOpen,
    notify: (notice) => {
      notices.send(notice)
      if (isStaying && notice.kind === 'changed' && notice.what === 'instruments') void spoken.run()
    },
  }
  let refreshing: Promise<void> = Promise.resolve()
  try {
    if (options.openWorkspace !== 'when-needed') {
      await openWorkspace(context, storeLink, options.starterCorpus)
      // Nobody waits for it: what is opened meanwhile is refreshed on the way.
      refreshing = segmentations.refreshAll(closing.signal)
      if (isStaying) void spoken.run()
    }
  } catch (error) {
    await Promise.all([computeLink.close(), readingLink.close(), storeLink.close()])
    throw error
  }
  return serve(context, notices, async () => {
    closing.abort()
    await Promise.all([computeLink.close(), readingLink.close()])
    await refreshing
    await spoken.settled()
    await storeLink.finish()
    await storeLink.close()
  })
}

async function openWorkspace(
  context: EngineContext,
  link: StoreLinks,
  starterCorpus: string | undefined,
): Promise<void> {
  await link.open()
  if (starterCorpus !== undefined) await ensureStarterCorpus(context, starterCorpus)
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
