import type { Steps } from '../model/progress.ts'
import { BestLists } from './best-lists.ts'
import type { Pairs } from './pairs.ts'
import { pairsOf } from './pairs.ts'
import type { Vectors } from './vectors.ts'
import { frequencyOf } from './vectors.ts'

/** How many neighbours of each unit are measured further: enough that the best ten afterwards are among them. */
const kept = 48

/**
 * Products of two weights that a search may cost, and those for each unit where that is more: a few tenths of a second.
 * Up to some 4,000 × 4,000 clauses all are made. Above, the commonest terms are left out, which cost most and tell least,
 * and fewer neighbours are kept. At 10,000 × 10,000 terms in more than one clause of twenty are left out, and for 99 clauses
 * of 100 the nearest by every term is still among the ten nearest that are found (`npm run bench -- scale`).
 */
const mostProducts = 90_000_000
const mostProductsPerUnit = 4500
const keptOfMany = 16

const rowsPerStep = 64

/** Pairs worth measuring further; `approximate` where terms were left out and some may be missing. */
export interface FoundPairs {
  readonly pairs: Pairs
  readonly approximate: boolean
}

/**
 * Compares every left unit with every right one through an inverted index, and pairs each unit of either side with its
 * nearest. `vectors` hold the left units, then the right. Between steps: how many left units are done.
 */
export function* findPairs(vectors: Vectors, leftCount: number): Steps<FoundPairs> {
  const rightCount = vectors.starts.length - 1 - leftCount
  const compared = comparedTerms(vectors, leftCount)
  const approximate = compared.includes(0)
  const index = invertedIndex(vectors, leftCount, compared)
  const reach = approximate ? keptOfMany : kept
  const nearest = { left: new BestLists(leftCount, reach), right: new BestLists(rightCount, reach) }
  const sums = new Float64Array(rightCount)
  for (let i = 0; i < leftCount; i += 1) {
    addRow(vectors, i, index, sums)
    offerAll(i, sums, nearest.left, nearest.right)
    if (i % rowsPerStep === rowsPerStep - 1) yield { done: i + 1, total: leftCount }
  }
  return { pairs: pairsOf(nearest, leftCount, rightCount), approximate }
}

/** Right units that hold each term: those of term t are at `starts[t]` to `starts[t + 1]`, exclusive. */
interface InvertedIndex {
  readonly starts: Int32Array
  readonly units: Int32Array
  readonly weights: Float64Array
}

function invertedIndex(vectors: Vectors, leftCount: number, compared: Uint8Array): InvertedIndex {
  const { size, terms } = vectors
  const first = vectors.starts[leftCount] ?? 0
  const starts = new Int32Array(size + 1)
  for (const term of terms.subarray(first)) if (compared[term] === 1) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < size; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const next = starts.slice()
  const units = new Int32Array(starts[size] ?? 0)
  const weights = new Float64Array(starts[size] ?? 0)
  for (let row = leftCount; row + 1 < vectors.starts.length; row += 1) {
    for (let at = vectors.starts[row] ?? 0; at < (vectors.starts[row + 1] ?? 0); at += 1) {
      const term = terms[at] ?? 0
      if (compared[term] === 0) continue
      const slot = next[term] ?? 0
      next[term] = slot + 1
      units[slot] = row - leftCount
      weights[slot] = vectors.weights[at] ?? 0
    }
  }
  return { starts, units, weights }
}

/** Adds the products of one left unit with every right one. */
function addRow({ starts, terms, weights }: Vectors, left: number, index: InvertedIndex, sums: Float64Array): void {
  const end = starts[left + 1] ?? 0
  for (let at = starts[left] ?? 0; at < end; at += 1) addProducts(terms[at] ?? 0, weights[at] ?? 0, index, sums)
}

function addProducts(
  term: number,
  weight: number,
  { starts, units, weights }: InvertedIndex,
  sums: Float64Array,
): void {
  const end = starts[term + 1] ?? 0
  for (let slot = starts[term] ?? 0; slot < end; slot += 1) {
    const unit = units[slot] ?? 0
    sums[unit] = (sums[unit] ?? 0) + weight * (weights[slot] ?? 0)
  }
}

/** Most sums are too small for either list: two comparisons tell, since this runs for every pair there is. Empties the sums. */
function offerAll(i: number, sums: Float64Array, left: BestLists, right: BestLists): void {
  const rightWorst = right.worst
  let leftWorst = left.worst[i] ?? 0
  for (let j = 0; j < sums.length; j += 1) {
    const sum = sums[j] ?? 0
    sums[j] = 0
    if (sum > leftWorst) {
      left.offer(i, j, sum)
      leftWorst = left.worst[i] ?? 0
    }
    if (sum > (rightWorst[j] ?? 0)) right.offer(j, i, sum)
  }
}

/**
 * 1 for each term that is compared, 0 for those left out: the rarest terms of both sides together, as many as the products
 * allow. Terms as common as each other are in or out together, so that both directions leave out the same.
 */
function comparedTerms({ starts, terms, size }: Vectors, leftCount: number): Uint8Array {
  const border = starts[leftCount] ?? 0
  const left = frequencyOf(terms.subarray(0, border), size)
  const right = frequencyOf(terms.subarray(border), size)
  const both = left.map((count, term) => count + (right[term] ?? 0))
  const units = starts.length - 1
  const products = new Float64Array(units + 1)
  for (let term = 0; term < size; term += 1) {
    const count = both[term] ?? 0
    products[count] = (products[count] ?? 0) + (left[term] ?? 0) * (right[term] ?? 0)
  }
  let free = Math.max(mostProducts, mostProductsPerUnit * units)
  const commonest = products.findIndex((cost) => (free -= cost) < 0)
  return Uint8Array.from(both, (count) => (commonest < 0 || count < commonest ? 1 : 0))
}
