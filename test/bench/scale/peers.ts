import type { Token } from '#core/text/tokeniser.ts'

/* What others would write to match clauses, for `npm run bench -- scale`. Both take tokens that are cut already. */

/** Bigrams of the characters and words of the dictionary. */
function termsOf(tokens: readonly Token[]): string[] {
  const terms: string[] = []
  const text = tokens.map((token) => token.text).join('')
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 1 < run.length; at += 1) terms.push(run.slice(at, at + 2))
  }
  for (const token of tokens) {
    if (token.kind !== 'punctuation' && token.kind !== 'space' && token.text.length > 1) terms.push(token.text)
  }
  return terms
}

function countsOf(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of termsOf(tokens)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function frequencies(units: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const frequency = new Map<string, number>()
  for (const counts of units) for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  return frequency
}

/** Log term frequency times rarity, of length 1. */
function weigh(counts: ReadonlyMap<string, number>, frequency: ReadonlyMap<string, number>, units: number) {
  const weights = [...counts].map(
    ([term, count]) => [term, (1 + Math.log(count)) * Math.log((units + 1) / (frequency.get(term) ?? 1))] as const,
  )
  const norm = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return new Map(weights.map(([term, weight]) => [term, weight / norm]))
}

const top = 10

/** The best ten right units of each left one, best first. */
export type TopTen = readonly (readonly number[])[]
type Side = readonly (readonly Token[])[]

/** Cosine of every pair, maps against maps. */
export function allPairs(left: Side, right: Side): TopTen {
  const counts = [...left, ...right].map(countsOf)
  const frequency = frequencies(counts)
  const vectors = counts.map((one) => weigh(one, frequency, counts.length))
  const others = vectors.slice(left.length)
  return vectors
    .slice(0, left.length)
    .map((vector) => bestTen(Float64Array.from(others, (other) => cosine(vector, other))))
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0)
  return sum
}

/** Share of the units from which a term is left out of the index. */
const tooCommon = 0.05

/** An inverted index of the rarer terms in typed arrays, as quick as the method can be written. */
export function prunedIndex(left: Side, right: Side): TopTen {
  const counts = [...left, ...right].map(countsOf)
  const frequency = frequencies(counts)
  const numbers = new Map<string, number>()
  for (const [term, count] of frequency) if (count <= tooCommon * counts.length) numbers.set(term, numbers.size)
  const vectors = counts.map((one) => {
    const kept = [...weigh(one, frequency, counts.length)].filter(([term]) => numbers.has(term))
    return {
      terms: Int32Array.from(kept, ([term]) => numbers.get(term) ?? 0),
      weights: Float64Array.from(kept, ([, weight]) => weight),
    }
  })
  const postings = postingsOf(vectors.slice(left.length), numbers.size)
  const sums = new Float64Array(right.length)
  return vectors.slice(0, left.length).map(({ terms, weights }) => {
    sums.fill(0)
    for (const [at, term] of terms.entries()) {
      const weight = weights[at] ?? 0
      const end = postings.starts[term + 1] ?? 0
      for (let slot = postings.starts[term] ?? 0; slot < end; slot += 1) {
        const unit = postings.units[slot] ?? 0
        sums[unit] = (sums[unit] ?? 0) + weight * (postings.weights[slot] ?? 0)
      }
    }
    return bestTen(sums)
  })
}

function postingsOf(vectors: readonly { readonly terms: Int32Array; readonly weights: Float64Array }[], size: number) {
  const starts = new Int32Array(size + 1)
  for (const { terms } of vectors) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < size; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const next = starts.slice()
  const units = new Int32Array(starts[size] ?? 0)
  const weights = new Float64Array(starts[size] ?? 0)
  for (const [unit, vector] of vectors.entries()) {
    for (const [at, term] of vector.terms.entries()) {
      const slot = next[term] ?? 0
      next[term] = slot + 1
      units[slot] = unit
      weights[slot] = vector.weights[at] ?? 0
    }
  }
  return { starts, units, weights }
}

function bestTen(scores: Float64Array): number[] {
  const best: number[] = []
  let worst = Number.NEGATIVE_INFINITY
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] ?? 0
    if (score <= worst) continue
    let at = best.length
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at -= 1
    best.splice(at, 0, unit)
    if (best.length > top) best.pop()
    if (best.length === top) worst = scores[best[top - 1] ?? 0] ?? 0
  }
  return best
}
