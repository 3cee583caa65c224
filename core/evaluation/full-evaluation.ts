import type { Agreement } from './agreement.ts'
import { agreementOf } from './agreement.ts'
import type { JudgedAlignment, PairEvidence, PairMetrics } from './evaluate-alignment.ts'
import { evaluateAlignments, evidenceOf, meanMetrics } from './evaluate-alignment.ts'
import type { FloorFigures, FloorTrial } from './floor-figures.ts'
import { evaluateFloors } from './floor-figures.ts'
import type { Gain } from './gain.ts'
import { gainOf } from './gain.ts'
import { intervalMethod } from './interval.ts'
import { candidateScores } from './judged-scores.ts'
import type { MeasuredAlignment, ScoredAlignment } from './measured-alignment.ts'
import type { MetricBounds } from './metric-bounds.ts'
import { metricBounds } from './metric-bounds.ts'
import { meanOf } from './metrics.ts'
import type { ReliabilityBin } from './reliability.ts'
import { reliabilityOf } from './reliability.ts'

/** One pair of sides: what people judged, what the program says, and what else was tried on it. */
export interface EvaluatedPair extends JudgedAlignment {
  readonly name: string
  readonly aligned: ScoredAlignment
  readonly floors: Omit<FloorTrial, 'gold'>
  readonly without: readonly { readonly pass: string; readonly aligned: MeasuredAlignment }[]
}

/** The metrics of a pair, or their mean, with all that they are read beside. */
interface FullMetrics extends PairMetrics {
  readonly intervals: MetricBounds
  readonly floors: readonly FloorFigures[]
  /** Over the best floor of this run. */
  readonly gain: Gain
  /** Null where one labeller judged alone; the mean is over those pairs where two did. */
  readonly agreement: Agreement | null
  /** With one pass left out, and what that changes; below 0 it is worse. */
  readonly without: readonly (PairMetrics & { readonly pass: string; readonly change: Gain })[]
}

interface FullEvaluation {
  readonly pairs: readonly (FullMetrics & { readonly name: string; readonly left: string; readonly right: string })[]
  readonly mean: FullMetrics
  /** Of the scores of all candidates together. */
  readonly reliability: readonly ReliabilityBin[]
  readonly bestFloor: string
  /** A single pair has no others whose threshold its floors could take. */
  readonly floorThreshold: 'other-pairs' | 'same-pair'
  readonly interval: typeof intervalMethod
}

/** Everything that `evaluate alignment` says. */
export function evaluateFully(pairs: readonly EvaluatedPair[]): FullEvaluation {
  const plain = evaluateAlignments(pairs)
  const evidence = pairs.map(evidenceOf)
  const floors = evaluateFloors(pairs.map((pair) => ({ gold: pair.gold, ...pair.floors })))
  const agreements = pairs.map(({ gold }) => agreementOf(gold))
  const beside = (from: number, to: number) => ({
    intervals: metricBounds(evidence.slice(from, to)),
    gain: gainOf(evidence.slice(from, to), floors.best.evidence.slice(from, to)),
    agreement: meanAgreement(agreements.slice(from, to)),
    without: withoutEach(pairs.slice(from, to), evidence.slice(from, to)),
  })
  return {
    pairs: plain.pairs.map((metrics, at) => ({
      name: pairs[at]?.name ?? '',
      ...metrics,
      ...beside(at, at + 1),
      floors: floors.pairs[at] ?? [],
    })),
    mean: { ...plain.mean, ...beside(0, pairs.length), floors: floors.mean },
    reliability: reliabilityOf(pairs.map(({ gold, aligned }) => candidateScores(gold, aligned))),
    bestFloor: floors.best.name,
    floorThreshold: pairs.length > 1 ? 'other-pairs' : 'same-pair',
    interval: intervalMethod,
  }
}

function withoutEach(pairs: readonly EvaluatedPair[], whole: readonly PairEvidence[]): FullMetrics['without'] {
  const passes = pairs[0]?.without.map(({ pass }) => pass) ?? []
  return passes.map((pass, at) => {
    const evidence = pairs.flatMap(({ gold, without }): PairEvidence[] => {
      const aligned = without[at]?.aligned
      return aligned === undefined ? [] : [evidenceOf({ gold, aligned })]
    })
    return { pass, ...meanMetrics(evidence), change: gainOf(evidence, whole) }
  })
}

function meanAgreement(agreements: readonly (Agreement | null)[]): Agreement | null {
  const judged = agreements.filter((agreement) => agreement !== null)
  if (judged.length === 0) return null
  const mean = (pick: (agreement: Agreement) => number) => meanOf(judged.map(pick))
  return {
    links: mean(({ links }) => links),
    strong: mean(({ strong }) => strong),
    gaps: mean(({ gaps }) => gaps),
    relations: mean(({ relations }) => relations),
  }
}
