import type { GoldFile } from './gold.ts'
import type { MeasuredAlignment } from './measured-alignment.ts'
import { f1Of, meanOf, precisionOf, recallOf, sumOf } from './metrics.ts'
import type { ByDepth, RankedArticle, RankingMetrics } from './ranking.ts'
import { byDepth, rankedArticles, rankingMetrics } from './ranking.ts'
import type { JudgedRelation } from './relations.ts'
import { judgedRelations, relationMetrics } from './relations.ts'
import type { ClauseTally } from './tallies.ts'
import { gapTallies, linkTallies } from './tallies.ts'

export interface PairMetrics extends RankingMetrics {
  readonly links: { readonly precision: number; readonly recall: number; readonly f1: number }
  readonly gaps: { readonly precision: number; readonly recall: number }
  readonly relations: { readonly macroF1: number; readonly accuracy: number }
}

/** An alignment with what people judged of its texts. */
export interface JudgedAlignment {
  readonly gold: GoldFile
  readonly aligned: MeasuredAlignment
}

/** What each article adds to the metrics of a pair of sides; a path stands for its article. */
export interface PairEvidence {
  readonly ranked: readonly RankedArticle[]
  readonly links: readonly ClauseTally[]
  readonly gaps: readonly ClauseTally[]
  readonly relations: readonly JudgedRelation[]
}

interface AlignmentEvaluation {
  readonly pairs: readonly (PairMetrics & { readonly left: string; readonly right: string })[]
  /** Mean over the pairs; gaps are counted over all units of all pairs together. */
  readonly mean: PairMetrics
}

/** Measures what was aligned against what people judged, article by article. */
export function evaluateAlignments(pairs: readonly JudgedAlignment[]): AlignmentEvaluation {
  const evidence = pairs.map(evidenceOf)
  return {
    pairs: pairs.map(({ gold }, at) => ({
      left: sideName(gold.left),
      right: sideName(gold.right),
      ...meanMetrics(evidence.slice(at, at + 1)),
    })),
    mean: meanMetrics(evidence),
  }
}

/** The first text of a side, and how many more it has. */
const sideName = ([first = '', ...more]: readonly string[]): string =>
  more.length === 0 ? first : `${first} +${more.length}`

export const evidenceOf = ({ gold, aligned }: JudgedAlignment): PairEvidence => ({
  ranked: rankedArticles(gold, aligned),
  links: linkTallies(gold, aligned),
  gaps: gapTallies(gold, aligned),
  relations: judgedRelations(gold, aligned),
})

function pairMetrics({ ranked, links, gaps, relations }: PairEvidence): PairMetrics {
  const [linked, lacking] = [sumOf(links), sumOf(gaps)]
  return {
    ...rankingMetrics(ranked),
    links: { precision: precisionOf(linked), recall: recallOf(linked), f1: f1Of(linked) },
    gaps: { precision: precisionOf(lacking), recall: recallOf(lacking) },
    relations: relationMetrics(relations),
  }
}

export function meanMetrics(evidence: readonly PairEvidence[]): PairMetrics {
  const all = evidence.map(pairMetrics)
  const gaps = sumOf(evidence.flatMap((pair) => pair.gaps))
  const mean = (pick: (metrics: PairMetrics) => number) => meanOf(all.map(pick))
  const meanAt = (pick: (metrics: PairMetrics) => ByDepth) => byDepth((k) => mean((metrics) => pick(metrics)[k] ?? 0))
  return {
    recallAt: meanAt(({ recallAt }) => recallAt),
    ceilingAt: meanAt(({ ceilingAt }) => ceilingAt),
    hitAt: meanAt(({ hitAt }) => hitAt),
    mrr: mean(({ mrr }) => mrr),
    links: {
      precision: mean(({ links }) => links.precision),
      recall: mean(({ links }) => links.recall),
      f1: mean(({ links }) => links.f1),
    },
    gaps: { precision: precisionOf(gaps), recall: recallOf(gaps) },
    relations: {
      macroF1: mean(({ relations }) => relations.macroF1),
      accuracy: mean(({ relations }) => relations.accuracy),
    },
  }
}
