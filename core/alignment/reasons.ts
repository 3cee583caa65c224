import type { AlignmentUnit, Reason } from '../model/correspondence.ts'
import { isFunctionWord } from '../text/function-words.ts'
import { clauseTypeOf } from './clause-type.ts'
import { headingBigrams, headingLikeness } from './sections.ts'
import type { UnitTerms } from './terms.ts'
import type { Rarity } from './vectors.ts'

/** What a person can take in at a glance. */
const shownTerms = 6
/** 总则 and 总则, 数据资源 and 公共数据资源; not 数字产业化 and 产业数字化, whose bigrams meet half. */
const likeHeadings = 0.7

/** Why two sets of units were proposed, for the evidence card. */
export function reasonsFor(
  left: readonly { readonly unit: AlignmentUnit; readonly terms: UnitTerms }[],
  right: readonly { readonly unit: AlignmentUnit; readonly terms: UnitTerms }[],
  rarity: Rarity,
): Reason[] {
  const terms = sharedTerms(
    left.map((entry) => entry.terms),
    right.map((entry) => entry.terms),
    rarity.words,
  )
  return [
    ...(terms.length === 0 ? [] : [{ kind: 'shared-terms', terms } as const]),
    ...sameSection(
      left.map(({ unit }) => unit),
      right.map(({ unit }) => unit),
    ),
    ...sameType(
      left.map(({ unit }) => unit),
      right.map(({ unit }) => unit),
    ),
  ]
}

/** The words that carried the score: on both sides, by how much they weighed there; without function words. */
function sharedTerms(
  left: readonly UnitTerms[],
  right: readonly UnitTerms[],
  rarity: ReadonlyMap<string, number>,
): string[] {
  const weightIn = (units: readonly UnitTerms[], term: string): number =>
    units.reduce((sum, { words }) => sum + (words.has(term) ? 1 + Math.log(words.get(term) ?? 1) : 0), 0)
  const shared = [...new Set(left.flatMap(({ words }) => [...words.keys()]))]
    .filter((term) => !isFunctionWord(term) && right.some(({ words }) => words.has(term)))
    .map((term) => ({ term, weight: weightIn(left, term) * weightIn(right, term) * (rarity.get(term) ?? 0) ** 2 }))
    .sort((a, b) => b.weight - a.weight || b.term.length - a.term.length || (a.term < b.term ? -1 : 1))
    .map(({ term }) => term)
  return withoutParts(shared).slice(0, shownTerms)
}

/** 数据 beside 公共数据 says nothing more. */
const withoutParts = (terms: readonly string[]): string[] =>
  terms.filter((term) => !terms.some((other) => other !== term && other.includes(term)))

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
