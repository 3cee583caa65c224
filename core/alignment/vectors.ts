import type { TermTable } from './term-table.ts'
import type { Terms } from './terms.ts'

/** Units as vectors of unit length, laid out like a `TermTable`. */
export interface Vectors {
  readonly starts: Int32Array
  readonly terms: Int32Array
  /** In steps of `grain`. */
  readonly weights: Float64Array
  /** Number of different terms. */
  readonly size: number
}

/**
 * Weights are whole multiples of this. Products of two are then multiples of 2⁻⁵², and a sum of them below 2 is exact: it
 * is the same in whatever order it runs, so that exchanging the sides exchanges the result to the last digit.
 */
const grain = 2 ** -26

/** Rounded down: what is exactly at a threshold stays below it. */
export const inGrains = (value: number): number => Math.floor(value / grain) * grain

/** How rare each term is among the units of a table, from 0; in steps of `grain`. */
export function rarityOf({ starts, terms }: TermTable, size: number): Float64Array {
  const frequency = frequencyOf(terms, size)
  const rarity = new Float64Array(size)
  for (let term = 0; term < size; term += 1) {
    const count = frequency[term] ?? 0
    // The starts are one more than the units.
    if (count > 0) rarity[term] = inGrains(Math.log(starts.length / count))
  }
  return rarity
}

/** How rare each bigram, word, or character is in the two documents at hand; concepts stand among the characters. */
export interface Rarity {
  readonly bigrams: Float64Array
  readonly words: Float64Array
  readonly characters: Float64Array
}

export const raritiesOf = ({ bigrams, words, characters, lexicon }: Terms): Rarity => ({
  bigrams: rarityOf(bigrams, lexicon.size),
  words: rarityOf(words, lexicon.size),
  characters: rarityOf(characters, lexicon.size),
})

/** What a term weighs in a vector, before the vector is brought to unit length. */
export const termWeight = (count: number, rarity: number): number => (count === 1 ? 1 : 1 + Math.log(count)) * rarity

/** How many units say each term. */
export function frequencyOf(terms: Int32Array, size: number): Int32Array {
  const frequency = new Int32Array(size)
  // By index: an iterator takes three times as long over the millions.
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0
    frequency[term] = (frequency[term] ?? 0) + 1
  }
  return frequency
}

/**
 * Vectors of log term frequency times rarity, where rarity is taken from the two documents at hand: a general corpus
 * would call 数据 rare and rank every clause that mentions it first.
 */
export function vectorsOf(table: TermTable, size: number, rarity: Float64Array = rarityOf(table, size)): Vectors {
  return unitLength(table, size, (term, count) => termWeight(count, rarity[term] ?? 0))
}

/** Vectors in which each term of a unit weighs the same, however often it is said. */
export const setVectorsOf = (table: TermTable, size: number): Vectors => unitLength(table, size, () => 1)

function unitLength(
  { starts, terms, counts }: TermTable,
  size: number,
  weightOf: (term: number, count: number) => number,
): Vectors {
  const weights = new Float64Array(terms.length)
  for (let unit = 0; unit + 1 < starts.length; unit += 1) {
    const [start, end] = [starts[unit] ?? 0, starts[unit + 1] ?? 0]
    let square = 0
    for (let at = start; at < end; at += 1) {
      const weight = weightOf(terms[at] ?? 0, counts[at] ?? 0)
      weights[at] = weight
      square += weight * weight
    }
    const norm = Math.sqrt(square) || 1
    for (let at = start; at < end; at += 1) weights[at] = inGrains((weights[at] ?? 0) / norm)
  }
  return { starts, terms, weights, size }
}
