import type { PairEvidence } from './evaluate-alignment.ts'
import type { Estimate, Rate } from './interval.ts'
import { estimateRate, estimateShare } from './interval.ts'
import type { Tally } from './metrics.ts'
import { meanOf } from './metrics.ts'
import type { RankedArticle } from './ranking.ts'
import { byDepth } from './ranking.ts'
import { relationTallies } from './relations.ts'

/** Lower and upper end of an interval. */
export type Bounds = readonly [number, number]

/** The 95 % intervals of the metrics, under the names of `PairMetrics`. */
export interface MetricBounds {
  readonly recallAt: Readonly<Record<string, Bounds>>
  readonly hitAt: Readonly<Record<string, Bounds>>
  readonly mrr: Bounds
  readonly links: { readonly precision: Bounds; readonly recall: Bounds; readonly f1: Bounds }
  readonly gaps: { readonly precision: Bounds; readonly recall: Bounds }
  readonly relations: { readonly accuracy: Bounds }
}

/** Of the means over pairs, or of one pair; gaps of all pairs together, as `meanMetrics` counts them. */
export function metricBounds(pairs: readonly PairEvidence[]): MetricBounds {
  const rate = (sets: readonly (readonly Tally[])[], of: Rate) => boundsOf(estimateRate(sets, of))
  const rank = (value: (article: RankedArticle) => number) =>
    boundsOf(
      estimateShare(
        pairs.map(({ ranked }) => ranked.map(value)),
        meanOf,
      ),
    )
  const links = pairs.map((pair) => pair.links)
  const gaps = [pairs.flatMap((pair) => pair.gaps)]
  const relations = pairs.map((pair) => relationTallies(pair.relations))
  return {
    recallAt: byDepth((k) => rank(({ recallAt }) => recallAt[k] ?? 0)),
    hitAt: byDepth((k) => rank(({ hitAt }) => hitAt[k] ?? 0)),
    mrr: rank(({ reciprocalRank }) => reciprocalRank),
    links: { precision: rate(links, 'precision'), recall: rate(links, 'recall'), f1: rate(links, 'f1') },
    gaps: { precision: rate(gaps, 'precision'), recall: rate(gaps, 'recall') },
    relations: { accuracy: rate(relations, 'precision') },
  }
}

const boundsOf = ({ low, high }: Estimate): Bounds => [low, high]
