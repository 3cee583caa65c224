import { rmSync } from 'node:fs'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { foldText } from '#core/text/fold.ts'
import { connect } from '#data/connection.ts'
import { sql } from '#data/db.ts'
import { bigramTokens, matchExpression } from './bigram-tokens.ts'
import { cpuMs } from './workspace.ts'

/** What others would write to search clauses. */
export interface Contestant {
  readonly name: string
  /** Of the processor: a busy machine counts for nothing. Null where it was built by an earlier run. */
  readonly buildMs: number | null
  readonly indexBytes: number | null
  /** Indexes of clauses, best first, ten at most. */
  readonly search: (query: string) => readonly number[]
  readonly close: () => void
}

const nothing = (): void => {}

function timed<Made>(make: () => Made): readonly [made: Made, ms: number] {
  const began = cpuMs()
  const made = make()
  return [made, cpuMs() - began]
}

export function fuseOver(clauses: readonly string[]): Contestant {
  const options = { threshold: 0.35, ignoreLocation: true, includeMatches: true }
  const [fuse, buildMs] = timed(() => new Fuse(clauses, options))
  const search = (query: string) => fuse.search(query, { limit: 10 }).map(({ refIndex }) => refIndex)
  return { name: 'fuse.js alone', buildMs, indexBytes: null, search, close: nothing }
}

const bigramsOf = (text: string): string[] =>
  Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2))

export function miniSearchOver(clauses: readonly string[]): Contestant {
  const [mini, buildMs] = timed(() => {
    const made = new MiniSearch({ fields: ['text'], tokenize: bigramsOf, processTerm: (term) => term })
    made.addAll(clauses.map((text, id) => ({ id, text: foldText(text) })))
    return made
  })
  const search = (query: string) =>
    mini
      .search(query)
      .slice(0, 10)
      .map(({ id }) => Number(id))
  return { name: 'MiniSearch, pairs of characters', buildMs, indexBytes: null, search, close: nothing }
}

/** FTS5 over tokens of our own, in the file `folder`/name. A phrase first, then any of its tokens by rank. */
function fts5(
  name: string,
  file: string,
  tokenizer: string,
  clauses: readonly string[],
  tokens: (text: string) => string,
  expressions: (query: string) => readonly string[],
): Contestant {
  const { db, close } = connect(file, { busyTimeoutMs: 0 })
  db.exec('PRAGMA journal_mode = WAL; PRAGMA cache_size = -256000')
  const [, buildMs] = timed(() => {
    db.exec(`CREATE VIRTUAL TABLE t USING fts5 (text, content = '', tokenize = '${tokenizer}')`)
    db.transaction(() => {
      for (const [id, text] of clauses.entries()) {
        db.run(sql`INSERT INTO t (rowid, text) VALUES (${id + 1}, ${tokens(foldText(text))})`)
      }
    })
  })
  const indexBytes = db.get<{ bytes: number }>(
    sql`SELECT sum(pgsize) AS bytes FROM dbstat WHERE name GLOB 't_*'`,
  )?.bytes
  const search = (query: string): number[] => {
    for (const expression of expressions(foldText(query))) {
      const rows = db.all<{ id: number }>(sql`
        SELECT rowid AS id FROM t WHERE t MATCH ${expression} ORDER BY rank LIMIT 10`)
      if (rows.length > 0) return rows.map(({ id }) => id - 1)
    }
    return []
  }
  const remove = (): void => {
    close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
  }
  return { name, buildMs, indexBytes: indexBytes ?? null, search, close: remove }
}

export const bigramsOver = (clauses: readonly string[], file: string): Contestant =>
  fts5('FTS5, pairs of characters', file, 'ascii', clauses, bigramTokens, (query) => {
    const phrase = matchExpression([query], [])
    return query.length < 3
      ? [phrase]
      : [
          phrase,
          phrase
            .slice(1, -1)
            .split(' ')
            .map((token) => `"${token}"`)
            .join(' OR '),
        ]
  })

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

export const trigramsOver = (clauses: readonly string[], file: string): Contestant =>
  fts5(
    'FTS5 trigram',
    file,
    'trigram',
    clauses,
    (text) => text,
    (query) => {
      const trigrams = Array.from({ length: Math.max(0, query.length - 2) }, (_, at) => quoted(query.slice(at, at + 3)))
      return trigrams.length === 0 ? [quoted(query)] : [quoted(query), trigrams.join(' OR ')]
    },
  )

export function likeOver(clauses: readonly string[], file: string): Contestant {
  const { db, close } = connect(file, { busyTimeoutMs: 0 })
  const [, buildMs] = timed(() => {
    db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT) STRICT')
    db.transaction(() => {
      for (const [id, text] of clauses.entries()) db.run(sql`INSERT INTO t VALUES (${id}, ${foldText(text)})`)
    })
  })
  const search = (query: string) =>
    db.all<{ id: number }>(sql`SELECT id FROM t WHERE text LIKE ${`%${query}%`} LIMIT 10`).map(({ id }) => id)
  const remove = (): void => {
    close()
    rmSync(file, { force: true })
  }
  return { name: 'LIKE', buildMs, indexBytes: 0, search, close: remove }
}
