import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { ClientProvider } from './client-context.tsx'
import { makeQueryClient } from './queries.ts'
import type { Client } from './transport.ts'
import './styles/index.css'

/** Puts the whole program into `root`, over any client that speaks the contract. */
export function mount(root: HTMLElement, client: Client, nonce: string): void {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={makeQueryClient()}>
        <ClientProvider value={client}>
          <App nonce={nonce} />
        </ClientProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
