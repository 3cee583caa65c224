import { articleLabel } from './article-label.ts'
import type { GoldFile } from './gold.ts'
import { isRelevant } from './gold.ts'
import type { ScoredAlignment } from './measured-alignment.ts'
import { pairKey } from './measured-alignment.ts'

/** A scored pair, and whether every labeller linked it. */
export interface JudgedScore {
  /** Label of the left article. */
  readonly left: string
  readonly score: number
  readonly linked: boolean
}

/** The scores of pairs, named by path or label. Pairs that only some labellers linked are left out. */
export function judgeScores(
  gold: GoldFile,
  scored: Iterable<{ readonly left: string; readonly right: string; readonly score: number }>,
): JudgedScore[] {
  const judged = new Map(gold.correspondences.map((pair) => [pairKey(pair.left, pair.right), isRelevant(pair)]))
  const result: JudgedScore[] = []
  for (const { left, right, score } of scored) {
    const from = articleLabel(left)
    const linked = judged.get(pairKey(from, articleLabel(right)))
    if (linked !== false) result.push({ left: from, score, linked: linked ?? false })
  }
  return result
}

/** The scores of all candidates that are offered. */
export const candidateScores = (gold: GoldFile, { candidates }: ScoredAlignment): JudgedScore[] =>
  judgeScores(
    gold,
    candidates.flatMap(({ left, right }) => right.map(({ path, score }) => ({ left, right: path, score }))),
  )
