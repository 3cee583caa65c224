import type { ClauseAnchor } from '../journal/event.ts'
import type { ClauseRef } from '../model/correspondence.ts'

/**
 * UTF-16 units of quote. 80 is two to three sentences of legal Chinese: enough to tell clauses apart that open with
 * the same formula (guarded by `look-alikes` in the tests), short enough that a journal stays small.
 */
export const quoteLength = 80
/** UTF-16 units kept on each side of the quote, for a person who looks for a lost place. */
const surroundingLength = 30

/** Where a clause stands in the decoded source of its version; offsets are UTF-16 units. */
export interface ClausePlace {
  readonly sourceText: string
  readonly start: number
  readonly end: number
}

/** Cuts at `end`, or one unit before where that would halve a surrogate pair. */
function sliceWhole(text: string, start: number, end: number): string {
  const halves = /[\uD800-\uDBFF]$/u.test(text.slice(start, end))
  return text.slice(start, halves ? end - 1 : end)
}

/**
 * Remembers a clause for an authored event: what its text begins with, and what stood before and after the clause in
 * the source. Without `place` the surroundings stay empty, which weakens nothing that `resolveAnchor` does.
 */
export function anchorClause(
  clause: { readonly ref: ClauseRef; readonly text: string },
  place?: ClausePlace,
): ClauseAnchor {
  const quote = sliceWhole(clause.text, 0, quoteLength)
  const { version, path } = clause.ref
  if (place === undefined) return { version, path, quote, prefix: '', suffix: '' }
  return { version, path, quote, ...surroundings(place.sourceText, place, surroundingLength) }
}

/** What stands before and behind a place, `length` UTF-16 units each; no surrogate pair is halved. */
export function surroundings(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  length: number,
): { readonly prefix: string; readonly suffix: string } {
  const before = text.slice(Math.max(0, start - length), start)
  return { prefix: before.replace(/^[\uDC00-\uDFFF]/u, ''), suffix: sliceWhole(text, end, end + length) }
}

const withoutSpace = (text: string): string => text.replace(/\s/gu, '')

/**
 * Whether the text is the one that was quoted. White space does not count: another version of the segmentation may
 * join lines differently. A quote shorter than its full length was the whole text, and is only met by the whole text.
 */
export function quoteFits(quote: string, text: string): boolean {
  const wanted = withoutSpace(quote)
  const isWholeText = quote.length < quoteLength - 1
  return isWholeText ? withoutSpace(text) === wanted : withoutSpace(text.slice(0, 4 * quoteLength)).startsWith(wanted)
}
