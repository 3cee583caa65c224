import type { App, Session, WebContents } from 'electron'
import { appOrigin, appUrl, isAppUrl } from './protocol.ts'

/* What the screen may not do. It shows texts that others wrote, so it is held as if it were a foreign page. */

/** Every page that is ever made stays on our own address, opens no window and embeds nothing. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => stayHome(event, event.url))
    contents.on('will-redirect', (event) => stayHome(event, event.url))
    contents.on('will-frame-navigate', (event) => stayHome(event, event.url))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

function stayHome(event: { preventDefault(): void }, url: string): void {
  if (!isAppUrl(url)) event.preventDefault()
}

/** Copying text is all that the screen asks of the system. */
const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** No permission but that one, no device, and no request that leaves this program. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(allowedPermissions.has(permission) && isAppUrl(details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return allowedPermissions.has(permission) && isOwnOrigin(origin)
  })
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }))
}

const isOwnOrigin = (origin: string): boolean => origin === appOrigin || origin === `${appOrigin}/`

/** Our own files, bytes that the page itself holds, and the developer tools' own files. */
const isLocal = (url: string): boolean =>
  isAppUrl(url) || url.startsWith(`blob:${appUrl}`) || url.startsWith('data:') || url.startsWith('devtools:')

/** True where a message comes from the top frame of our own page: no frame inside it and no page elsewhere may speak. */
export function isOwnPage(event: { readonly sender: WebContents; readonly senderFrame: FrameLike | null }): boolean {
  const { sender, senderFrame } = event
  return senderFrame !== null && senderFrame === (sender.mainFrame as FrameLike) && isAppUrl(senderFrame.url)
}

interface FrameLike {
  readonly url: string
}
