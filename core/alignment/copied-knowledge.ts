import type { AlignmentUnit, CopiedText, QuotedPlace } from '../model/correspondence.ts'
import { isOfOneSource } from './copied-pairs.ts'
import type { MeasuredSides } from './measure.ts'
import { indexOfPair } from './pairs.ts'
import type { CopiedStretch } from './upstream-stretches.ts'

/** Units on either side, by their place on their own. */
interface UnitSets {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** What is known of text that two sets of units have from a third instrument. */
export interface CopiedKnowledge {
  readonly copiedBy: (sets: UnitSets) => CopiedText[]
  /** Whether it makes out most of one unit, in each pair of a left and a right one. */
  readonly isOfOneSource: (sets: UnitSets) => boolean
}

export function copiedKnowledge({ left, right, pairs, less }: MeasuredSides): CopiedKnowledge {
  if (less === null) return { copiedBy: () => [], isOfOneSource: () => false }
  const { of, stretches, upstream } = less.copied
  const nthOf = new Map([...of].map((at, nth) => [at, nth]))
  const stretchesOf = (i: number, j: number): readonly CopiedStretch[] =>
    stretches[nthOf.get(indexOfPair(pairs, i, j) ?? -1) ?? -1] ?? []
  const unitsOf = (i: number, j: number): [AlignmentUnit, AlignmentUnit] | null => {
    const [a, b] = [left[i], right[j]]
    return a === undefined || b === undefined ? null : [a, b]
  }
  const pairsOf = (sets: UnitSets): [number, number][] =>
    sets.left.flatMap((i) => sets.right.map((j): [number, number] => [i, j]))
  return {
    copiedBy: (sets) =>
      pairsOf(sets).flatMap(([i, j]) => {
        const units = unitsOf(i, j)
        return units === null ? [] : stretchesOf(i, j).map((stretch) => copiedText(...units, upstream, stretch))
      }),
    isOfOneSource: (sets) =>
      pairsOf(sets).every(([i, j]) => {
        const units = unitsOf(i, j)
        return units !== null && isOfOneSource(...units, stretchesOf(i, j))
      }),
  }
}

function copiedText(
  left: AlignmentUnit,
  right: AlignmentUnit,
  upstream: readonly AlignmentUnit[],
  stretch: CopiedStretch,
): CopiedText {
  const source = upstream[stretch.text]
  if (source === undefined) throw new Error(`Text that was copied from no unit: ${stretch.text}`)
  const place = ({ ref, label }: AlignmentUnit, [start, end]: readonly [number, number]): QuotedPlace => ({
    ref,
    label,
    start,
    end,
  })
  return {
    left: place(left, stretch.left),
    right: place(right, stretch.right),
    upstream: place(source, stretch.upstream),
    characters: stretch.characters,
  }
}
