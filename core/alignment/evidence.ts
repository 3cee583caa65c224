import type { TermTable } from './term-table.ts'
import { TermMarks } from './term-table.ts'
import type { Terms } from './terms.ts'
import type { Rarity } from './vectors.ts'

/**
 * How much two units share, in terms as rare as a term can be here (1: one that a single unit has). Unlike the cosine
 * it does not let one common word speak for two short clauses. Bigrams, and words that are no Han bigrams (5G基站).
 * Units by their place among the units of both sides.
 */
export function evidenceBy(
  { bigrams, words, lexicon }: Terms,
  rarity: Rarity,
): (left: number, right: number) => number {
  const most = Math.log(bigrams.starts.length)
  const ofBigrams = sharedIn(bigrams, rarity.bigrams, () => true)
  const ofWords = sharedIn(words, rarity.words, (term) => /[0-9A-Za-z]/u.test(lexicon.termOf(term)))
  return (left, right) => (ofBigrams(left, right) + ofWords(left, right)) / most
}

function sharedIn(
  table: TermTable,
  rarity: Float64Array,
  counts: (term: number) => boolean,
): (left: number, right: number) => number {
  const marks = new TermMarks(table, rarity.length)
  return (left, right) => {
    marks.mark([right])
    let sum = 0
    for (let at = table.starts[left] ?? 0; at < (table.starts[left + 1] ?? 0); at += 1) {
      const term = table.terms[at] ?? 0
      if (marks.has(term) && counts(term)) sum += rarity[term] ?? 0
    }
    return sum
  }
}
