import type {
  AlignmentUnit,
  NamedClause,
  NeighbourPair,
  Reason,
  ReasonKind,
  WordPair,
} from '../model/correspondence.ts'
import type { Explain, PairEvidence } from './explain.ts'
import type { Part } from './likeness-parts.ts'
import type { ReadSides } from './read-sides.ts'
import type { Supporter } from './supporters.ts'
import { shownTerms } from './shared-wording.ts'

/** Synonyms, bodies or neighbours that are named; more would be read by nobody. */
const shownPairs = 4

/**
 * Least part of all that speaks for a pair that is worth a name. Below it the score would hardly move without it, and
 * what shifts besides when words are taken away (how crowded, how rare) is of the same size.
 * Guarded by test/core/alignment/evidence.test.ts.
 */
const leastShare = 0.01

/** Why two sets of units were proposed, most first: all that speaks for any pair of the set, together. */
export function reasonsFor(
  { left, right }: { readonly left: readonly number[]; readonly right: readonly number[] },
  sides: ReadSides,
  explain: Explain,
): Reason[] {
  const evidence = left.flatMap((of) => right.map((to) => explain(of, to)))
  const total = evidence.reduce((sum, { points }) => sum + points, 0)
  if (total <= 0) return []
  const parts = <Of>(of: (evidence: PairEvidence) => readonly Part<Of>[], shown = shownPairs) =>
    joined(evidence.flatMap(of), total).slice(0, shown)
  const reasons: Reason[] = [
    ...named(
      parts(({ terms }) => terms, shownTerms),
      (terms) => ({ kind: 'shared-terms', terms }),
    ),
    ...named(
      parts<WordPair>(({ synonyms }) => synonyms),
      (pairs) => ({ kind: 'synonyms', pairs }),
    ),
    ...named(
      parts<WordPair>(({ bodies }) => bodies),
      (pairs) => ({ kind: 'bodies', pairs }),
    ),
    ...parts<WordPair>(({ sections }) => sections, 1).map(
      ({ of, part }) => ({ kind: 'same-section', ...of, share: part }) as const,
    ),
    ...named(
      parts<Supporter>(({ neighbours }) => neighbours),
      (pairs) => ({
        kind: 'neighbours',
        pairs: pairs.map((pair) => neighbourPair(pair, sides)),
      }),
    ),
  ]
  return reasons.toSorted((a, b) => b.share - a.share)
}

/** The same thing of several pairs is one; what carries next to nothing is left out. As shares of the total. */
function joined<Of>(parts: readonly Part<Of>[], total: number): Part<Of>[] {
  const points = new Map<string, { of: Of; part: number }>()
  for (const { of, part } of parts) {
    const key = JSON.stringify(of)
    points.set(key, { of, part: (points.get(key)?.part ?? 0) + part / total })
  }
  // Rounded, so that the order in which sums ran decides nothing; what was equal stays in the order it came in.
  return [...points.values()]
    .map(({ of, part }) => ({ of, part: rounded(part) }))
    .filter(({ part }) => part >= leastShare)
    .toSorted((a, b) => b.part - a.part)
}

/** Down, so that shares never sum to more than 1. */
const rounded = (share: number): number => Math.floor(share * 1e4) / 1e4

/** A reason but for its share. */
type Named = { readonly [Kind in ReasonKind]: Omit<Extract<Reason, { readonly kind: Kind }>, 'share'> }[ReasonKind]

/** One reason of all the things of a kind; none where there is nothing to name. */
function named<Of>(parts: readonly Part<Of>[], reason: (things: Of[]) => Named): Reason[] {
  if (parts.length === 0) return []
  const share = rounded(parts.reduce((sum, { part }) => sum + part, 0) + 1e-9)
  return [{ ...reason(parts.map(({ of }) => of)), share }]
}

const nameOf = (side: readonly AlignmentUnit[], index: number): NamedClause[] => {
  const unit = side[index]
  return unit === undefined ? [] : [{ ref: unit.ref, label: unit.label }]
}

function neighbourPair({ left, right }: Supporter, sides: ReadSides): NeighbourPair {
  const [of] = nameOf(sides.left, left)
  const [to] = nameOf(sides.right, right)
  if (of === undefined || to === undefined) throw new Error(`A neighbour that is no unit: ${left}, ${right}`)
  return { left: of, right: to }
}
