import { articleLabel } from './article-label.ts'
import type { GoldFile } from './gold.ts'
import { isStrong } from './gold.ts'
import type { MeasuredAlignment } from './measured-alignment.ts'
import { meanOf } from './metrics.ts'

export const rankDepths = [1, 3, 5, 10] as const

export type ByDepth = Readonly<Record<string, number>>

/** What the ranking of one left article is worth that has a strong counterpart. */
export interface RankedArticle {
  /** Share of its strong counterparts among the first k candidates, by k. */
  readonly recallAt: ByDepth
  /** What `recallAt` could be at most: below 1 where it has more than k strong counterparts. */
  readonly ceilingAt: ByDepth
  /** 1 where at least one is among the first k. */
  readonly hitAt: ByDepth
  /** 1 / rank of the first strong counterpart; 0 where it is not ranked at all. */
  readonly reciprocalRank: number
}

/** Means over the left articles with a strong counterpart. */
export interface RankingMetrics {
  readonly recallAt: ByDepth
  readonly ceilingAt: ByDepth
  readonly hitAt: ByDepth
  readonly mrr: number
}

/** One for each left article with a strong counterpart; candidates stand best first. */
export function rankedArticles(gold: GoldFile, { candidates }: Pick<MeasuredAlignment, 'candidates'>): RankedArticle[] {
  const ranked = new Map(candidates.map(({ left, right }) => [articleLabel(left), right]))
  return strongCounterparts(gold).map(([left, strong]) =>
    rankedArticle(
      strong,
      (ranked.get(left) ?? []).map(({ path }) => articleLabel(path)),
    ),
  )
}

function rankedArticle(strong: ReadonlySet<string>, ranking: readonly string[]): RankedArticle {
  const found = (k: number): number => new Set(ranking.slice(0, k).filter((label) => strong.has(label))).size
  const first = ranking.findIndex((label) => strong.has(label))
  return {
    recallAt: byDepth((k) => found(k) / strong.size),
    ceilingAt: byDepth((k) => Math.min(k, strong.size) / strong.size),
    hitAt: byDepth((k) => (found(k) > 0 ? 1 : 0)),
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
  }
}

export const byDepth = <Value>(measure: (k: number) => Value): Record<string, Value> =>
  Object.fromEntries(rankDepths.map((k) => [String(k), measure(k)]))

export function rankingMetrics(articles: readonly RankedArticle[]): RankingMetrics {
  const meanAt = (pick: (article: RankedArticle) => ByDepth) =>
    byDepth((k) => meanOf(articles.map((article) => pick(article)[k] ?? 0)))
  return {
    recallAt: meanAt(({ recallAt }) => recallAt),
    ceilingAt: meanAt(({ ceilingAt }) => ceilingAt),
    hitAt: meanAt(({ hitAt }) => hitAt),
    mrr: meanOf(articles.map(({ reciprocalRank }) => reciprocalRank)),
  }
}

function strongCounterparts(gold: GoldFile): [string, Set<string>][] {
  const byLeft = new Map<string, Set<string>>()
  for (const pair of gold.correspondences.filter(isStrong)) {
    byLeft.set(pair.left, (byLeft.get(pair.left) ?? new Set()).add(pair.right))
  }
  return [...byLeft]
}
