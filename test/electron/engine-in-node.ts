import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { api } from '#core/contract/api.ts'

/*
 * A program: the built engine in a plain Node that looks like Electron's utility process to it. Prints what the engine
 * tells the main process and, if it is ready, what it answers over a port.
 *   engine-in-node.ts ENGINE WORKSPACE [CORPUS [FILE]]
 * With a FILE it also prints the text that is read from it.
 */

const [engine = '', workspaceFile = '', corpus, file] = process.argv.slice(2)
const parentPort = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => told(message) })
Object.assign(process, { parentPort })
process.argv = [process.execPath, engine, workspaceFile, ...(corpus === undefined ? [] : [corpus])]

const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`)

let told: (message: unknown) => void = () => {}
const first = new Promise<unknown>((done) => (told = done))
await import(pathToFileURL(engine).href)
const message = await first
print(message)
if ((message as { kind: string }).kind !== 'ready') process.exit(0)

const { port1, port2 } = new MessageChannel()
parentPort.emit('message', { data: 'port', ports: [port1] })
const client: ContractRouterClient<typeof api> = createORPCClient(new RPCLink({ port: port2 }))
port2.start()
const { host, workspace } = await client.system.about()
const instruments = await client.instruments.list()
print({ host: host.kind, file: workspace.file, instruments: instruments.length })
if (file !== undefined) {
  const source = { file: new File([await readFile(file)], basename(file)) }
  print({ text: (await client.documents.preview({ source })).sourceText })
}
parentPort.emit('message', { data: 'close', ports: [] })
