import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { ClientProvider } from '#renderer/client-context.tsx'
import { startTexts } from '#renderer/i18n.ts'
import { forgetPreferences } from '#renderer/preferences.ts'
import { makeQueryClient } from '#renderer/queries.ts'
import type { Client } from '#renderer/transport.ts'

afterEach(() => {
  cleanup()
  location.hash = ''
  forgetPreferences()
})

/** Happy DOM lays nothing out: a list that measures itself would draw no row. Entries of a list are 60 px here. */
export function giveElementsSize(): void {
  for (const name of ['offsetHeight', 'clientHeight'] as const) {
    vi.spyOn(HTMLElement.prototype, name, 'get').mockImplementation(function (this: HTMLElement) {
      return this.hasAttribute('data-index') ? 60 : 800
    })
  }
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
}

/** Renders with Chinese texts, a fresh query cache and this client. */
export function renderWith(client: Client, content: React.ReactNode): RenderResult {
  startTexts('zh')
  return render(
    <QueryClientProvider client={makeQueryClient()}>
      <ClientProvider value={client}>{content}</ClientProvider>
    </QueryClientProvider>,
  )
}
