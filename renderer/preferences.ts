import { useSyncExternalStore } from 'react'
import type { StoredPreferences } from '#core/contract/api.ts'
import { isJurisdiction } from '#core/model/instrument.ts'
import type { Jurisdiction } from '#core/model/instrument.ts'
import type { Client } from './transport.ts'

export type ThemeName = 'light' | 'dark' | 'contrast'
/** How two versions are shown: side by side, or as one text with what went struck. */
export const versionLayouts = ['columns', 'unified'] as const
export type VersionLayout = (typeof versionLayouts)[number]
export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const
export type ThemeChoice = (typeof themeChoices)[number]

/** Choices about the look of the program. What belongs to a person is in the profile. */
export interface Preferences {
  readonly theme: ThemeChoice
  /** Used until a profile says otherwise. */
  readonly language: 'zh' | 'en'
  /** Null until somebody opened or closed it: then it is open where it covers no text. */
  readonly drawerOpen: boolean | null
  /** Somebody chose to look around before saying who they are. */
  readonly firstRunPassed: boolean
  /** Where the last imported files hold: the next are likely from there too. */
  readonly importJurisdiction: Jurisdiction
  /** The comparison that was open last; the rail leads back to it. */
  readonly lastComparison: string | null
  readonly versionLayout: VersionLayout
  /** A search finds other writings of its words too, and words that stand for them, but for some of these (a、b). */
  readonly searchFolding: boolean
  readonly searchSynonyms: boolean
  readonly searchWithout: string
}

const defaults: Preferences = {
  theme: 'system',
  language: 'zh',
  drawerOpen: null,
  firstRunPassed: false,
  importJurisdiction: 'chengdu',
  lastComparison: null,
  versionLayout: 'columns',
  searchFolding: true,
  searchSynonyms: true,
  searchWithout: '',
}

const oneOf =
  <Choice extends string>(...choices: readonly Choice[]) =>
  (value: unknown): value is Choice =>
    choices.some((choice) => choice === value)
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

/** What may be kept under each name; anything else was written by another version and is left aside. */
const fits: { readonly [Name in keyof Preferences]: (value: unknown) => value is NonNullable<Preferences[Name]> } = {
  theme: oneOf(...themeChoices),
  language: oneOf('zh', 'en'),
  drawerOpen: isBoolean,
  firstRunPassed: isBoolean,
  versionLayout: oneOf(...versionLayouts),
  searchFolding: isBoolean,
  searchSynonyms: isBoolean,
  searchWithout: (value): value is string => typeof value === 'string',
  lastComparison: (value): value is string => typeof value === 'string',
  importJurisdiction: (value): value is Jurisdiction => typeof value === 'string' && isJurisdiction(value),
}

const known = (stored: StoredPreferences): Partial<Preferences> =>
  Object.fromEntries(Object.entries(stored).filter(([name, value]) => name in fits && fits[name as 'theme'](value)))

let current = defaults
let keep: (changes: StoredPreferences) => void = () => {}
const listeners = new Set<() => void>()

function change(changes: Partial<Preferences>): void {
  current = { ...current, ...changes }
  for (const listener of listeners) listener()
}

export function setPreferences(changes: Partial<Preferences>): void {
  change(changes)
  keep(changes)
}

/**
 * Takes over what the engine has kept, and keeps every later choice there: the address of a browser host changes at
 * every start, so the page's own storage would be empty each time. A choice that cannot be kept (a read-only
 * workspace, a lost connection) holds for this window.
 */
export async function adoptPreferences(system: Pick<Client['system'], 'about' | 'setPreferences'>): Promise<void> {
  const { preferences } = await system.about()
  change(known(preferences))
  keep = (changes) => void system.setPreferences(changes).catch(() => {})
}

/** Back to what a new window begins with. */
export function forgetPreferences(): void {
  keep = () => {}
  change(defaults)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The preferences outside of components. */
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

/** From this width the drawer stands beside the rows, below it lies over them (`styles/compare/narrow.css`). */
const drawerBeside = '(min-width: 1280px)'

export function useDrawerOpen(): boolean {
  const { drawerOpen } = usePreferences()
  return drawerOpen ?? matchMedia(drawerBeside).matches
}
