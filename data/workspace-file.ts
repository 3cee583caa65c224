import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { BashuError } from '#core/contract/errors.ts'
import { headerLength, readWorkspaceHeader } from '#core/model/workspace-header.ts'

/** One workspace has one lock, by whatever links it is reached. Makes the folder where there is none. */
export function realPathOf(file: string): string {
  const full = resolve(file)
  if (existsSync(full)) return realpathSync.native(full)
  mkdirSync(dirname(full), { recursive: true })
  return join(realpathSync.native(dirname(full)), basename(full))
}

/** An empty file is what SQLite leaves when the power fails before the first page: nothing was in it. */
export const isAbsentOrEmpty = (file: string): boolean => !existsSync(file) || readHeader(file).length === 0

/** Looks at the header without SQLite, which might touch a file while it looks. @throws workspace-damaged, workspace-read-only */
export function requireOwnHeader(file: string): void {
  const found = readWorkspaceHeader(readHeader(file))
  if (found === 'no-database') throw new BashuError('workspace-damaged', { file, reason: 'not-a-database' })
  if (found === 'other-database') throw new BashuError('workspace-damaged', { file, reason: 'other-program' })
  requireWritable(file)
}

/** SQLite would silently open such a file for reading only. */
function requireWritable(file: string): void {
  try {
    accessSync(file, constants.W_OK)
  } catch {
    throw new BashuError('workspace-read-only', { file })
  }
}

function readHeader(file: string): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const header = Buffer.alloc(headerLength)
    return header.subarray(0, readSync(descriptor, header, 0, headerLength, 0))
  } finally {
    closeSync(descriptor)
  }
}

/** Copies a workspace beside itself and waits for the disk. Gives the path of the copy. */
export function copyBeside(file: string, suffix: string): string {
  const copy = freeName(`${file}.${suffix}`)
  copyFileSync(file, copy, constants.COPYFILE_EXCL)
  const descriptor = openSync(copy, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  return copy
}

/** A backup is never overwritten: an earlier attempt may have left the only good one. */
function freeName(stem: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${stem}.backup` : `${stem}-${count}.backup`
    if (!existsSync(name)) return name
  }
}
