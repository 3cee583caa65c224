import type { Progress } from '../model/progress.ts'
import { BestList } from './best-list.ts'
import type { Vector, Vectors } from './vectors.ts'

interface Scored {
  readonly unit: number
  readonly score: number
}

/** For each unit its most similar ones on the other side, best first. */
export interface Neighbours {
  readonly left: readonly (readonly Scored[])[]
  readonly right: readonly (readonly Scored[])[]
}

/** How many neighbours of each unit are measured further: enough that the best ten afterwards are among them. */
const kept = 48

/** From so many units on, terms of more than `commonShare` of them are left out: they cost most and tell least. */
const manyUnits = 4000
const commonShare = 0.05

const rowsPerStep = 64

/**
 * Similarity of wording for every pair, through an inverted index, keeping the best of each unit.
 *
 * The square root evens out the scale: cosines of clauses on one matter spread from 0.1 to 0.9, of unrelated ones from
 * 0 to 0.1, and the threshold that follows has to serve both closely worded and freely worded documents.
 */
export function* findNeighbours(vectors: Vectors): Generator<Progress, Neighbours, void> {
  const { left, right } = vectors
  const index = invertedIndex(right, vectors.size, skippedTerms(vectors))
  const rightLists = right.map(() => new BestList(kept))
  const sums = new Float64Array(right.length)
  const leftNeighbours: (readonly Scored[])[] = []
  for (const [i, vector] of left.entries()) {
    addProducts(vector, index, sums)
    const list = new BestList(kept)
    for (const [j, other] of rightLists.entries()) {
      const score = Math.sqrt(sums[j] ?? 0)
      list.offer(j, score)
      other.offer(i, score)
    }
    leftNeighbours.push(list.sorted())
    if (i % rowsPerStep === rowsPerStep - 1) yield { done: i + 1, total: left.length }
  }
  return { left: leftNeighbours, right: rightLists.map((list) => list.sorted()) }
}

/** Units that hold each term: those of term t are at `starts[t]` to `starts[t + 1]`, exclusive. */
interface InvertedIndex {
  readonly starts: Int32Array
  readonly units: Int32Array
  readonly weights: Float64Array
}

function invertedIndex(vectors: readonly Vector[], size: number, skipped: ReadonlySet<number>): InvertedIndex {
  const starts = new Int32Array(size + 1)
  for (const { terms } of vectors) {
    for (const term of terms) if (!skipped.has(term)) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  }
  for (let term = 0; term < size; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const next = starts.slice()
  const units = new Int32Array(starts[size] ?? 0)
  const weights = new Float64Array(starts[size] ?? 0)
  for (const [unit, vector] of vectors.entries()) {
    for (const [at, term] of vector.terms.entries()) {
      if (skipped.has(term)) continue
      const slot = next[term] ?? 0
      next[term] = slot + 1
      units[slot] = unit
      weights[slot] = vector.weights[at] ?? 0
    }
  }
  return { starts, units, weights }
}

function addProducts(vector: Vector, index: InvertedIndex, sums: Float64Array): void {
  const { starts, units, weights } = index
  sums.fill(0)
  for (let at = 0; at < vector.terms.length; at += 1) {
    const term = vector.terms[at] ?? 0
    const weight = vector.weights[at] ?? 0
    const end = starts[term + 1] ?? 0
    for (let slot = starts[term] ?? 0; slot < end; slot += 1) {
      const unit = units[slot] ?? 0
      sums[unit] = (sums[unit] ?? 0) + weight * (weights[slot] ?? 0)
    }
  }
}

/** Counted over both sides, so that both directions leave out the same. */
function skippedTerms({ left, right, size }: Vectors): ReadonlySet<number> {
  const units = left.length + right.length
  if (units < manyUnits) return new Set()
  const frequency = new Int32Array(size)
  for (const vectors of [left, right]) {
    for (const { terms } of vectors) for (const term of terms) frequency[term] = (frequency[term] ?? 0) + 1
  }
  return new Set(frequency.keys().filter((term) => (frequency[term] ?? 0) > units * commonShare))
}
