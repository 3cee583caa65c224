import type { IndexSegment } from './clause-index.ts'
import { emptySet, join, keep, takeOut, type DocSet } from './doc-set.ts'
import { againGram } from './grams.ts'

/** What the index knows around a unit with one place: the two before it and the two after. */
const reach = 2

/**
 * Those of `among` that hold `term` beyond doubt, where every pair of the term, side by side or with one between, stands
 * somewhere in each of `among`: nothing has to be read for them.
 *
 * A unit that a text holds once is an anchor. The pairs with it can only stand around its one place, so two units of the
 * term on each side of it stand where they should. Anchors no further apart than that are tied to each other by the pair
 * of both. So a chain of anchors, from one of the first three units of the term to one of its last three, holds all of it
 * in its place. Of texts that hold a term of four units nineteen in twenty have one.
 */
export function surelyHold(segment: IndexSegment, term: string, among: DocSet): DocSet {
  const sure = emptySet()
  // The units of the segment that a chain from the beginning reaches the last units of the term in.
  const chained: DocSet[] = []
  for (let at = 0; at < term.length; at += 1) {
    const here = among.slice()
    const again = segment.docs(againGram(term.charCodeAt(at)))
    if (again !== null) takeOut(here, again)
    if (at > reach) keepEither(here, chained)
    if (at >= term.length - 1 - reach) join(sure, here)
    chained.push(here)
    if (chained.length > reach) chained.shift()
  }
  return sure
}

/** Keeps in `set` what is in one of the others. */
function keepEither(set: DocSet, others: readonly DocSet[]): void {
  const either = emptySet()
  for (const other of others) join(either, other)
  keep(set, either)
}
