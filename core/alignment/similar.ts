import type { Candidate, Reason } from '../model/correspondence.ts'
import { countedScores } from './counted-scores.ts'
import { explainer } from './explain.ts'
import type { MeasuredSides } from './measure.ts'
import { model } from './model.ts'
import { bestBy } from './pairs.ts'
import { reasonsFor } from './reasons.ts'
import { raritiesOf } from './vectors.ts'

/** A right unit with the chance that people would link it with the one asked about, and why. */
export interface SimilarUnit extends Candidate {
  readonly reasons: readonly Reason[]
}

/** Of a left unit, at most `limit` right ones, best first. */
export type FindSimilar = (unit: number, limit: number) => SimilarUnit[]

/** As many as are measured of each unit at most (`similarity.ts`). */
const reach = 48

/**
 * Answers for each unit of the left side what is most like it on the right, by the scores and reasons of an alignment, whether
 * it would link the two or not.
 */
export function similarIn(sides: MeasuredSides): FindSimilar {
  const { scores, counted, context } = countedScores(sides, model)
  const best = bestBy(scores, sides.pairs, reach)
  const explain = explainer(counted, raritiesOf(sides.terms), model, best, context)
  const candidates = best.left.finished()
  return (unit, limit) =>
    (candidates[unit] ?? []).slice(0, limit).map((candidate) => ({
      ...candidate,
      reasons: reasonsFor({ left: [unit], right: [candidate.unit] }, counted, explain),
    }))
}
