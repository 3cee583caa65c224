import type { TermCounts, UnitTerms } from './terms.ts'

/** One unit as a unit-length vector. `terms` rise and number the same terms on both sides. */
export interface Vector {
  readonly terms: Int32Array
  readonly weights: Float64Array
}

/** The units of both sides, in one way of counting. */
export interface Vectors {
  readonly left: readonly Vector[]
  readonly right: readonly Vector[]
  /** Number of different terms on both sides together. */
  readonly size: number
}

/** How rare each bigram or word is in the two documents at hand. */
export interface Rarity {
  readonly bigrams: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<string, number>
}

/**
 * Vectors of log term frequency times rarity, where rarity is taken from the two documents at hand: a general corpus
 * would call 数据 rare and rank every clause that mentions it first.
 */
export function vectorsOf(left: readonly TermCounts[], right: readonly TermCounts[]): Vectors {
  const rarity = rarityOf([...left, ...right])
  // Numbered in sorted order, so that sums run in the same order whichever side comes first: exact mirroring needs it.
  const ids = new Map([...rarity.keys()].sort().map((term, index) => [term, index]))
  const vector = (counts: TermCounts): Vector => weighted(counts, rarity, ids)
  return { left: left.map(vector), right: right.map(vector), size: ids.size }
}

export const raritiesOf = (units: readonly UnitTerms[]): Rarity => ({
  bigrams: rarityOf(units.map(({ bigrams }) => bigrams)),
  words: rarityOf(units.map(({ words }) => words)),
})

function rarityOf(units: readonly TermCounts[]): Map<string, number> {
  const frequency = new Map<string, number>()
  for (const terms of units) for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  return new Map([...frequency].map(([term, count]) => [term, Math.log((units.length + 1) / count)]))
}

function weighted(counts: TermCounts, rarity: ReadonlyMap<string, number>, ids: ReadonlyMap<string, number>): Vector {
  const entries = [...counts]
    .map(([term, count]) => [ids.get(term) ?? 0, (1 + Math.log(count)) * (rarity.get(term) ?? 0)] as const)
    .sort((a, b) => a[0] - b[0])
  const norm = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return {
    terms: Int32Array.from(entries, ([term]) => term),
    weights: Float64Array.from(entries, ([, weight]) => (norm === 0 ? 0 : weight / norm)),
  }
}

/** Cosine, 0 to 1. */
export function cosineOf(a: Vector, b: Vector): number {
  let sum = 0
  let [at, other] = [0, 0]
  while (at < a.terms.length && other < b.terms.length) {
    const difference = (a.terms[at] ?? 0) - (b.terms[other] ?? 0)
    if (difference === 0) sum += (a.weights[at] ?? 0) * (b.weights[other] ?? 0)
    if (difference <= 0) at += 1
    if (difference >= 0) other += 1
  }
  return sum
}

/**
 * How much two units share, in terms as rare as a term can be here (1: one that a single unit has). Unlike the cosine
 * it does not let one common word speak for two short clauses. Bigrams, and words that are no Han bigrams (5G基站).
 */
export function sharedEvidence(a: UnitTerms, b: UnitTerms, { bigrams, words }: Rarity, units: number): number {
  let sum = 0
  for (const term of a.bigrams.keys()) if (b.bigrams.has(term)) sum += bigrams.get(term) ?? 0
  for (const term of a.words.keys()) {
    if (/[0-9A-Za-z]/u.test(term) && b.words.has(term)) sum += words.get(term) ?? 0
  }
  return sum / Math.log(units + 1)
}
