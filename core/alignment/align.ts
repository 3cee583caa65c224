import type { MeasuredClause } from '../indicators/contrasts.ts'
import { findContrasts } from '../indicators/contrasts.ts'
import type { Measured } from '../indicators/measures.ts'
import { measuresOf } from '../indicators/measures.ts'
import type { Alignment, AlignmentUnit, Candidate, SuggestedCorrespondence } from '../model/correspondence.ts'
import type { Steps } from '../model/progress.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import { clauseTypeOf } from './clause-type.ts'
import type { LinkGroup } from './group.ts'
import { groupLinks } from './group.ts'
import { correctHubness } from './hubness.ts'
import { createPrior } from './prior.ts'
import { reasonsFor } from './reasons.ts'
import { coverageOf, directionOf, relationOf } from './relation.ts'
import { confidence, selectLinks, unlinked } from './select.ts'
import { findNeighbours } from './similarity.ts'
import type { UnitTerms } from './terms.ts'
import { unitTerms } from './terms.ts'
import type { Rarity } from './vectors.ts'
import { buildVectors, sharedEvidence, wordingOf } from './vectors.ts'

/** Raise it when a change here changes results: stored alignments of another method are rebuilt. */
export const alignmentMethod = 'align-1'

/** What a reader is offered beside the suggestion; the metrics look at ten. */
const candidatesPerUnit = 12

const unitsPerStep = 64

/** A unit with what was read out of it, by its index on its side. */
interface ReadUnit {
  readonly unit: AlignmentUnit
  readonly terms: UnitTerms
  readonly measures: readonly Measured[]
}

function readUnit(unit: AlignmentUnit, tokeniser: Tokeniser): ReadUnit {
  const heading = unit.heading === null ? [] : tokeniser.tokenise(unit.heading)
  const tokens = tokeniser.tokenise(unit.text)
  return { unit, terms: unitTerms(unit, [...heading, ...tokens]), measures: measuresOf(tokens) }
}

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
  // Reading the terms and comparing the left units are the two long parts.
  const total = 2 * left.length + right.length
  const read: ReadUnit[] = []
  for (const unit of [...left, ...right]) {
    read.push(readUnit(unit, tokeniser))
    if (read.length % unitsPerStep === 0) yield { done: read.length, total }
  }
  const sides = { left: read.slice(0, left.length), right: read.slice(left.length) }
  const termsOf = ({ terms }: ReadUnit): UnitTerms => terms
  const vectors = buildVectors(sides.left.map(termsOf), sides.right.map(termsOf))
  const search = findNeighbours(vectors, createPrior(left, right))
  let step = search.next()
  while (step.done !== true) {
    yield { done: read.length + step.value.done, total }
    step = search.next()
  }
  const ranked = correctHubness(step.value)
  const links = selectLinks(ranked, {
    wording: (of, to) => wordingOf(vectors.left[of]!, vectors.right[to]!),
    shared: (of, to) => {
      const [a, b] = [sides.left[of]!, sides.right[to]!]
      // 本办法自…起施行 has no more words than that: what kind of clause it is says enough.
      const type = clauseTypeOf(a.unit.text)
      if (type !== null && type === clauseTypeOf(b.unit.text)) return Number.POSITIVE_INFINITY
      return sharedEvidence(a.terms, b.terms, vectors.rarity, read.length)
    },
  })
  const coverage = (of: readonly number[], to: readonly number[]) =>
    coverageOf(pick(sides.left, of).map(termsOf), pick(sides.right, to).map(termsOf), vectors.rarity.bigrams)
  return {
    method: alignmentMethod,
    candidates: { left: ranked.left.map(offered), right: ranked.right.map(offered) },
    correspondences: groupLinks(links, coverage).map((group) => suggest(group, sides, vectors.rarity)),
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

const pick = <Entry>(entries: readonly Entry[], indices: readonly number[]): Entry[] =>
  indices.flatMap((index) => entries[index] ?? [])

const offered = (list: readonly Candidate[]): Candidate[] =>
  list.slice(0, candidatesPerUnit).map(({ unit, score }) => ({ unit, score: confidence(score) }))

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
  const score = confidence(group.score)
  const contrasts = findContrasts(left.map(measured), right.map(measured))
  const sameValues = contrasts.length === 0 && valuesOf(left) === valuesOf(right)
  const relation = relationOf(coverage, score, sameValues)
  return {
    left: group.left,
    right: group.right,
    relation,
    direction: directionOf(relation, coverage),
    coverage,
    score,
    reasons: reasonsFor(left, right, rarity),
    contrasts,
  }
}
