/** What SQLite takes and gives. Integers beyond 2^53 do not occur. */
export type SqlValue = string | number | null | Uint8Array

/** A statement with its values: `text` holds only `?`, so no value can ever be read as SQL. */
export interface Query {
  readonly text: string
  readonly values: readonly SqlValue[]
}

/**
 * Makes a query; every `${value}` becomes a bound parameter. Lists go in as JSON and out by `json_each(?)`, so that a
 * statement's text is the same for every list and is prepared once.
 */
export function sql(strings: TemplateStringsArray, ...values: readonly SqlValue[]): Query {
  return { text: strings.join('?'), values }
}

declare const readable: unique symbol
declare const writable: unique symbol

/** A connection for reading. A function that takes it cannot write: the compiler says so. */
export interface ReadableDb {
  readonly [readable]: true
  /** Rows are typed where they are asked for: the one cast of a query stands beside its SQL. */
  all<Row>(query: Query): Row[]
  get<Row>(query: Query): Row | undefined
}

/** The one connection that writes. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true
  /** Gives how many rows changed. */
  run(query: Query): number
  /** Several statements without parameters. */
  exec(script: string): void
  /** All of `work` or nothing; nested ones join the outer. `work` must not wait for anything. */
  transaction<Result>(work: () => Result): Result
}
