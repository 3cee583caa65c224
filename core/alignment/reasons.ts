import type { AlignmentUnit, Reason } from '../model/correspondence.ts'
import { isFunctionWord } from '../text/function-words.ts'
import { clauseTypeOf } from './clause-type.ts'
import { headingBigrams, headingLikeness } from './sections.ts'
import type { Lexicon } from './lexicon.ts'
import type { TermTable } from './term-table.ts'
import type { Terms } from './terms.ts'
import type { Rarity } from './vectors.ts'

/** What a person can take in at a glance. */
const shownTerms = 6
/** 总则 and 总则, 数据资源 and 公共数据资源; not 数字产业化 and 产业数字化, whose bigrams meet half. */
const likeHeadings = 0.7

/** Why two sets of units were proposed, for the evidence card. Units by their place among the units of both sides. */
export function reasonsFor(
  left: readonly number[],
  right: readonly number[],
  {
    units,
    terms,
    rarity,
  }: { readonly units: readonly AlignmentUnit[]; readonly terms: Terms; readonly rarity: Rarity },
): Reason[] {
  const shared = sharedTerms(weightsIn(left, terms.words), weightsIn(right, terms.words), terms.lexicon, rarity.words)
  const pick = (indices: readonly number[]): AlignmentUnit[] => indices.flatMap((index) => units[index] ?? [])
  const [leftUnits, rightUnits] = [pick(left), pick(right)]
  return [
    ...(shared.length === 0 ? [] : [{ kind: 'shared-terms', terms: shared } as const]),
    ...sameSection(leftUnits, rightUnits),
    ...sameType(leftUnits, rightUnits),
  ]
}

/** By term: the sum of its log frequencies in some units. */
function weightsIn(units: readonly number[], { starts, terms, counts }: TermTable): ReadonlyMap<number, number> {
  const weights = new Map<number, number>()
  for (const unit of units) {
    for (let at = starts[unit] ?? 0; at < (starts[unit + 1] ?? 0); at += 1) {
      const term = terms[at] ?? 0
      weights.set(term, (weights.get(term) ?? 0) + 1 + Math.log(counts[at] ?? 1))
    }
  }
  return weights
}

/** The words that carried the score: on both sides, by how much they weighed there; without function words. */
function sharedTerms(
  left: ReadonlyMap<number, number>,
  right: ReadonlyMap<number, number>,
  lexicon: Lexicon,
  rarity: Float64Array,
): string[] {
  const shared = [...left]
    .filter(([number]) => right.has(number))
    .map(([number, weight]) => ({
      term: lexicon.termOf(number),
      weight: weight * (right.get(number) ?? 0) * (rarity[number] ?? 0) ** 2,
    }))
    .filter(({ term }) => !isFunctionWord(term))
    .sort((a, b) => b.weight - a.weight || b.term.length - a.term.length || (a.term < b.term ? -1 : 1))
    .map(({ term }) => term)
  return shared
    .values()
    .filter((term) => !isPartOfAnother(term, shared))
    .take(shownTerms)
    .toArray()
}

/** 数据 beside 公共数据 says nothing more. */
const isPartOfAnother = (term: string, terms: readonly string[]): boolean =>
  terms.some((other) => other !== term && other.includes(term))

function sameSection(left: readonly AlignmentUnit[], right: readonly AlignmentUnit[]): Reason[] {
  for (const { sections: of } of left) {
    for (const { sections: to } of right) {
      const [a, b] = [of.at(-1), to.at(-1)]
      if (a === undefined || b === undefined) continue
      if (a === b || headingLikeness(new Set(headingBigrams(a)), new Set(headingBigrams(b))) >= likeHeadings) {
        return [{ kind: 'same-section', left: a, right: b }]
      }
    }
  }
  return []
}

function sameType(left: readonly AlignmentUnit[], right: readonly AlignmentUnit[]): Reason[] {
  const types = new Set(left.map(({ text }) => clauseTypeOf(text)))
  const type = right
    .map(({ text }) => clauseTypeOf(text))
    .find((candidate) => candidate !== null && types.has(candidate))
  return type === undefined || type === null ? [] : [{ kind: 'clause-type', type }]
}
