import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { BashuError, type ErrorCode } from '#core/contract/errors.ts'
import { checkFileSize } from '#core/contract/limits.ts'

const byErrno: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EISDIR: 'format-unknown',
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  ENOSPC: 'disk-full',
  EROFS: 'permission-denied',
}

/** A file system error as one of ours; anything unforeseen stays what it is. */
export function fileError(error: unknown, file: string): unknown {
  const errno = error instanceof Error && 'code' in error ? String(error.code) : ''
  const code = byErrno[errno]
  return code === undefined ? error : new BashuError(code, { file })
}

/** Reads one source file whole; its size is checked before a byte is read. @throws coded errors of the file system */
export async function readSourceFile(path: string): Promise<File> {
  try {
    const { size } = await stat(path)
    checkFileSize(basename(path), size)
    return new File([await readFile(path)], basename(path))
  } catch (error) {
    throw fileError(error, path)
  }
}

/**
 * The files at a path: itself, or all below a folder, sorted by name; hidden files and Word's lock files left out. A
 * folder inside that cannot be listed stands in the list itself, so that reading it says why.
 */
export async function listFiles(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    return (await filesBelow(path)).sort((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    throw fileError(error, path)
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !/^(\.|~\$)/u.test(name))
  const lists = entries.map(async (entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path).catch(() => [path])
    return entry.isFile() ? [path] : []
  })
  return (await Promise.all(lists)).flat()
}
