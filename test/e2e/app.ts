import { test as base, expect, type Page } from 'playwright/test'
import { removeWorkspace, type RunningHost, startHost } from './host.ts'

interface Fixtures {
  /** A host of its own for each test, on a new workspace with the starter corpus. */
  readonly host: RunningHost
  /** The program, opened; a test fails if the page said an error or asked another machine for anything. */
  readonly app: Page
}

/** Everything in a page that must not happen, as sentences. */
export function watchPage(page: Page, url: string): readonly string[] {
  const wrong: string[] = []
  const { host } = new URL(url)
  page.on('console', (message) => {
    // A violated Content-Security-Policy is said here too.
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => wrong.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const to = new URL(request.url())
    if (to.protocol !== 'data:' && to.protocol !== 'blob:' && to.host !== host)
      wrong.push(`request to ${request.url()}`)
  })
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== host) wrong.push(`socket to ${socket.url()}`)
  })
  return wrong
}

export const test = base.extend<Fixtures>({
  // Playwright reads what a fixture needs from this pattern: it has to be there, also when it is empty.
  // oxlint-disable-next-line no-empty-pattern
  host: async ({}, handOver, { status, expectedStatus, attach }) => {
    const host = await startHost()
    await handOver(host)
    const code = await host.stop()
    if (status !== expectedStatus) await attach('host', { body: host.output(), contentType: 'text/plain' })
    removeWorkspace(host.workspace)
    expect(code, host.output()).toBe(0)
  },
  app: async ({ host, page }, handOver) => {
    const wrong = watchPage(page, host.url)
    await page.goto(host.url)
    await handOver(page)
    expect(wrong).toEqual([])
  },
})

export { expect }
