import { connect } from './connection.ts'

export interface Lock {
  release(): void
}

/** A program that is just closing gets this long; then the workspace counts as in use. */
const graceMs = 300

/**
 * Takes the workspace for this program alone, or throws SQLITE_BUSY.
 *
 * The lock is an exclusive transaction, never ended, on an empty SQLite file beside the workspace. The operating system
 * drops it with the process, however that ends, and there is nothing to clean up. The file itself stays: deleting it
 * would let two programs each lock a file of that name. See README.md for what else was considered.
 */
export function takeLock(workspaceFile: string): Lock {
  const { db, close } = connect(`${workspaceFile}.lock`, { busyTimeoutMs: graceMs })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    close()
    throw error
  }
  return { release: close }
}
