import type { ClauseRef } from '../model/correspondence.ts'

/** Hex digits of a version hash in a key: 48 bits, so that two instruments of one comparison never meet by chance. */
const versionDigits = 12

/** What joins the parts of a key is written out of them, so that different clauses never give one key. */
const escaped = (path: string): string => path.replace(/[%+|]/gu, encodeURIComponent)

const sideKey = (refs: readonly ClauseRef[]): string =>
  refs.map(({ version, path }) => `${version.slice(0, versionDigits)}/${escaped(path)}`).join('+')

/**
 * Names a row by its clauses: the same clauses give the same key on every machine and after every rebuild. Clauses
 * are expected in document order on each side; an empty side stays empty.
 */
export const rowKey = (left: readonly ClauseRef[], right: readonly ClauseRef[]): string =>
  `${sideKey(left)}|${sideKey(right)}`
