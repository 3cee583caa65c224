import { BashuError, type ErrorCode } from '#core/contract/errors.ts'

/** What SQLite's result codes mean for a person; extended codes begin with these. */
const sqliteMeanings: readonly (readonly [begins: string, code: ErrorCode])[] = [
  ['SQLITE_BUSY', 'workspace-in-use'],
  ['SQLITE_LOCKED', 'workspace-in-use'],
  ['SQLITE_NOTADB', 'workspace-damaged'],
  ['SQLITE_CORRUPT', 'workspace-damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'workspace-read-only'],
  ['SQLITE_CANTOPEN', 'permission-denied'],
  ['SQLITE_PERM', 'permission-denied'],
]

const systemMeanings: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  // A file stands where a folder is needed.
  ENOTDIR: 'permission-denied',
  EEXIST: 'permission-denied',
  EISDIR: 'permission-denied',
  EROFS: 'workspace-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
}

/** Turns what SQLite or the disk refuses into our error about `file`; what is not foreseen comes back as it is. */
export function explainStorageError(error: unknown, file: string): unknown {
  if (error instanceof BashuError || !(error instanceof Error) || !('code' in error)) return error
  const native = String(error.code)
  const code = sqliteMeanings.find(([begins]) => native.startsWith(begins))?.[1] ?? systemMeanings[native]
  if (code === undefined) return error
  const explained = new BashuError(code, { file, native })
  explained.cause = error
  return explained
}

/** Runs `work`, and whatever it throws is explained as above. */
export function explaining<Result>(file: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw explainStorageError(error, file)
  }
}
