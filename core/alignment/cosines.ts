import type { Column, Pairs } from './pairs.ts'
import type { Vectors } from './vectors.ts'

/** Cosine of the two units of each pair, 0 to 1. `vectors` hold the left units, then the right. */
export function cosinesOf(vectors: Vectors, pairs: Pairs): Column {
  const { starts, terms, weights } = vectors
  const cosines = new Float64Array(pairs.left.length)
  /** The left unit at hand, one number for each term there is. */
  const spread = new Float64Array(vectors.size)
  for (let i = 0; i < pairs.leftCount; i += 1) {
    const [start, end] = [starts[i] ?? 0, starts[i + 1] ?? 0]
    for (let at = start; at < end; at += 1) spread[terms[at] ?? 0] = weights[at] ?? 0
    for (let pair = pairs.starts[i] ?? 0; pair < (pairs.starts[i + 1] ?? 0); pair += 1) {
      const row = pairs.leftCount + (pairs.right[pair] ?? 0)
      const rowEnd = starts[row + 1] ?? 0
      let sum = 0
      for (let at = starts[row] ?? 0; at < rowEnd; at += 1) sum += (spread[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0)
      cosines[pair] = sum
    }
    for (let at = start; at < end; at += 1) spread[terms[at] ?? 0] = 0
  }
  return cosines
}

/**
 * Square roots of the cosines, 0 to 1. The root evens out the scale: cosines of clauses on one matter spread from 0.1 to
 * 0.9, of unrelated ones from 0 to 0.1, and the threshold that follows has to serve both closely worded and freely worded
 * documents.
 */
export const likenessOf = (vectors: Vectors, pairs: Pairs): Column =>
  cosinesOf(vectors, pairs).map((cosine) => Math.sqrt(cosine))
