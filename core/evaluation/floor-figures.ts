import type { JudgedAlignment, PairEvidence, PairMetrics } from './evaluate-alignment.ts'
import { evidenceOf, meanMetrics } from './evaluate-alignment.ts'
import type { FloorName, ScoreTable } from './floors.ts'
import { floorNames } from './floors.ts'
import type { GoldFile } from './gold.ts'
import { judgeScores } from './judged-scores.ts'
import type { MeasuredAlignment } from './measured-alignment.ts'
import { meanOf } from './metrics.ts'
import { rankDepths } from './ranking.ts'
import { bestThreshold } from './threshold.ts'

/** What the floors scored of one pair of sides, whose clauses have these names. */
export interface FloorTrial {
  readonly gold: GoldFile
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly scores: Readonly<Record<FloorName, ScoreTable>>
}

/** A floor names no relations. */
export interface FloorFigures extends Omit<PairMetrics, 'relations'> {
  readonly name: FloorName
  /** F1 of the links by the threshold that is best on the pair itself: what no one could know beforehand. */
  readonly optimisticF1: number
}

interface FloorEvaluation {
  /** The floors of each pair, in the order of `floorNames`. */
  readonly pairs: readonly (readonly FloorFigures[])[]
  readonly mean: readonly FloorFigures[]
  /** The floor with the best mean F1, and what each pair's clauses add to its figures. */
  readonly best: { readonly name: FloorName; readonly evidence: readonly PairEvidence[] }
}

interface Thresholded {
  readonly optimisticF1: number
  readonly evidence: PairEvidence
}

/** Each pair by the threshold that is best on the other pairs; a single one by its own. */
export function evaluateFloors(trials: readonly FloorTrial[]): FloorEvaluation {
  const floors = floorNames.map((name) => ({ name, found: thresholded(trials, name) }))
  const figures = (name: FloorName, found: readonly Thresholded[]): FloorFigures => {
    const { relations: _, ...metrics } = meanMetrics(found.map(({ evidence }) => evidence))
    return { name, ...metrics, optimisticF1: meanOf(found.map(({ optimisticF1 }) => optimisticF1)) }
  }
  const mean = floors.map(({ name, found }) => figures(name, found))
  const [best] = mean.toSorted((a, b) => b.links.f1 - a.links.f1)
  const name = best?.name ?? 'adjusted'
  const ofBest = floors.find((floor) => floor.name === name)?.found ?? []
  return {
    pairs: trials.map((_, at) => floors.map((floor) => figures(floor.name, floor.found.slice(at, at + 1)))),
    mean,
    best: { name, evidence: ofBest.map(({ evidence }) => evidence) },
  }
}

function thresholded(trials: readonly FloorTrial[], name: FloorName): Thresholded[] {
  const sets = trials.map(({ gold, left, right, scores }) => {
    const pairs = scores[name].flatMap((row, i) =>
      row.map((score, j) => ({ left: left[i] ?? '', right: right[j] ?? '', score })),
    )
    return judgeScores(gold, pairs)
  })
  return trials.map((trial, at) => {
    const others = sets.filter((_, other) => other !== at)
    const own = bestThreshold(sets.slice(at, at + 1))
    const { threshold } = others.length === 0 ? own : bestThreshold(others)
    return { optimisticF1: own.f1, evidence: evidenceOf(linkedFrom(trial, trial.scores[name], threshold)) }
  })
}

/** Every pair that reaches the threshold is a link; what has none is a gap. */
function linkedFrom({ gold, left, right }: FloorTrial, scores: ScoreTable, threshold: number): JudgedAlignment {
  const linked = scores.flatMap((row, i) => row.flatMap((score, j) => (score >= threshold ? [[i, j] as const] : [])))
  const without = (names: readonly string[], answered: readonly number[]): string[] => {
    const has = new Set(answered)
    return names.filter((_, at) => !has.has(at))
  }
  const aligned: MeasuredAlignment = {
    candidates: left.map((name, i) => ({ left: name, right: bestOf(scores[i] ?? [], right) })),
    correspondences: linked.map(([i, j]) => ({ left: [left[i] ?? ''], right: [right[j] ?? ''], relation: '' })),
    gaps: {
      left: without(
        left,
        linked.map(([i]) => i),
      ),
      right: without(
        right,
        linked.map(([, j]) => j),
      ),
    },
  }
  return { gold, aligned }
}

/** As many as the metrics look at, best first; of equal ones the first in the text. */
const bestOf = (scores: readonly number[], names: readonly string[]): { readonly path: string }[] =>
  names
    .map((path, at) => ({ path, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(...rankDepths))
