import { createORPCClient } from '@orpc/client'
import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { api } from '#core/contract/api.ts'
import { BashuError } from '#core/contract/errors.ts'

/** The engine as a screen sees it: every procedure of the contract, over whatever wire the host has. */
export type Client = ContractRouterClient<typeof api>

export type ConnectionState = 'connected' | 'lost'

/** What the Electron preload puts on `window`. */
interface BashuHost {
  /** Asks for a port; it arrives as a window message whose data is `bashu:port`. */
  requestPort(): void
}
declare global {
  interface Window {
    readonly bashuHost?: BashuHost
  }
}

/** One live wire: a link, and a promise that settles when the wire is gone. */
interface Wire {
  readonly link: ClientLink<ClientContext>
  readonly gone: Promise<void>
  isGone(): boolean
}

/**
 * Hears when a wire breaks. Must listen before the link does: the link's pending calls are rejected by the same
 * event, and have to find `isGone` true.
 */
function watchEnd(of: EventTarget): Pick<Wire, 'gone' | 'isGone'> {
  let ended = false
  const gone = new Promise<void>((resolve) => {
    const end = (): void => {
      ended = true
      resolve()
    }
    of.addEventListener('close', end, { once: true })
  })
  return { gone, isGone: () => ended }
}

let state: ConnectionState = 'connected'
const listeners = new Set<() => void>()

export const connectionState = (): ConnectionState => state

export function subscribeToConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function setState(next: ConnectionState): void {
  if (next === state) return
  state = next
  for (const listener of listeners) listener()
}

function openPort(host: BashuHost): Promise<Wire> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent): void => {
      const port = event.ports[0]
      if (event.source !== window || event.data !== 'bashu:port' || port === undefined) return
      window.removeEventListener('message', onMessage)
      const end = watchEnd(port)
      const link = new PortLink<ClientContext>({ port })
      port.start()
      resolve({ link, ...end })
    }
    window.addEventListener('message', onMessage)
    host.requestPort()
  })
}

const metaContent = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''

function openSocket(): Promise<Wire> {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  const token = encodeURIComponent(metaContent('bashu-token'))
  const socket = new WebSocket(`${scheme}://${location.host}/engine?token=${token}`)
  // As Blobs, messages would be read one by one and could overtake each other.
  socket.binaryType = 'arraybuffer'
  return new Promise((resolve, reject) => {
    const end = watchEnd(socket)
    const opened = (): void => resolve({ link: new SocketLink<ClientContext>({ websocket: socket }), ...end })
    socket.addEventListener('open', opened, { once: true })
    socket.addEventListener('close', () => reject(new BashuError('worker-died')), { once: true })
  })
}

const openWire = (): Promise<Wire> => (window.bashuHost === undefined ? openSocket() : openPort(window.bashuHost))

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Waits longer after each failure, to 5 s: a restarted host is found soon, a stopped one is not hammered. */
async function reopenWire(): Promise<Wire> {
  for (let attempt = 0; ; attempt += 1) {
    await pause(Math.min(5000, 250 * 2 ** attempt))
    try {
      return await openWire()
    } catch {
      // Try again: the line under the top bar says that the connection is lost.
    }
  }
}

const isIterator = (value: unknown): value is AsyncGenerator<unknown, unknown, void> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value

/** A link that outlives its wire: calls under way when the wire breaks reject with `worker-died`, later ones use the new one. */
class LastingLink implements ClientLink<ClientContext> {
  private wire: Wire

  constructor(wire: Wire) {
    this.wire = wire
    void this.watch()
  }

  private async watch(): Promise<void> {
    for (;;) {
      await this.wire.gone
      setState('lost')
      this.wire = await reopenWire()
      setState('connected')
    }
  }

  async call(...[path, input, options]: Parameters<ClientLink<ClientContext>['call']>): Promise<unknown> {
    const { wire } = this
    if (wire.isGone()) throw new BashuError('worker-died')
    try {
      const output = await wire.link.call(path, input, options)
      return isIterator(output) ? this.guarded(wire, output) : output
    } catch (error) {
      throw wire.isGone() ? new BashuError('worker-died') : error
    }
  }

  private async *guarded(
    wire: Wire,
    output: AsyncGenerator<unknown, unknown, void>,
  ): AsyncGenerator<unknown, unknown, void> {
    try {
      return yield* output
    } catch (error) {
      throw wire.isGone() ? new BashuError('worker-died') : error
    }
  }
}

/** Opens the wire that this host has: a message port in Electron, a WebSocket in a browser. */
export async function connect(): Promise<Client> {
  return createORPCClient<Client>(new LastingLink(await openWire()))
}
