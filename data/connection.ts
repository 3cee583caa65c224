import Database from 'better-sqlite3'
import type { Query, SqlValue, WritableDb } from './db.ts'

export interface Connection {
  readonly db: WritableDb
  close(): void
}

export interface ConnectionOptions {
  readonly readOnly?: boolean
  /** How long to wait for a lock that somebody else holds, in milliseconds. */
  readonly busyTimeoutMs: number
}

/** Opens a SQLite file: the only place that does. `:memory:` is a database of its own. */
export function connect(file: string, { readOnly = false, busyTimeoutMs }: ConnectionOptions): Connection {
  const raw = new Database(file, { readonly: readOnly, fileMustExist: readOnly, timeout: busyTimeoutMs })
  const statements = new Map<string, Database.Statement<SqlValue[]>>()
  const prepare = (query: Query): Database.Statement<SqlValue[]> => {
    const known = statements.get(query.text)
    if (known !== undefined) return known
    const statement = raw.prepare<SqlValue[]>(query.text)
    statements.set(query.text, statement)
    return statement
  }
  const methods = {
    all: (query: Query) => prepare(query).all(...query.values),
    get: (query: Query) => prepare(query).get(...query.values),
    run: (query: Query) => prepare(query).run(...query.values).changes,
    exec: (script: string) => void raw.exec(script),
    transaction: <Result>(work: () => Result) => raw.transaction(work).immediate(),
  }
  // The brands are types only, and are put on here and nowhere else.
  return { db: methods as unknown as WritableDb, close: () => void raw.close() }
}
