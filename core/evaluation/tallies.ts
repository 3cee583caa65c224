import { articleLabel } from './article-label.ts'
import type { GoldFile } from './gold.ts'
import { isRelevant } from './gold.ts'
import type { MeasuredAlignment } from './measured-alignment.ts'
import { leftOf, pairKey, predictedPairs } from './measured-alignment.ts'
import type { Tally } from './metrics.ts'

/** Of one clause, so that two methods can be compared clause by clause. */
export interface ClauseTally extends Tally {
  readonly clause: string
}

/**
 * The links of each left article that people or the method link, against those that every labeller gave. A pair that only
 * some labellers gave counts neither for nor against.
 */
export function linkTallies(gold: GoldFile, aligned: Pick<MeasuredAlignment, 'correspondences'>): ClauseTally[] {
  const judged = new Map(gold.correspondences.map((pair) => [pairKey(pair.left, pair.right), isRelevant(pair)]))
  const said = predictedPairs(aligned)
  const counted = [...new Set([...judged.keys(), ...said.keys()])].filter((key) => judged.get(key) !== false)
  return [...Map.groupBy(counted, leftOf)].map(([clause, own]) => ({
    clause,
    hits: own.filter((key) => said.has(key) && judged.has(key)).length,
    predicted: own.filter((key) => said.has(key)).length,
    expected: own.filter((key) => judged.has(key)).length,
  }))
}

/** Each article of either side that is a gap by the gold or by the method. */
export const gapTallies = (gold: GoldFile, { gaps }: Pick<MeasuredAlignment, 'gaps'>): ClauseTally[] => [
  ...setTallies(gaps.left.map(articleLabel), gold.leftGaps),
  ...setTallies(gaps.right.map(articleLabel), gold.rightGaps),
]

function setTallies(predicted: readonly string[], expected: readonly string[]): ClauseTally[] {
  const [said, meant] = [new Set(predicted), new Set(expected)]
  return [...new Set([...said, ...meant])].map((clause) => ({
    clause,
    hits: said.has(clause) && meant.has(clause) ? 1 : 0,
    predicted: said.has(clause) ? 1 : 0,
    expected: meant.has(clause) ? 1 : 0,
  }))
}
