import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import type { EngineClient } from '#engine/client.ts'

/** Speaks to a running host beside the page, for what a test only needs to be so: preferences, a profile. */
export async function beside<Result>(url: string, work: (client: EngineClient) => Promise<Result>): Promise<Result> {
  const { host, origin, pathname } = new URL(url)
  const socket = new WebSocket(`ws://${host}/engine?token=${pathname.split('/')[1]}`, { origin })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  try {
    return await work(createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })))
  } finally {
    socket.close()
  }
}
