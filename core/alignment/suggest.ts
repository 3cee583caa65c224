import { findContrasts } from '../indicators/contrasts.ts'
import { valuesOf } from '../indicators/promised-values.ts'
import type { Contrast, ParagraphPair, SuggestedCorrespondence } from '../model/correspondence.ts'
import type { ClauseType } from './clause-type.ts'
import { clauseTypeOf } from './clause-type.ts'
import type { CopiedKnowledge } from './copied-knowledge.ts'
import { copiedKnowledge } from './copied-knowledge.ts'
import type { Explain } from './explain.ts'
import type { LinkGroup } from './group.ts'
import type { MeasuredSides } from './measure.ts'
import type { BigramRarity } from './paragraphs.ts'
import { paragraphPair } from './paragraphs.ts'
import type { ReadSides } from './read-sides.ts'
import { reasonsFor } from './reasons.ts'
import type { Coverage } from './relation.ts'
import { coverageBy, directionOf, relationOf } from './relation.ts'
import type { Rarity } from './vectors.ts'
import { raritiesOf } from './vectors.ts'

/** What decisions ask about units, which are named by their place on their own side. */
export interface Knowledge {
  readonly sides: ReadSides
  readonly rarity: Rarity
  /** What kind of clause each unit is, in the order of the units of both sides. */
  readonly types: readonly (ClauseType | null)[]
  readonly coverage: (left: readonly number[], right: readonly number[]) => Coverage
  readonly copied: CopiedKnowledge
}

export function knowledgeOf(sides: MeasuredSides): Knowledge {
  const { units, terms } = sides
  const rarity = raritiesOf(terms)
  const coverage = coverageBy(terms.bigrams, rarity.bigrams)
  const types = units.map(({ text }) => clauseTypeOf(text))
  return {
    sides,
    rarity,
    types,
    coverage: (of, to) => coverage(of, rightPlaces(sides, to)),
    copied: copiedKnowledge(sides),
  }
}

/** Of right units among the units of both sides. */
const rightPlaces = ({ left }: ReadSides, units: readonly number[]): number[] => units.map((unit) => left.length + unit)

/** A link or several that belong together, as it is shown: with its relation, its reasons and what differs. */
export function suggest(
  group: LinkGroup,
  { sides, rarity, types, coverage: coverageOf, copied: { isOfOneSource, copiedBy } }: Knowledge,
  explain: Explain,
): SuggestedCorrespondence {
  const { terms } = sides
  const [left, right] = [group.left, rightPlaces(sides, group.right)]
  const coverage = coverageOf(group.left, group.right)
  const [leftClauses, rightClauses] = [left.map(sides.clause), right.map(sides.clause)]
  const contrasts = findContrasts(leftClauses, rightClauses, areSurelyOfOneTask)
  const sameValues = !contrasts.some(changesRequirement) && valuesOf(leftClauses) === valuesOf(rightClauses)
  // What was taken from one source word for word says one thing, however little else there is to be sure by.
  const relation = relationOf(coverage, isOfOneSource(group) ? 1 : group.score, sameValues)
  const copied = copiedBy(group)
  return {
    left: group.left,
    right: group.right,
    relation,
    direction: directionOf(relation, coverage),
    coverage,
    score: group.score,
    reasons: reasonsFor(group, sides, explain),
    clauseType: sharedType(left, right, types),
    byParagraph: paragraphPairs(group, sides, (bigram) => rarity.bigrams[terms.lexicon.numberOf(bigram)] ?? 0),
    contrasts,
    ...(copied.length > 0 ? { copied } : {}),
  }
}

/**
 * However high its score, nobody has said yet that the two clauses of a link are one task: of the lists of units in seven
 * links of .86 to .99 two differed for one task (test/gold/contrasts/README.md).
 */
const areSurelyOfOneTask = false

/**
 * Each city has its own bodies, and covers its own: people call such pairs one requirement. Counted with the others, these
 * kinds cost .04 of the right relations on the judged pairs (test/core/evaluation/gold-pairs.test.ts).
 */
const changesRequirement = ({ kind }: Contrast): boolean => kind !== 'body' && kind !== 'scope'

function sharedType(
  left: readonly number[],
  right: readonly number[],
  types: readonly (ClauseType | null)[],
): ClauseType | null {
  const own = new Set(left.map((place) => types[place]))
  return right.map((place) => types[place] ?? null).find((type) => type !== null && own.has(type)) ?? null
}

const paragraphPairs = (group: LinkGroup, { left, right }: ReadSides, rarity: BigramRarity): ParagraphPair[] =>
  group.left.flatMap((of) =>
    group.right.flatMap((to) => {
      const [a, b] = [left[of], right[to]]
      return a === undefined || b === undefined ? [] : (paragraphPair(a, b, rarity) ?? [])
    }),
  )
