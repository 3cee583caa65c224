import { withoutWhite } from '../text/blank.ts'
import { foldText } from '../text/fold.ts'
import { tokenWeight } from './lexicon.ts'
import type { Token } from '../text/tokeniser.ts'
import { tokenKey } from './token-keys.ts'

/** What a unit is made of, for finding it again in another version: keys and how much each weighs in all. */
export type Contents = ReadonlyMap<string, number>

/**
 * Token keys of each text, weighing their characters times their rarity among all texts, so that 人民政府 in common
 * counts little and a name of one article much.
 */
export function contentsOf(texts: readonly (readonly Token[])[]): Contents[] {
  const counted = texts.map((tokens) => {
    const weights = new Map<string, number>()
    for (const token of tokens) {
      const weight = tokenWeight(token)
      if (weight === 0) continue
      const key = tokenKey(token)
      weights.set(key, (weights.get(key) ?? 0) + weight)
    }
    return weights
  })
  const frequency = new Map<string, number>()
  for (const weights of counted) for (const key of weights.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1)
  const rarity = (key: string): number => Math.log((texts.length + 1) / (frequency.get(key) ?? 1))
  return counted.map((weights) => new Map([...weights].map(([key, weight]) => [key, weight * rarity(key)])))
}

export function totalWeight(contents: Contents): number {
  let sum = 0
  for (const weight of contents.values()) sum += weight
  return sum
}

/** Weight that both have. */
export function sharedWeight(a: Contents, b: Contents): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, weight] of small) sum += Math.min(weight, large.get(key) ?? 0)
  return sum
}

/**
 * Pairs of neighbouring characters, each the same: for short set phrases whose only rare words are a date or the title of
 * an act.
 */
export function plainContentsOf(text: string): Contents {
  const plain = withoutWhite(foldText(text))
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** Share of what both hold that they have in common (Dice), 0 to 1; 1 for two empty ones. */
export function likenessOf(a: Contents, b: Contents): number {
  const sum = totalWeight(a) + totalWeight(b)
  return sum === 0 ? 1 : (2 * sharedWeight(a, b)) / sum
}

/** Looks up, for contents of one side, the shared weight with every unit of the other side. */
export function createOverlapIndex(units: readonly Contents[]): (contents: Contents) => Float64Array {
  const holders = new Map<string, { readonly unit: number; readonly weight: number }[]>()
  for (const [unit, contents] of units.entries()) {
    for (const [key, weight] of contents) {
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [{ unit, weight }])
      else list.push({ unit, weight })
    }
  }
  return (contents) => {
    const shared = new Float64Array(units.length)
    for (const [key, weight] of contents) {
      for (const holder of holders.get(key) ?? []) {
        shared[holder.unit] = (shared[holder.unit] ?? 0) + Math.min(weight, holder.weight)
      }
    }
    return shared
  }
}

/** What several units hold together. */
export function union(parts: readonly Contents[]): Contents {
  const sum = new Map<string, number>()
  for (const part of parts) for (const [key, weight] of part) sum.set(key, (sum.get(key) ?? 0) + weight)
  return sum
}

/** What `whole` holds beyond `part`. */
export function rest(whole: Contents, part: Contents): Contents {
  const left = new Map<string, number>()
  for (const [key, weight] of whole) {
    const more = weight - (part.get(key) ?? 0)
    if (more > 0) left.set(key, more)
  }
  return left
}
