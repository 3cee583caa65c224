import type { GoldFile } from './gold.ts'
import { isRelevant } from './gold.ts'
import type { MeasuredAlignment } from './measured-alignment.ts'
import { pairKey, predictedPairs } from './measured-alignment.ts'
import type { Tally } from './metrics.ts'
import { f1Of, meanOf } from './metrics.ts'

/** The relation that was given to a pair, and the one that every labeller gave it. */
export interface JudgedRelation {
  readonly left: string
  readonly said: string
  readonly meant: string
}

/** Of the correctly predicted pairs on whose relation the labellers agree. */
export function judgedRelations(gold: GoldFile, aligned: Pick<MeasuredAlignment, 'correspondences'>): JudgedRelation[] {
  const predicted = predictedPairs(aligned)
  return gold.correspondences.filter(isRelevant).flatMap(({ left, right, relations }) => {
    const said = predicted.get(pairKey(left, right))
    const [meant, disagreed] = relations
    return said === undefined || meant === undefined || disagreed !== undefined ? [] : [{ left, said, meant }]
  })
}

/** For each left article how many of its pairs got the right relation. */
export const relationTallies = (judged: readonly JudgedRelation[]): Tally[] =>
  [...Map.groupBy(judged, ({ left }) => left).values()].map((own) => ({
    hits: own.filter(({ said, meant }) => said === meant).length,
    predicted: own.length,
    expected: own.length,
  }))

/** `macroF1`: each relation that was meant or said weighs the same. */
export function relationMetrics(judged: readonly JudgedRelation[]): {
  readonly macroF1: number
  readonly accuracy: number
} {
  const classes = [...new Set(judged.flatMap(({ said, meant }) => [said, meant]))]
  const tallyOf = (relation: string): Tally => ({
    hits: judged.filter(({ said, meant }) => said === relation && meant === relation).length,
    predicted: judged.filter(({ said }) => said === relation).length,
    expected: judged.filter(({ meant }) => meant === relation).length,
  })
  return {
    accuracy: meanOf(judged.map(({ said, meant }) => (said === meant ? 1 : 0))),
    macroF1: meanOf(classes.map((relation) => f1Of(tallyOf(relation)))),
  }
}
