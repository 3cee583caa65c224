import type { Profile, StoredPreferences } from '#core/contract/api.ts'
import type { DeviceId } from '#core/model/ids.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'

/** What a workspace remembers about itself, by name. */
interface Settings {
  readonly device: DeviceId
  readonly profile: Profile
  readonly preferences: StoredPreferences
  readonly starterCorpus: 'wanted' | 'done'
}

function read<Name extends keyof Settings>(db: ReadableDb, name: Name): Settings[Name] | null {
  const row = db.get<{ value: string }>(sql`SELECT value FROM settings WHERE name = ${name}`)
  return row === undefined ? null : (JSON.parse(row.value) as Settings[Name])
}

function write<Name extends keyof Settings>(db: WritableDb, name: Name, value: Settings[Name]): void {
  const json = JSON.stringify(value)
  db.run(sql`INSERT INTO settings (name, value) VALUES (${name}, ${json})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`)
}

/** Who works here; null until somebody has said so. */
export const profileOf = (db: ReadableDb): Profile | null => read(db, 'profile')

export const setProfile = (db: WritableDb, profile: Profile): void => write(db, 'profile', profile)

export const preferencesOf = (db: ReadableDb): StoredPreferences => read(db, 'preferences') ?? {}

/** Adds to what is kept, and gives all of it. */
export function setPreferences(db: WritableDb, changes: StoredPreferences): StoredPreferences {
  const preferences = { ...preferencesOf(db), ...changes }
  write(db, 'preferences', preferences)
  return preferences
}

/** `unknown` where no host has ever asked for the starter corpus here. */
export const starterCorpusOf = (db: ReadableDb): 'wanted' | 'done' | 'unknown' => read(db, 'starterCorpus') ?? 'unknown'

export const setStarterCorpus = (db: WritableDb, state: 'wanted' | 'done'): void => write(db, 'starterCorpus', state)

/** The device whose chain this workspace writes; made once, by `newId`, at the first event. */
export function deviceOf(db: WritableDb, newId: () => string): DeviceId {
  const known = read(db, 'device')
  if (known !== null) return known
  const made = newId() as DeviceId
  write(db, 'device', made)
  return made
}
