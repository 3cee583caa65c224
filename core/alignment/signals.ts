import type { AlignmentUnit, Candidate } from '../model/correspondence.ts'
import { byScore } from './best-list.ts'
import { crowdingOf } from './hubness.ts'
import { sectionLikeness } from './sections.ts'
import type { Neighbours } from './similarity.ts'
import type { UnitTerms } from './terms.ts'
import type { Vector } from './vectors.ts'
import { cosineOf, vectorsOf } from './vectors.ts'

/** What speaks for a pair, each measured alone and symmetric. */
export interface Signals {
  /** Likeness of the wording, less how crowded both are: about −0.5 to 1.2. */
  readonly wording: number
  /** Likeness of the single characters, 0 to 1: short clauses seldom share two in a row. */
  readonly characters: number
  /** Likeness of the names of the bodies responsible, 0 to 1. */
  readonly bodies: number
  /** Likeness of the headings above, 0 to 1. */
  readonly sections: number
}

export interface MeasuredPair {
  readonly left: number
  readonly right: number
  readonly signals: Signals
}

/** One side as the passes see it. */
export interface Side {
  readonly units: readonly AlignmentUnit[]
  readonly terms: readonly UnitTerms[]
}

/** Share of the hubness correction that characters get. 0.3 to 0.5 pays alike; all of it throws away that short clauses share little. */
const crowdedShare = 0.5

/** Measures every pair of which either is among the other's neighbours, by left and right unit. */
export function measurePairs(left: Side, right: Side, neighbours: Neighbours): MeasuredPair[] {
  const pairs = candidatePairs(neighbours)
  const likenessOf = (of: 'characters' | 'bodies'): number[] => {
    const views = vectorsOf(
      left.terms.map((terms) => terms[of]),
      right.terms.map((terms) => terms[of]),
    )
    return pairs.map(({ left: i, right: j }) => rootLikeness(views.left[i], views.right[j]))
  }
  const bodies = likenessOf('bodies')
  const characters = likenessOf('characters')
  const [leftCrowd, rightCrowd] = [neighbours.left.map(crowdingOf), neighbours.right.map(crowdingOf)]
  const near = neighboursBy(characters, pairs, left.units.length, right.units.length)
  const [leftNear, rightNear] = [near.left.map(crowdingOf), near.right.map(crowdingOf)]
  const sections = sectionLikeness(left.units, right.units)
  return pairs.map(({ left: i, right: j, likeness }, at) => ({
    left: i,
    right: j,
    signals: {
      wording: 2 * likeness - ((leftCrowd[i] ?? 0) + (rightCrowd[j] ?? 0)),
      characters: (characters[at] ?? 0) - (crowdedShare / 2) * ((leftNear[i] ?? 0) + (rightNear[j] ?? 0)),
      bodies: bodies[at] ?? 0,
      sections: sections(i, j),
    },
  }))
}

/** The square root evens out the scale, as in `findNeighbours`. */
const rootLikeness = (a: Vector | undefined, b: Vector | undefined): number =>
  a === undefined || b === undefined ? 0 : Math.sqrt(cosineOf(a, b))

function neighboursBy(scores: readonly number[], pairs: readonly Pair[], left: number, right: number): Neighbours {
  const lists = {
    left: Array.from({ length: left }, (): Candidate[] => []),
    right: Array.from({ length: right }, (): Candidate[] => []),
  }
  for (const [at, pair] of pairs.entries()) {
    const score = scores[at] ?? 0
    lists.left[pair.left]?.push({ unit: pair.right, score })
    lists.right[pair.right]?.push({ unit: pair.left, score })
  }
  for (const list of [...lists.left, ...lists.right]) list.sort(byScore)
  return lists
}

interface Pair {
  readonly left: number
  readonly right: number
  readonly likeness: number
}

/** By left and right unit. */
function candidatePairs({ left, right }: Neighbours): Pair[] {
  const rows = left.map((list) => new Map(list.map(({ unit, score }) => [unit, score])))
  for (const [j, list] of right.entries()) for (const { unit, score } of list) rows[unit]?.set(j, score)
  return rows.flatMap((row, i) =>
    [...row].sort((a, b) => a[0] - b[0]).map(([j, likeness]) => ({ left: i, right: j, likeness })),
  )
}
