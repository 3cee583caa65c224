import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { BashuError, type ErrorCode } from '#core/contract/errors.ts'

/**
 * Largest source file that is read. The longest of 3,475 public regulations has 107,607 characters, a Word file of it
 * under 2 MB; 64 MiB leaves room for pictures and keeps reading within the memory of an office PC.
 * Guarded by test/engine/read-file.test.ts.
 */
export const sourceFileLimit = 64 * 1024 * 1024

const byErrno: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EISDIR: 'format-unknown',
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  ENOSPC: 'disk-full',
  EROFS: 'workspace-read-only',
}

/** A file system error as one of ours; anything unforeseen stays what it is. */
export function fileError(error: unknown, file: string): unknown {
  const errno = error instanceof Error && 'code' in error ? String(error.code) : ''
  const code = byErrno[errno]
  return code === undefined ? error : new BashuError(code, { file })
}

export function checkSize(file: string, bytes: number): void {
  if (bytes > sourceFileLimit) {
    throw new BashuError('file-too-large', {
      file,
      megabytes: Math.ceil(bytes / 1024 / 1024),
      limitMegabytes: sourceFileLimit / 1024 / 1024,
    })
  }
}

/** Reads one source file whole; its size is checked before a byte is read. @throws coded errors of the file system */
export async function readSourceFile(path: string): Promise<File> {
  try {
    const { size } = await stat(path)
    checkSize(basename(path), size)
    return new File([await readFile(path)], basename(path))
  } catch (error) {
    throw fileError(error, path)
  }
}

/** The files at a path: itself, or all below a folder, sorted by name; hidden files and Word's lock files left out. */
export async function listFiles(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && !/^(\.|~\$)/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    throw fileError(error, path)
  }
}
