import type { MeasuredClause } from '../indicators/contrasts.ts'
import { findContrasts } from '../indicators/contrasts.ts'
import type { Alignment, AlignmentUnit, Candidate, SuggestedCorrespondence } from '../model/correspondence.ts'
import type { Steps } from '../model/progress.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import { clauseTypeOf } from './clause-type.ts'
import type { LinkGroup } from './group.ts'
import { groupLinks } from './group.ts'
import type { MeasuredSides, ReadUnit } from './measure.ts'
import { measureSides } from './measure.ts'
import { model } from './model.ts'
import { reasonsFor } from './reasons.ts'
import { coverageOf, directionOf, relationOf } from './relation.ts'
import type { Model } from './score.ts'
import { scorePairs } from './score.ts'
import { rankUnits, selectLinks, unlinked } from './select.ts'
import type { UnitTerms } from './terms.ts'
import type { Rarity } from './vectors.ts'
import { sharedEvidence } from './vectors.ts'

/** Raise it when a change here changes results: stored alignments of another method are rebuilt. */
export const alignmentMethod = 'align-2'

/** What a reader is offered beside the suggestion; the metrics look at ten. */
const candidatesPerUnit = 12

/**
 * Says which unit answers which, in any order and in sets, and which have no answer.
 *
 * Deterministic, and align(b, a) is align(a, b) with the sides exchanged, save that of equal scores the lower unit comes
 * first on either side. A side may be empty.
 */
export function* align(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  tokeniser: Tokeniser,
): Steps<Alignment> {
  return decide(yield* measureSides(left, right, tokeniser), model)
}

/** What follows from the measurements, by a model: the shipped one, or one that an experiment is trying. */
export function decide(sides: MeasuredSides, by: Model): Alignment {
  const { left, right, rarity } = sides
  const unitOf = ({ unit }: ReadUnit): AlignmentUnit => unit
  const termsOf = ({ terms }: ReadUnit): UnitTerms => terms
  const pairs = scorePairs(sides.pairs, left.map(unitOf), right.map(unitOf), by)
  const ranked = rankUnits(pairs, left.length, right.length)
  const links = selectLinks(pairs, ranked, (of, to) => evidence(left[of], right[to], sides))
  const coverage = (of: readonly number[], to: readonly number[]) =>
    coverageOf(pick(left, of).map(termsOf), pick(right, to).map(termsOf), rarity.bigrams)
  return {
    method: alignmentMethod,
    candidates: { left: ranked.left.map(offered), right: ranked.right.map(offered) },
    correspondences: groupLinks(links, coverage).map((group) => suggest(group, sides, rarity)),
    gaps: {
      left: unlinked(
        left.length,
        links.map((link) => link.left),
      ),
      right: unlinked(
        right.length,
        links.map((link) => link.right),
      ),
    },
  }
}

function evidence(a: ReadUnit | undefined, b: ReadUnit | undefined, { left, right, rarity }: MeasuredSides): number {
  if (a === undefined || b === undefined) return 0
  // 本办法自…起施行 has no more words than that: what kind of clause it is says enough.
  const type = clauseTypeOf(a.unit.text)
  if (type !== null && type === clauseTypeOf(b.unit.text)) return Number.POSITIVE_INFINITY
  return sharedEvidence(a.terms, b.terms, rarity, left.length + right.length)
}

const pick = <Entry>(entries: readonly Entry[], indices: readonly number[]): Entry[] =>
  indices.flatMap((index) => entries[index] ?? [])

const offered = (list: readonly Candidate[]): Candidate[] => list.slice(0, candidatesPerUnit)

const measured = ({ unit, measures }: ReadUnit): MeasuredClause => ({ path: unit.ref.path, measures })

/** Deadlines, sums and shares of a set of units, in an order of their own. */
const valuesOf = (units: readonly ReadUnit[]): string =>
  units
    .flatMap(({ measures }) => measures.map(({ value, dimension }) => `${value} ${dimension}`))
    .sort()
    .join()

function suggest(
  group: LinkGroup,
  sides: { readonly left: readonly ReadUnit[]; readonly right: readonly ReadUnit[] },
  rarity: Rarity,
): SuggestedCorrespondence {
  const left = pick(sides.left, group.left)
  const right = pick(sides.right, group.right)
  const coverage = coverageOf(
    left.map(({ terms }) => terms),
    right.map(({ terms }) => terms),
    rarity.bigrams,
  )
  const contrasts = findContrasts(left.map(measured), right.map(measured))
  const sameValues = contrasts.length === 0 && valuesOf(left) === valuesOf(right)
  const relation = relationOf(coverage, group.score, sameValues)
  return {
    left: group.left,
    right: group.right,
    relation,
    direction: directionOf(relation, coverage),
    coverage,
    score: group.score,
    reasons: reasonsFor(left, right, rarity),
    contrasts,
  }
}
