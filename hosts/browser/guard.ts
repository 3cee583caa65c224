import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a request must show before anything else is looked at. */
export interface Guard {
  /** The names under which we listen, with the port. Anything else is a foreign name that points here (DNS rebinding). */
  readonly hosts: readonly string[]
  readonly token: string
}

/** Why a request is turned away, and the status that says so. */
export type Refusal = 'wrong-host' | 'wrong-method' | 'wrong-origin' | 'wrong-token'
export const refusalStatus: Readonly<Record<Refusal, number>> = {
  'wrong-host': 421,
  'wrong-method': 405,
  'wrong-origin': 403,
  'wrong-token': 403,
}

/** A request of the page: below `/TOKEN/`, by our own name. The path after the token, or why not. */
export function checkPageRequest(request: IncomingMessage, guard: Guard): { path: string } | { refused: Refusal } {
  if (!guard.hosts.includes(request.headers.host ?? '')) return { refused: 'wrong-host' }
  if (request.method !== 'GET' && request.method !== 'HEAD') return { refused: 'wrong-method' }
  const [given, path] = splitToken(request.url ?? '')
  return isToken(given, guard.token) && path !== null ? { path } : { refused: 'wrong-token' }
}

/**
 * The page's socket, `/engine?token=TOKEN`. Browsers let any page open a socket to any address, so here the origin
 * counts: the browser sends it, and no page can choose it.
 */
export function checkUpgrade(request: IncomingMessage, guard: Guard): 'allowed' | Refusal {
  const { host = '', origin } = request.headers
  if (!guard.hosts.includes(host)) return 'wrong-host'
  if (origin !== `http://${host}`) return 'wrong-origin'
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  const token = new URLSearchParams(query).get('token') ?? ''
  return path === '/engine' && isToken(token, guard.token) ? 'allowed' : 'wrong-token'
}

/** `/TOKEN/assets/a.js?x` → the token and `/assets/a.js`; the path is null where nothing follows the token. */
function splitToken(url: string): readonly [string, string | null] {
  const [path = ''] = url.split(/[?#]/, 1)
  const match = /^\/([^/]*)(\/.*)?$/s.exec(path)
  return [match?.[1] ?? '', match?.[2] ?? null]
}

/** Compares in a time that does not tell how much of it was right. */
function isToken(given: string, token: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(token)]
  return left.length === right.length && timingSafeEqual(left, right)
}
