import type { Estimate } from '#core/evaluation/interval.ts'
import { estimateRate } from '#core/evaluation/interval.ts'
import { candidateScores } from '#core/evaluation/judged-scores.ts'
import type { ScoredAlignment } from '#core/evaluation/measured-alignment.ts'
import { reliabilityOf } from '#core/evaluation/reliability.ts'
import { linkTallies } from '#core/evaluation/tallies.ts'
import type { JudgedPair } from './judged-pairs.ts'

interface Result {
  readonly pair: JudgedPair
  readonly aligned: ScoredAlignment
}

/** What the scores said beside how often people linked such pairs. */
export function printReliability(results: readonly Result[]): void {
  process.stdout.write('\nReliability of the scores, cross-fitted\n   score   pairs    said  linked    95 %\n')
  for (const bin of reliabilityOf(results.map(({ pair, aligned }) => candidateScores(pair.gold, aligned)))) {
    const cells = [bin.said, bin.linked, ...bin.interval].map((cell) => cell.toFixed(2).padStart(8))
    process.stdout.write(`${`${bin.from}+`.padStart(8)}${String(bin.pairs).padStart(8)}${cells.join('')}\n`)
  }
}

/** The mean F1 of the links with its bounds, when the left clauses of each pair are drawn anew. */
export const linkEstimate = (results: readonly Result[]): Estimate =>
  estimateRate(
    results.map(({ pair, aligned }) => linkTallies(pair.gold, aligned)),
    'f1',
  )
