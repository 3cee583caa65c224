import { useSyncExternalStore } from 'react'
import type { StoredPreferences } from '#core/contract/api.ts'
import type { Jurisdiction } from '#core/model/instrument.ts'
import type { Client } from './transport.ts'

export type ThemeName = 'light' | 'dark' | 'contrast'
export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const
export type ThemeChoice = (typeof themeChoices)[number]

/** Choices of this window only: what belongs to a person is in the profile, which the engine keeps. */
export interface Preferences {
  readonly theme: ThemeChoice
  /** Used until a profile says otherwise. */
  readonly language: 'zh' | 'en'
  /** Null until somebody opened or closed it: then it is open where it covers no text. */
  readonly drawerOpen: boolean | null
  /** Somebody chose to look around before saying who they are. */
  readonly firstRunPassed: boolean
  /** Where the last imported files came from; offered again. */
  readonly importJurisdiction: Jurisdiction
}

const storageKey = 'bashu-preferences'
const defaults: Preferences = { theme: 'system', language: 'zh', drawerOpen: null, firstRunPassed: false, importJurisdiction: 'chengdu' }

/** A window without storage (private mode, a file page) works with the defaults. */
function read(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return typeof stored === 'object' && stored !== null ? { ...defaults, ...stored } : defaults
  } catch {
    return defaults
  }
}

let current = read()
let keep: (changes: StoredPreferences) => void = () => {}
const listeners = new Set<() => void>()

const tellListeners = (): void => {
  for (const listener of listeners) listener()
}

/**
 * Takes over what the workspace keeps, and from now on keeps changes there: the page's own storage goes with its
 * address, and the browser host has a new one at every start.
 */
export async function adoptPreferences(system: Client['system']): Promise<void> {
  const { preferences } = await system.about()
  current = { ...current, ...preferences }
  keep = (changes) => void system.setPreferences(changes).catch(() => {})
  tellListeners()
}

export function setPreferences(changes: Partial<Preferences>): void {
  current = { ...current, ...changes }
  try {
    localStorage.setItem(storageKey, JSON.stringify(current))
  } catch {
    // Kept by the workspace only.
  }
  keep({ ...changes })
  tellListeners()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The preferences outside of components, before the first screen. */
export const storedPreferences = (): Preferences => current

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => current)

function subscribeToSystem(listener: () => void): () => void {
  const queries = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(prefers-contrast: more)')]
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    for (const query of queries) query.removeEventListener('change', listener)
  }
}

function systemTheme(): ThemeName {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast'
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** The theme to show now: the person's choice, or what the desktop asks for. */
export function useThemeName(): ThemeName {
  const { theme } = usePreferences()
  const system = useSyncExternalStore(subscribeToSystem, systemTheme)
  return theme === 'system' ? system : theme
}

/** From this width the drawer stands beside the rows, below it lies over them (`styles/compare.css`). */
const drawerBeside = '(min-width: 1280px)'

export function useDrawerOpen(): boolean {
  const { drawerOpen } = usePreferences()
  return drawerOpen ?? matchMedia(drawerBeside).matches
}
