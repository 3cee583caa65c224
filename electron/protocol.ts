import { protocol } from 'electron'
import { pageAnswer } from '#engine/page.ts'

/* The screen's own address. A scheme of ours, not file://, so that it has an origin and its answers have headers. */

const scheme = 'app'
export const appOrigin = 'app://bashu'
export const appUrl = `${appOrigin}/`

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }])
}

/**
 * True for an address of our own screen. Compared by prefix: to Node's URL every scheme but the web's own has the
 * origin `null`.
 */
export const isAppUrl = (url: string): boolean => url.startsWith(appUrl)

/** @param root folder of the built screen */
export function serveApp(root: string): void {
  protocol.handle(scheme, async ({ url, method }) => {
    if (!isAppUrl(url) || method !== 'GET') return new Response(null, { status: 404 })
    // Cut out, not parsed: a parser would resolve dots before we can refuse them.
    const [path = ''] = url.slice(appOrigin.length).split(/[?#]/, 1)
    const { status, headers, body } = await pageAnswer({ root, connect: [], token: '' }, path)
    return new Response(new Uint8Array(body), { status, headers: { ...headers } })
  })
}
