import { decide } from '#core/alignment/align.ts'
import type { MeasuredSides } from '#core/alignment/measure.ts'
import type { Model } from '#core/alignment/score.ts'
import type { PairMetrics } from '#core/evaluation/evaluate-alignment.ts'
import type { ScoredAlignment } from '#core/evaluation/measured-alignment.ts'
import { evaluateAlignments } from '#core/evaluation/evaluate-alignment.ts'
import { meanOf } from '#core/evaluation/metrics.ts'
import type { Alignment, AlignmentUnit } from '#core/model/correspondence.ts'
import { finish } from '#core/model/progress.ts'
import type { JudgedPair } from './judged-pairs.ts'

/** As its gold names it: the path, with its text before it where the side has several. */
export const nameOf = (texts: readonly string[], { ref }: AlignmentUnit): string =>
  texts.length === 1 ? ref.path : `${ref.version}#${ref.path}`

export function named({ gold, left, right }: JudgedPair, result: Alignment): ScoredAlignment {
  const nameIn = (texts: readonly string[], units: readonly AlignmentUnit[]) => (at: number) => {
    const unit = units[at]
    return unit === undefined ? '' : nameOf(texts, unit)
  }
  const [leftName, rightName] = [nameIn(gold.left, left), nameIn(gold.right, right)]
  return {
    candidates: result.candidates.left.map((list, at) => ({
      left: leftName(at),
      right: list.map(({ unit, score }) => ({ path: rightName(unit), score })),
    })),
    correspondences: result.correspondences.map((found) => ({
      left: found.left.map(leftName),
      right: found.right.map(rightName),
      relation: found.relation,
    })),
    gaps: { left: result.gaps.left.map(leftName), right: result.gaps.right.map(rightName) },
  }
}

export const measured = (pair: JudgedPair, result: Alignment): PairMetrics =>
  evaluateAlignments([{ gold: pair.gold, aligned: named(pair, result) }]).mean

export const figuresOf = (pair: JudgedPair, sides: MeasuredSides, model: Model): PairMetrics =>
  measured(pair, finish(decide(sides, model)))

const shown: readonly (readonly [string, (metrics: PairMetrics) => number])[] = [
  ['P', ({ links }) => links.precision],
  ['R', ({ links }) => links.recall],
  ['F1', ({ links }) => links.f1],
  ['hit@1', ({ hitAt }) => hitAt['1'] ?? 0],
  ['MRR', ({ mrr }) => mrr],
  ['rec@5', ({ recallAt }) => recallAt['5'] ?? 0],
  ['gap P', ({ gaps }) => gaps.precision],
  ['gap R', ({ gaps }) => gaps.recall],
  ['rel', ({ relations }) => relations.accuracy],
]

export function printHead(title: string): void {
  process.stdout.write(`\n${title.padEnd(36)}${shown.map(([name]) => name.padStart(7)).join('')}\n`)
}

/** Means; a figure that is not a number is not known. */
export function printRow(title: string, metrics: readonly PairMetrics[]): void {
  const cells = shown.map(([, pick]) => {
    const value = meanOf(metrics.map(pick))
    return (Number.isNaN(value) ? '-' : value.toFixed(3)).padStart(7)
  })
  process.stdout.write(`${title.padEnd(36)}${cells.join('')}\n`)
}
