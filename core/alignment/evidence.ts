import { clauseTypeOf } from './clause-type.ts'
import { cosinesOf } from './cosines.ts'
import type { Column, Pairs } from './pairs.ts'
import { columnOf } from './pairs.ts'
import type { ReadSides } from './read-sides.ts'
import type { Terms } from './terms.ts'
import type { Vectors } from './vectors.ts'
import { inGrains, rarityOf } from './vectors.ts'
import type { WithoutCopied } from './without-copied.ts'
import { lessCopied } from './without-copied.ts'

/**
 * Shared terms, in terms as rare as a term can be here (1: one that a single unit has), that it takes to believe a score.
 * Clauses of one sentence reach any cosine by one common word (集群, 示范, 重点): two are needed. From 1 to 2 links F1
 * changes by less than .01. Guarded by test/core/alignment/short-clauses.test.ts.
 */
const enough = 1.5

/** Keeps sums of products below 2, where they are exact (see `vectors.ts`). */
const most = 4096

/**
 * For each pair what share of the evidence it takes is there, squared; 0 to 1. Unlike a cosine it does not let one common
 * word speak for two short clauses. Two clauses of one type need no more: 本办法自…起施行 has hardly any words besides.
 */
export function evidenceOf(
  { left, units, terms }: ReadSides,
  pairs: Pairs,
  without: WithoutCopied | null = null,
): Column {
  const roots = evidenceRoots(terms)
  const found = cosinesOf(evidenceVectors(terms, roots), pairs)
  const shared =
    without === null
      ? found
      : lessCopied(found, without, cosinesOf(evidenceVectors(without.terms, roots), without.pairs))
  const types = units.map(({ text }) => clauseTypeOf(text))
  const isOfOneType = columnOf(pairs, (i, j) => {
    const type = types[i] ?? null
    return type !== null && type === types[left.length + j] ? 1 : 0
  })
  return shared.map((sum, at) => ((isOfOneType[at] ?? 0) > 0 ? 1 : Math.min(1, (sum * most) / enough) ** 2))
}

/** Vectors whose products add up the rarities of shared terms: bigrams, concepts, and words that are no Han ones (5G基站). */
const evidenceVectors = ({ wording: { starts, terms }, lexicon }: Terms, roots: Float64Array): Vectors => ({
  starts,
  terms,
  weights: Float64Array.from(terms, (term) => roots[term] ?? 0),
  size: lexicon.size,
})

/** By term, the root of its rarity among the units, where it counts. */
function evidenceRoots({ wording, lexicon }: Terms): Float64Array {
  const rarity = rarityOf(wording, lexicon.size)
  const rarest = Math.log(wording.starts.length)
  return rarity.map((value, term) =>
    value === 0 || isHanWord(lexicon.termOf(term)) ? 0 : inGrains(Math.sqrt(value / rarest / most)),
  )
}

/** Longer than a bigram: it is there already, by its bigrams. */
const isHanWord = (term: string): boolean => term.length > 2 && /^\p{Script=Han}{3,}$/u.test(term)
