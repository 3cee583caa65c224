import type { GoldFile } from './gold.ts'
import { isStrong } from './gold.ts'
import { meanOf } from './metrics.ts'

export const rankDepths = [1, 3, 5, 10] as const

export interface RankingMetrics {
  /** Mean share of a left article's strong counterparts among the first k candidates, by k. */
  readonly recallAt: Readonly<Record<string, number>>
  /** What `recallAt` could be at most: below 1 where an article has more than k strong counterparts. */
  readonly ceilingAt: Readonly<Record<string, number>>
  /** Share of left articles with at least one strong counterpart among the first k. */
  readonly hitAt: Readonly<Record<string, number>>
  /** Mean of 1 / rank of the first strong counterpart; 0 where it is not ranked at all. */
  readonly mrr: number
}

/** Over left articles with a strong counterpart. `ranked` gives each one's candidates by label, best first. */
export function rankingMetrics(gold: GoldFile, ranked: ReadonlyMap<string, readonly string[]>): RankingMetrics {
  const rows = strongCounterparts(gold).map(([left, strong]) => ({ strong, ranking: ranked.get(left) ?? [] }))
  const at = (measure: (row: (typeof rows)[number], k: number) => number) =>
    Object.fromEntries(rankDepths.map((k) => [String(k), meanOf(rows.map((row) => measure(row, k)))]))
  return {
    recallAt: at(({ strong, ranking }, k) => found(strong, ranking, k) / strong.size),
    ceilingAt: at(({ strong }, k) => Math.min(k, strong.size) / strong.size),
    hitAt: at(({ strong, ranking }, k) => (found(strong, ranking, k) > 0 ? 1 : 0)),
    mrr: meanOf(
      rows.map(({ strong, ranking }) => {
        const first = ranking.findIndex((label) => strong.has(label))
        return first < 0 ? 0 : 1 / (first + 1)
      }),
    ),
  }
}

const found = (strong: ReadonlySet<string>, ranking: readonly string[], k: number): number =>
  new Set(ranking.slice(0, k).filter((label) => strong.has(label))).size

function strongCounterparts(gold: GoldFile): [string, Set<string>][] {
  const byLeft = new Map<string, Set<string>>()
  for (const pair of gold.correspondences.filter(isStrong)) {
    byLeft.set(pair.left, (byLeft.get(pair.left) ?? new Set()).add(pair.right))
  }
  return [...byLeft]
}
