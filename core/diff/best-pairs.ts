import { heaviestRising } from './heaviest-rising.ts'

/** How like a unit of the one version is to one of the other, by their indices; 0 to 1. */
export interface Overlap {
  readonly old: number
  readonly new: number
  readonly likeness: number
}

/**
 * What a pair gains by standing in the order that most of the text keeps. Clauses that say the same (责任单位：…, a sanction
 * for each of several duties) are told apart by their order alone, and one that was moved is far likelier than what
 * happens to stand at its place. Guarded by test/cases/diff/version-alike-shifted.
 */
const orderGain = 0.1

/** Pairs the likeliest first, each unit once; of equals those that keep the order, then those near the same place. */
export function bestPairs(overlaps: readonly Overlap[]): Overlap[] {
  const inOrder = heaviestRising(overlaps.map((overlap) => ({ ...overlap, weight: overlap.likeness })))
  const worth = (at: number): number => overlaps[at]!.likeness + (inOrder.has(at) ? orderGain : 0)
  const shift = (at: number): number => Math.abs(overlaps[at]!.old - overlaps[at]!.new)
  const order = [...overlaps.keys()].sort(
    (a, b) =>
      worth(b) - worth(a) ||
      shift(a) - shift(b) ||
      overlaps[a]!.old - overlaps[b]!.old ||
      overlaps[a]!.new - overlaps[b]!.new,
  )
  const takenOld = new Set<number>()
  const takenNew = new Set<number>()
  return order.flatMap((at) => {
    const overlap = overlaps[at]!
    if (takenOld.has(overlap.old) || takenNew.has(overlap.new)) return []
    takenOld.add(overlap.old)
    takenNew.add(overlap.new)
    return [overlap]
  })
}
