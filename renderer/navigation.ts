import { useSyncExternalStore } from 'react'
import type { ClauseRef } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'

/** Screens in the order of the rail; `Ctrl 1` goes to the first that is there. */
export const screenNames = ['library', 'compare', 'search', 'gaps', 'indicators', 'reports', 'settings'] as const
export type ScreenName = (typeof screenNames)[number]

export interface Route {
  readonly screen: ScreenName
  /** What follows the screen's name: `#/compare/<id>` gives the id. */
  readonly path: string | null
  readonly query: URLSearchParams
}

const isScreenName = (value: string): value is ScreenName => (screenNames as readonly string[]).includes(value)

/** Reads `#/compare/<id>?row=…`; null where it names no screen. */
export function parseRoute(hash: string): Route | null {
  const [location = '', query = ''] = hash.replace(/^#?\/?/u, '').split('?', 2)
  const [screen = '', ...rest] = location.split('/')
  if (!isScreenName(screen)) return null
  return {
    screen,
    path: rest.length === 0 ? null : decodeURIComponent(rest.join('/')),
    query: new URLSearchParams(query),
  }
}

export function routeHref(screen: ScreenName, path?: string, query?: Readonly<Record<string, string>>): string {
  const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`
  return `#/${screen}${path === undefined ? '' : `/${encodeURIComponent(path)}`}${search}`
}

/** A clause in an address; a version has no blank in it. */
export const clauseAddress = ({ version, path }: ClauseRef): string => `${version} ${path}`

export function clauseInAddress(value: string | null): ClauseRef | null {
  const at = value?.indexOf(' ') ?? -1
  if (value === null || at <= 0) return null
  return { version: value.slice(0, at) as VersionHash, path: value.slice(at + 1) }
}

export function navigate(screen: ScreenName, path?: string, query?: Readonly<Record<string, string>>): void {
  location.hash = routeHref(screen, path, query)
}

/** Changes the query without a new entry in the window's history. */
export function replaceRoute(screen: ScreenName, path?: string, query?: Readonly<Record<string, string>>): void {
  history.replaceState(null, '', routeHref(screen, path, query))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** The same for who is about to leave: nothing on screen follows, and the way back leads to it. */
export function keepRoute(screen: ScreenName, path?: string, query?: Readonly<Record<string, string>>): void {
  history.replaceState(null, '', routeHref(screen, path, query))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

const home: Route = { screen: 'compare', path: null, query: new URLSearchParams() }
let cached: { readonly hash: string; readonly route: Route } = { hash: '', route: home }

function currentRoute(): Route {
  const { hash } = location
  if (hash !== cached.hash) cached = { hash, route: parseRoute(hash) ?? home }
  return cached.route
}

export const useRoute = (): Route => useSyncExternalStore(subscribe, currentRoute)
