import { createContext, useContext } from 'react'
import type { Client } from './transport.ts'

const ClientContext = createContext<Client | null>(null)

export const ClientProvider = ClientContext.Provider

/** The engine's client; every screen stands below a `ClientProvider`. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('No ClientProvider above this component')
  return client
}
