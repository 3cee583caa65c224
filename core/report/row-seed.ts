import type { Side, SuggestedCorrespondence } from '../model/correspondence.ts'
import type { ComparativeInput } from './comparative-input.ts'
import type { Judgement } from './judgement.ts'
import { rowKey } from './row-key.ts'

/** A row before it is filled: which units stand in it, and why there is such a row. */
export interface RowSeed {
  readonly key: string
  /** Unit indices in document order. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Index into the alignment's correspondences; null where the program suggested no such pair. */
  readonly suggestion: number | null
}

export const isPair = (seed: Pick<RowSeed, Side>): boolean => seed.left.length > 0 && seed.right.length > 0

const sorted = (units: readonly number[]): number[] => [...new Set(units)].sort((a, b) => a - b)

function makeSeed(input: ComparativeInput, units: Pick<RowSeed, Side>, suggestion: number | null): RowSeed {
  const left = sorted(units.left)
  const right = sorted(units.right)
  const refs = (side: Side, indices: readonly number[]) => indices.map((unit) => input[side][unit]!.ref)
  return { key: rowKey(refs('left', left), refs('right', right)), left, right, suggestion }
}

/** Adds what is not there yet: two suggestions of the same clauses are one row. */
function add(seeds: Map<string, RowSeed>, seed: RowSeed): void {
  if (!seeds.has(seed.key)) seeds.set(seed.key, seed)
}

function suggestedSeeds(input: ComparativeInput): Map<string, RowSeed> {
  const seeds = new Map<string, RowSeed>()
  input.alignment.correspondences.forEach((pair: SuggestedCorrespondence, suggestion) => {
    if (isPair(pair)) add(seeds, makeSeed(input, pair, suggestion))
  })
  return seeds
}

const isOnPair = ({ placement, view }: Judgement): boolean => view.current && isPair(placement)

/** Pairs that people judged and the program did not suggest. */
export function madeSeeds(input: ComparativeInput, judgements: readonly Judgement[]): RowSeed[] {
  const suggested = suggestedSeeds(input)
  const made = new Map<string, RowSeed>()
  for (const judgement of judgements.filter(isOnPair)) {
    const seed = makeSeed(input, judgement.placement, null)
    if (!suggested.has(seed.key)) add(made, seed)
  }
  return [...made.values()]
}

type Placed = Readonly<Record<Side, Set<number>>>

function unitsOf(seeds: readonly RowSeed[]): Placed {
  const units = (side: Side) => new Set(seeds.flatMap((seed) => seed[side]))
  return { left: units('left'), right: units('right') }
}

/** Somebody says that the pair holds; a pair that was only rejected gives its clauses no counterpart. */
function upheld(input: ComparativeInput, made: readonly RowSeed[], judgements: readonly Judgement[]): RowSeed[] {
  const keys = new Set(
    judgements
      .filter((judgement) => isOnPair(judgement) && judgement.view.relation !== 'gap')
      .map(({ placement }) => makeSeed(input, placement, null).key),
  )
  return made.filter(({ key }) => keys.has(key))
}

function loneSeeds(input: ComparativeInput, side: Side, units: Iterable<number>): RowSeed[] {
  return [...units].map((unit) => {
    const alone = side === 'left' ? { left: [unit], right: [] } : { left: [], right: [unit] }
    return makeSeed(input, alone, null)
  })
}

/**
 * A confirmed gap is shown on the pairs in which its clause stands alone on its side; a clause that always stands
 * among others needs a row of its own for it.
 */
function confirmedAlone(seeds: readonly RowSeed[], judgements: readonly Judgement[], side: Side): number[] {
  const single = new Set(seeds.filter((seed) => seed[side].length === 1).map((seed) => seed[side][0]))
  const confirmed = judgements.filter(({ gap, view, placement }) => gap && view.current && placement[side].length > 0)
  return confirmed.map(({ placement }) => placement[side][0]!).filter((unit) => !single.has(unit))
}

/**
 * All rows, in no order yet: one for each suggested pair, one for each pair that people made, and one for each unit
 * that stands in none of these. Every unit of both sides is in at least one.
 */
export function plantRows(input: ComparativeInput, judgements: readonly Judgement[]): RowSeed[] {
  const suggested = [...suggestedSeeds(input).values()]
  const made = madeSeeds(input, judgements)
  const placed = unitsOf([...suggested, ...upheld(input, made, judgements)])
  const pairs = [...suggested, ...made]
  const lone = (['left', 'right'] as const).flatMap((side) => {
    const unplaced = input[side].map((_, unit) => unit).filter((unit) => !placed[side].has(unit))
    return loneSeeds(input, side, new Set([...unplaced, ...confirmedAlone(pairs, judgements, side)]))
  })
  return [...pairs, ...lone]
}
