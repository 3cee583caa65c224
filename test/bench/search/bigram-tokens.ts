/*
 * A text is indexed as the row of its bigrams, one for each UTF-16 unit and its follower, the last unit alone; each unit
 * is written as four hex digits. So
 *   - a string stands in a text exactly where its bigrams stand in a row: no hit is missed and none is false, down to a
 *     word of two characters, which an index of trigrams or of dictionary words cannot find;
 *   - one character is the first half of a bigram: a search by prefix;
 *   - no tokeniser of the database can fold, drop or cut anything: it sees only 0-9 and a-f.
 */

/** The tokens of a folded text for the index, set apart by blanks. */
export function bigramTokens(folded: string): string {
  const units = Array.from({ length: folded.length }, (_, at) => hexUnit(folded.charCodeAt(at)))
  return units.map((unit, at) => unit + (units[at + 1] ?? '')).join(' ')
}

/** An FTS5 expression that holds exactly where all `terms` and none of `excluded` stand; both folded. */
export function matchExpression(terms: readonly string[], excluded: readonly string[]): string {
  const wanted = terms.map(phrase).join(' AND ')
  return excluded.length === 0 ? wanted : `(${wanted}) NOT (${excluded.map(phrase).join(' OR ')})`
}

function phrase(folded: string): string {
  if (folded === '') throw new Error('An empty string is found everywhere')
  if (folded.length === 1) return `"${hexUnit(folded.charCodeAt(0))}" *`
  // Without the last unit's own token: in the text another unit may follow it.
  return `"${bigramTokens(folded).slice(0, -' 0000'.length)}"`
}

const hexUnit = (unit: number): string => unit.toString(16).padStart(4, '0')
