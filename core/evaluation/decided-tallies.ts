import type { Alignment, Side } from '../model/correspondence.ts'
import type { Tally } from './metrics.ts'
import type { JudgedTallies } from './self-test.ts'

/** A left and a right unit, by their index on each side. */
export interface UnitPair {
  readonly left: number
  readonly right: number
}

/** What people settled about two sides. No pair stands in two of the lists, and no gap in a linked pair. */
export interface SettledDecisions {
  readonly linked: readonly UnitPair[]
  readonly rejected: readonly UnitPair[]
  readonly gaps: Readonly<Record<Side, readonly number[]>>
}

type Suggested = Pick<Alignment, 'correspondences' | 'gaps'>

/** A pair that people judged, and whether it is suggested. */
export interface DecidedPair extends UnitPair {
  readonly isLinked: boolean
  readonly isSuggested: boolean
}

/** Every suggested pair of units, each once; a set counts as its full product. */
function suggestedPairs({ correspondences }: Suggested): Map<string, UnitPair> {
  const pairs = correspondences.flatMap((found) =>
    found.left.flatMap((left) => found.right.map((right) => ({ left, right }))),
  )
  return new Map(pairs.map((pair) => [keyOf(pair), pair]))
}

const keyOf = ({ left, right }: UnitPair): string => `${left} ${right}`

/** The judged pairs. Whoever confirms that a clause has no answer rejects every answer that is suggested to it. */
export function decidedPairs({ linked, rejected, gaps }: SettledDecisions, suggested: Suggested): DecidedPair[] {
  const said = suggestedPairs(suggested)
  const unanswered = { left: new Set(gaps.left), right: new Set(gaps.right) }
  const refuted = [...said.values()].filter(
    ({ left, right }) => unanswered.left.has(left) || unanswered.right.has(right),
  )
  const judged = new Map<string, DecidedPair>()
  const add = (isLinked: boolean) => (pair: UnitPair) =>
    judged.set(keyOf(pair), { ...pair, isLinked, isSuggested: said.has(keyOf(pair)) })
  for (const pair of [...rejected, ...refuted]) add(false)(pair)
  for (const pair of linked) add(true)(pair)
  return [...judged.values()]
}

/**
 * What decisions say of suggestions. What nobody judged says nothing: a suggestion is wrong only where somebody rejected it,
 * and a suggested gap only where somebody linked its clause.
 */
export function decidedTallies(settled: SettledDecisions, suggested: Suggested): JudgedTallies {
  const byLeft = Map.groupBy(decidedPairs(settled, suggested), ({ left }) => left)
  return { links: [...byLeft.values()].map(linkTally), gaps: gapTallies(settled, suggested) }
}

const linkTally = (pairs: readonly DecidedPair[]): Tally => ({
  hits: pairs.filter(({ isLinked, isSuggested }) => isLinked && isSuggested).length,
  predicted: pairs.filter(({ isSuggested }) => isSuggested).length,
  expected: pairs.filter(({ isLinked }) => isLinked).length,
})

function gapTallies({ linked, gaps }: SettledDecisions, suggested: Suggested): Tally[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const said = new Set(suggested.gaps[side])
    const answered = new Set(linked.map((pair) => pair[side]))
    const predicted = (unit: number) => (said.has(unit) ? 1 : 0)
    return [
      ...gaps[side].map((unit) => ({ hits: predicted(unit), predicted: predicted(unit), expected: 1 })),
      ...[...answered].map((unit) => ({ hits: 0, predicted: predicted(unit), expected: 0 })),
    ]
  })
}
