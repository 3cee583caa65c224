import type { MeasuredSides } from '#core/alignment/measure.ts'
import type { Model } from '#core/alignment/score.ts'
import { scorePairs } from '#core/alignment/score.ts'
import type { Estimate } from '#core/evaluation/interval.ts'
import { estimateRate } from '#core/evaluation/interval.ts'
import type { MeasuredAlignment } from '#core/evaluation/measured-alignment.ts'
import { linkTallies } from '#core/evaluation/tallies.ts'
import { mean } from './figures.ts'
import type { JudgedPair } from './judged-pairs.ts'
import { judgements, keyOf } from './train.ts'

interface Bin {
  readonly said: number
  readonly linked: number
}

/** What the scores said beside how often people linked such pairs; disputed pairs are left out. */
export function printReliability(
  scored: readonly { readonly pair: JudgedPair; readonly sides: MeasuredSides; readonly model: Model }[],
): void {
  const bins = scored.flatMap(({ pair, sides, model }): Bin[] => {
    const judged = judgements(pair)
    return scorePairs(sides.pairs, pair.left, pair.right, model).flatMap(({ left, right, score }) => {
      const linked = judged.get(keyOf(pair, left, right)) ?? 0
      return linked === 0 || linked === 1 ? [{ said: score, linked }] : []
    })
  })
  process.stdout.write('\nReliability of the scores, cross-fitted\n   pairs   said  linked\n')
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const here = bins.filter(({ said }) => Math.min(9, Math.floor(said * 10)) === tenth)
    const cells = [mean(here.map(({ said }) => said)), mean(here.map(({ linked }) => linked))]
    process.stdout.write(
      `${String(here.length).padStart(8)}${cells.map((cell) => cell.toFixed(2).padStart(8)).join('')}\n`,
    )
  }
}

/** The mean F1 of the links with its bounds, when the left clauses of each pair are drawn anew. */
export const linkEstimate = (
  results: readonly { readonly pair: JudgedPair; readonly aligned: MeasuredAlignment }[],
): Estimate =>
  estimateRate(
    results.map(({ pair, aligned }) => linkTallies(pair.gold, aligned)),
    'f1',
  )
