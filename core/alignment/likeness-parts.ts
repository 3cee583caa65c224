import type { WordPair } from '../model/correspondence.ts'
import type { TermTable } from './term-table.ts'
import { termWeight } from './vectors.ts'

/** One thing that speaks for a pair, with the part it carries of what it is counted among. */
export interface Part<Of> {
  readonly of: Of
  readonly part: number
}

/**
 * The likeness of two units in one view, as the signals measure it (the root of the cosine), and for each shared term, by
 * its number, the part of the cosine that it carries; the parts sum to 1. Units by their place among those of both sides.
 */
export function likenessParts(
  table: TermTable,
  left: number,
  right: number,
  rarityOf: (term: number) => number,
): { readonly likeness: number; readonly parts: ReadonlyMap<number, number> } {
  const { starts, terms, counts } = table
  const other = weightsOf(table, right, rarityOf)
  const products = new Map<number, number>()
  let [sum, square] = [0, 0]
  for (let at = starts[left] ?? 0; at < (starts[left + 1] ?? 0); at += 1) {
    const term = terms[at] ?? 0
    const weight = termWeight(counts[at] ?? 1, rarityOf(term))
    square += weight * weight
    const product = weight * (other.weights.get(term) ?? 0)
    if (product === 0) continue
    products.set(term, product)
    sum += product
  }
  if (sum === 0) return { likeness: 0, parts: products }
  for (const [term, product] of products) products.set(term, product / sum)
  return { likeness: Math.sqrt(sum / (Math.sqrt(square) * other.norm)), parts: products }
}

/** What each term of a unit weighs, and the length of them all as a vector. */
function weightsOf(
  { starts, terms, counts }: TermTable,
  unit: number,
  rarityOf: (term: number) => number,
): { readonly weights: ReadonlyMap<number, number>; readonly norm: number } {
  const weights = new Map<number, number>()
  let square = 0
  for (let at = starts[unit] ?? 0; at < (starts[unit + 1] ?? 0); at += 1) {
    const term = terms[at] ?? 0
    const weight = termWeight(counts[at] ?? 1, rarityOf(term))
    weights.set(term, weight)
    square += weight * weight
  }
  return { weights, norm: Math.sqrt(square) }
}

/**
 * Which name of one side is like which of the other, by the bigrams they share: most shared first, and each bigram counts
 * once. The parts sum to 1 where anything is shared.
 */
export function likeNames(
  left: readonly string[],
  right: readonly string[],
  bigrams: (name: string) => readonly string[],
): Part<WordPair>[] {
  const namesOf = (names: readonly string[]) =>
    [...new Set(names)].map((name) => ({ name, own: new Set(bigrams(name)) }))
  const pairs = namesOf(left).flatMap((a) =>
    namesOf(right).map((b) => ({
      of: { left: a.name, right: b.name },
      shared: [...a.own].filter((each) => b.own.has(each)),
    })),
  )
  const all = new Set(pairs.flatMap(({ shared }) => shared))
  const counted = new Set<string>()
  return pairs
    .toSorted((a, b) => b.shared.length - a.shared.length || (keyOf(a.of) < keyOf(b.of) ? -1 : 1))
    .map(({ of, shared }) => {
      const fresh = shared.filter((bigram) => !counted.has(bigram))
      for (const bigram of fresh) counted.add(bigram)
      return { of, part: fresh.length / Math.max(1, all.size) }
    })
    .filter(({ part }) => part > 0)
}

/** Sums that differ in their last digits only, by the order in which they ran, are one. */
const digits = 1e9

/** The larger part first; of equal ones by what a person reads, whichever side comes first. */
export function mostFirst(a: Part<string | WordPair>, b: Part<string | WordPair>): number {
  return Math.round((b.part - a.part) * digits) || (keyOf(a.of) < keyOf(b.of) ? -1 : 1)
}

const keyOf = (of: string | WordPair): string =>
  typeof of === 'string' ? of : [of.left, of.right].toSorted().join(' ')
