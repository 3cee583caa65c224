import type { AlignmentUnit } from '../model/correspondence.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import type { CopiedPairs } from './copied-pairs.ts'
import type { Column, Pairs } from './pairs.ts'
import type { ReadSides } from './read-sides.ts'
import type { SubjectReader } from './subjects.ts'
import type { Terms } from './terms.ts'
import { TermReader } from './terms.ts'

/**
 * The pairs that have copied text in common, read again without it. The n-th of them are the units n of the left and of the
 * right here, and one pair: a clause stands here once for each pair that it has copied text in common in.
 */
export interface WithoutCopied {
  /** Where each stands among all pairs, rising. */
  readonly of: Int32Array
  readonly pairs: Pairs
  /** Of the left units, then of the right ones; terms have the numbers that they have among all units. */
  readonly terms: Terms
  /** In the same order, with their copied text blotted out. */
  readonly units: readonly AlignmentUnit[]
}

/** In its place: no word runs across it. */
const blot = '。'

export function readWithoutCopied(
  { left, right, terms, readConcepts }: ReadSides,
  pairs: Pairs,
  { of, stretches }: CopiedPairs,
  tokeniser: Tokeniser,
  subjects: SubjectReader,
): WithoutCopied {
  const reader = new TermReader(readConcepts, subjects, terms.lexicon)
  const units: AlignmentUnit[] = []
  const read = (unit: AlignmentUnit | undefined, blots: readonly Range[]): void => {
    if (unit === undefined) throw new Error('A pair without a unit')
    const said = blotted(unit.text, blots)
    const heading = unit.heading === null ? [] : tokeniser.tokenise(unit.heading)
    const text = tokeniser.tokenise(unit.text).filter((token) => blots.every((range) => !overlaps(token, range)))
    reader.read(unit, { heading, text }, said)
    units.push({ ...unit, text: said })
  }
  for (const [nth, at] of of.entries())
    read(
      left[pairs.left[at] ?? -1],
      (stretches[nth] ?? []).map((each) => each.left),
    )
  for (const [nth, at] of of.entries())
    read(
      right[pairs.right[at] ?? -1],
      (stretches[nth] ?? []).map((each) => each.right),
    )
  return { of, pairs: oneByOne(of.length), terms: reader.finished(), units }
}

type Range = readonly [start: number, end: number]

const overlaps = ({ start, end }: { readonly start: number; readonly end: number }, [from, to]: Range): boolean =>
  start < to && from < end

const blotted = (text: string, blots: readonly Range[]): string =>
  blots.reduce((said, [start, end]) => said.slice(0, start) + blot.repeat(end - start) + said.slice(end), text)

function oneByOne(count: number): Pairs {
  const each = Int32Array.from({ length: count }, (_, at) => at)
  const starts = Int32Array.from({ length: count + 1 }, (_, at) => at)
  return { left: each, right: each, starts, leftCount: count, rightCount: count }
}

/**
 * A column with what is measured of some pairs without the text they copied. What is left of two clauses may be more alike
 * than they are as wholes; that is no reason to think more of the pair, so nothing rises.
 */
export function lessCopied(column: Column, { of }: Pick<WithoutCopied, 'of'>, own: Column): Column {
  const result = column.slice()
  for (const [nth, at] of of.entries()) result[at] = Math.min(column[at] ?? 0, own[nth] ?? 0)
  return result
}
