import type { GoldCorrespondence, GoldFile } from './gold.ts'
import { isRelevant } from './gold.ts'
import { f1Of, meanOf } from './metrics.ts'

/** How far two labellers agree: what one reaches when the other is taken for right. */
export interface Agreement {
  /** F1 of the pairs that either links at all. */
  readonly links: number
  /** F1 of the pairs that either calls the same row. */
  readonly strong: number
  /** F1 of the clauses without a link. */
  readonly gaps: number
  /** Of the pairs that all link, the share with one relation. */
  readonly relations: number
}

/** From the grades; the mean over every two labellers where there are more. Null where one labeller judged alone. */
export function agreementOf(gold: GoldFile): Agreement | null {
  const { correspondences } = gold
  const labellers = Math.min(...correspondences.map(({ grades }) => grades.length))
  if (correspondences.length === 0 || labellers < 2) return null
  const couples = Array.from({ length: labellers }, (_, b) => Array.from({ length: b }, (__, a) => [a, b] as const))
  const over = (said: (labeller: number) => ReadonlySet<string>): number =>
    meanOf(couples.flat().map(([a, b]) => sameness(said(a), said(b))))
  const linked = correspondences.filter(isRelevant)
  return {
    links: over((labeller) => pairsGraded(correspondences, labeller, 1)),
    strong: over((labeller) => pairsGraded(correspondences, labeller, 2)),
    gaps: over((labeller) => gapsOf(gold, labeller)),
    relations: meanOf(linked.map(({ relations }) => (relations.length === 1 ? 1 : 0))),
  }
}

function sameness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const hits = [...one].filter((name) => other.has(name)).length
  return f1Of({ hits, predicted: one.size, expected: other.size })
}

const gradeOf = ({ grades }: GoldCorrespondence, labeller: number): number => grades[labeller] ?? 0

const pairsGraded = (pairs: readonly GoldCorrespondence[], labeller: number, least: number): Set<string> =>
  new Set(pairs.filter((pair) => gradeOf(pair, labeller) >= least).map(({ left, right }) => `${left}\n${right}`))

/** Clauses of either side that this labeller linked with nothing. */
function gapsOf({ correspondences, leftGaps, rightGaps }: GoldFile, labeller: number): Set<string> {
  const linked = correspondences.filter((pair) => gradeOf(pair, labeller) >= 1)
  const without = (side: 'left' | 'right', gaps: readonly string[]): string[] => {
    const answered = new Set(linked.map((pair) => pair[side]))
    const others = correspondences.map((pair) => pair[side]).filter((label) => !answered.has(label))
    return [...gaps, ...others].map((label) => `${side} ${label}`)
  }
  return new Set([...without('left', leftGaps), ...without('right', rightGaps)])
}
