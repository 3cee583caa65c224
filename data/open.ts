import { existsSync, rmSync } from 'node:fs'
import { BashuError } from '#core/contract/errors.ts'
import { applicationId } from '#core/model/workspace-header.ts'
import { refreshAreas } from './areas.ts'
import { connect } from './connection.ts'
import type { WritableDb } from './db.ts'
import { explaining } from './errors.ts'
import { takeLock } from './lock.ts'
import { migrate, versionOf } from './migrate.ts'
import { schemaVersion } from './migrations/index.ts'
import { refreshUnitAreas } from './repositories/search-areas.ts'
import { refreshSearchIndex } from './repositories/search-index.ts'
import { refreshSpokenIndex } from './repositories/spoken-index.ts'
import { copyBeside, isAbsentOrEmpty, realPathOf, requireOwnHeader } from './workspace-file.ts'

/** An open workspace: the one connection to it, and the lock that keeps every other program out. */
export interface Workspace {
  readonly db: WritableDb
  /** The real path. */
  readonly file: string
  readonly schemaVersion: number
  /** The schema it had before; null where it was not migrated. */
  readonly migratedFrom: number | null
  /** The copy that was made before migrating. */
  readonly backup: string | null
  readonly isNew: boolean
  close(): void
}

/** Only somebody from outside can hold the file itself, such as a virus scanner or a backup. */
const busyTimeoutMs = 5000

/**
 * Opens the workspace in `file`, and makes it where there is none. What cannot be opened is left as it was.
 *
 * @throws BashuError workspace-damaged, workspace-newer, workspace-in-use, workspace-read-only, permission-denied,
 * disk-full
 */
export function openWorkspace(file: string): Workspace {
  return explaining(file, () => {
    const real = realPathOf(file)
    if (!isAbsentOrEmpty(real)) requireOwnHeader(real)
    const lock = takeLock(real)
    try {
      const found = isAbsentOrEmpty(real) ? null : peekVersion(real)
      return openLocked(real, found, lock.release)
    } catch (error) {
      lock.release()
      throw error
    }
  })
}

/**
 * A second connection for reading, beside the one that writes: in WAL mode neither waits for the other. Only for the
 * program that holds the lock, which is why it takes none.
 */
export function openForReading(file: string): Workspace {
  return explaining(file, () => {
    const real = realPathOf(file)
    const { db, close } = connect(real, { readOnly: true, busyTimeoutMs })
    return { db, file: real, schemaVersion, migratedFrom: null, backup: null, isNew: false, close }
  })
}

/** The schema's version, looked at without the right to write and without a trace. Finds a file that was cut off. */
function peekVersion(file: string): number {
  const hadLog = existsSync(`${file}-wal`)
  try {
    return readVersion(file)
  } finally {
    // A connection that may only read leaves its empty log behind. Nobody else can use it: the lock is ours.
    if (!hadLog) for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
  }
}

function readVersion(file: string): number {
  const { db, close } = connect(file, { readOnly: true, busyTimeoutMs })
  try {
    const found = versionOf(db)
    if (found > schemaVersion) throw new BashuError('workspace-newer', { file, found, known: schemaVersion })
    return found
  } finally {
    close()
  }
}

/** `found` is the schema's version, null where there is no database yet. */
function openLocked(file: string, found: number | null, releaseLock: () => void): Workspace {
  const { db, close } = connect(file, { busyTimeoutMs })
  try {
    // At 0 there is nothing to keep: the program ended between making the file and its first table.
    const isOlder = found !== null && found > 0 && found < schemaVersion
    const backup = isOlder ? backUp(db, file, found) : null
    configure(db, found === null)
    migrate(db, schemaVersion)
    refreshSearchIndex(db)
    refreshSpokenIndex(db)
    // Before areas are told anew: that corrects what is there, and makes nothing that is missing.
    refreshUnitAreas(db)
    refreshAreas(db)
    const closeBoth = once(() => {
      close()
      releaseLock()
    })
    const migratedFrom = isOlder ? found : null
    return { db, file, schemaVersion, migratedFrom, backup, isNew: !found, close: closeBoth }
  } catch (error) {
    close()
    throw error
  }
}

function configure(db: WritableDb, isNew: boolean): void {
  // Before WAL, so that the mark stands in the file itself from its first page on.
  if (isNew) db.exec(`PRAGMA application_id = ${applicationId}`)
  db.exec('PRAGMA journal_mode = WAL')
  // Every commit waits for the disk: what was acknowledged is there after a power cut.
  db.exec('PRAGMA synchronous = FULL')
  db.exec('PRAGMA foreign_keys = ON')
}

function backUp(db: WritableDb, file: string, found: number): string {
  // Everything out of the write-ahead log and into the file that is copied.
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  return copyBeside(file, `v${found}-before-v${schemaVersion}`)
}

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (!done) work()
    done = true
  }
}
