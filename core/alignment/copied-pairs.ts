import type { AlignmentUnit } from '../model/correspondence.ts'
import type { Steps } from '../model/progress.ts'
import { splitBodies } from './bodies.ts'
import type { Pairs } from './pairs.ts'
import type { ReadSides } from './read-sides.ts'
import type { CopiedStretch } from './upstream-stretches.ts'
import { copiedFinder } from './upstream-stretches.ts'

/** The measured pairs that have text in common which both took from an upstream unit. */
export interface CopiedPairs {
  /** Where each stands among all pairs, rising. */
  readonly of: Int32Array
  /** Of each, by place; `text` counts in the upstream units. */
  readonly stretches: readonly (readonly CopiedStretch[])[]
  readonly upstream: readonly AlignmentUnit[]
}

const pairsPerStep = 4096

/** Between steps: how many pairs are done. */
export function* findCopiedPairs(
  { left, right }: Pick<ReadSides, 'left' | 'right'>,
  pairs: Pairs,
  upstream: readonly AlignmentUnit[],
): Steps<CopiedPairs> {
  const [of, stretches]: [number[], (readonly CopiedStretch[])[]] = [[], []]
  // The bodies responsible that a clause closes with are nobody's wording.
  const find = copiedFinder(mattersOf(left), mattersOf(right), mattersOf(upstream))
  for (let at = 0; at < pairs.left.length; at += 1) {
    const found = find(pairs.left[at] ?? 0, pairs.right[at] ?? 0)
    if (found.length > 0) {
      of.push(at)
      stretches.push(found)
    }
    if (at % pairsPerStep === pairsPerStep - 1) yield { done: at + 1, total: pairs.left.length }
  }
  return { of: Int32Array.from(of), stretches, upstream }
}

const mattersOf = (units: readonly AlignmentUnit[]): string[] => units.map(({ text }) => splitBodies(text).matter)

/**
 * Share of a clause that the other side has word for word from the same source, from which on it is not missing there,
 * whatever the rest says. Where all that the judged regulations have in common is taken for copied, 0.2 to 0.8 change links F1
 * by .02. Guarded by test/core/alignment/upstream.test.ts.
 */
const mostOfClause = 0.5

/** Whether what two units copied is most of what one of them says: they answer each other by way of their source. */
export function isOfOneSource(left: AlignmentUnit, right: AlignmentUnit, stretches: readonly CopiedStretch[]): boolean {
  const shareOf = ({ text }: AlignmentUnit, ranges: readonly (readonly [number, number])[]): number =>
    covered(ranges) / Math.max(1, splitBodies(text).matter.trim().length)
  return (
    shareOf(
      left,
      stretches.map((each) => each.left),
    ) >= mostOfClause ||
    shareOf(
      right,
      stretches.map((each) => each.right),
    ) >= mostOfClause
  )
}

/** Units that ranges cover together. */
function covered(ranges: readonly (readonly [number, number])[]): number {
  let [sum, done] = [0, 0]
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    sum += Math.max(0, end - Math.max(start, done))
    done = Math.max(done, end)
  }
  return sum
}
