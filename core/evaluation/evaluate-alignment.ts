import { articleLabel } from './article-label.ts'
import type { GoldCorrespondence, GoldFile } from './gold.ts'
import { isRelevant } from './gold.ts'
import type { MeasuredAlignment } from './measured-alignment.ts'
import { pairKey, predictedPairs } from './measured-alignment.ts'
import type { Tally } from './metrics.ts'
import { f1Of, meanOf, precisionOf, recallOf, sumOf } from './metrics.ts'
import type { RankingMetrics } from './ranking.ts'
import { rankDepths, rankingMetrics } from './ranking.ts'
import { gapTallies, linkTallies } from './tallies.ts'

export interface PairMetrics extends RankingMetrics {
  readonly links: { readonly precision: number; readonly recall: number; readonly f1: number }
  readonly gaps: { readonly precision: number; readonly recall: number }
  readonly relations: { readonly macroF1: number; readonly accuracy: number }
}

export interface AlignmentEvaluation {
  readonly pairs: readonly (PairMetrics & { readonly left: string; readonly right: string })[]
  /** Mean over the pairs; gaps are counted over all units of all pairs together. */
  readonly mean: PairMetrics
}

/** Measures what was aligned against what people judged, article by article (a path stands for its article). */
export function evaluateAlignments(
  pairs: readonly { readonly gold: GoldFile; readonly aligned: MeasuredAlignment }[],
): AlignmentEvaluation {
  const measured = pairs.map(({ gold, aligned }) => ({ gold, ...evaluatePair(gold, aligned) }))
  const allGaps = sumOf(measured.map(({ gapCounts }) => gapCounts))
  return {
    pairs: measured.map(({ gold, metrics }) => ({
      left: sideName(gold.left),
      right: sideName(gold.right),
      ...metrics,
    })),
    mean: meanMetrics(
      measured.map(({ metrics }) => metrics),
      allGaps,
    ),
  }
}

/** The first text of a side, and how many more it has. */
const sideName = ([first = '', ...more]: readonly string[]): string =>
  more.length === 0 ? first : `${first} +${more.length}`

function evaluatePair(gold: GoldFile, aligned: MeasuredAlignment): { metrics: PairMetrics; gapCounts: Tally } {
  const ranked = new Map(
    aligned.candidates.map(({ left, right }) => [articleLabel(left), right.map(({ path }) => articleLabel(path))]),
  )
  const links = sumOf(linkTallies(gold, aligned))
  const gapCounts = sumOf(gapTallies(gold, aligned))
  const metrics: PairMetrics = {
    ...rankingMetrics(gold, ranked),
    links: { precision: precisionOf(links), recall: recallOf(links), f1: f1Of(links) },
    gaps: { precision: precisionOf(gapCounts), recall: recallOf(gapCounts) },
    relations: relationMetrics(gold, predictedPairs(aligned)),
  }
  return { metrics, gapCounts }
}

/** Over correctly predicted pairs on whose relation the labellers agree; each relation that was meant or said weighs the same. */
function relationMetrics(gold: GoldFile, predicted: ReadonlyMap<string, string>): PairMetrics['relations'] {
  const judged = gold.correspondences
    .filter((pair) => isRelevant(pair) && pair.relations.length === 1)
    .flatMap((pair: GoldCorrespondence) => {
      const said = predicted.get(pairKey(pair.left, pair.right))
      return said === undefined ? [] : [{ said, meant: pair.relations[0] }]
    })
  const classes = new Set(judged.flatMap(({ said, meant }) => [said, meant]))
  return {
    accuracy: meanOf(judged.map(({ said, meant }) => (said === meant ? 1 : 0))),
    macroF1: meanOf(
      [...classes].map((relation) =>
        f1Of({
          hits: judged.filter(({ said, meant }) => said === relation && meant === relation).length,
          predicted: judged.filter(({ said }) => said === relation).length,
          expected: judged.filter(({ meant }) => meant === relation).length,
        }),
      ),
    ),
  }
}

function meanMetrics(all: readonly PairMetrics[], gaps: Tally): PairMetrics {
  const mean = (pick: (metrics: PairMetrics) => number) => meanOf(all.map(pick))
  const meanAt = (pick: (metrics: PairMetrics) => Readonly<Record<string, number>>) =>
    Object.fromEntries(rankDepths.map((k) => [String(k), mean((metrics) => pick(metrics)[String(k)] ?? 0)]))
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
