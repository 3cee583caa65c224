import { startEngine } from './client.ts'
import { errorData } from './errors.ts'

/* The entry of Electron's utility process: the same engine, its ports handed over by the main process. */

interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown; ports: unknown[] }) => void): void
  postMessage(message: unknown): void
}

const { parentPort } = process as unknown as { parentPort: ParentPort }
const [workspace = '', starterCorpus = ''] = process.argv.slice(2)

const started = startEngine({
  workspace,
  host: { kind: 'electron', canRevealInFolder: false, canOpenPaths: false },
  ...(starterCorpus === '' ? {} : { starterCorpus }),
  workers: (name) => new URL(`./workers/${name}.js`, import.meta.url),
})

started.then(
  () => parentPort.postMessage({ kind: 'ready' }),
  (error: unknown) => parentPort.postMessage({ kind: 'failed', error: errorData(error, 'zh') }),
)

parentPort.on('message', ({ data, ports }) => {
  void started.then(
    (engine) => {
      if (data === 'close') void engine.close().then(() => process.exit(0))
      for (const port of ports) engine.servePort(port as Parameters<typeof engine.servePort>[0])
    },
    () => {},
  )
})
