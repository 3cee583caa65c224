/**
 * A table that words of a file are looked up in. A plain object would answer `constructor` and `valueOf` as well, and
 * files may hold any word.
 */
export const mapOf = <Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(table))
