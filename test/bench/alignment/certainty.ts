import { evidenceOf } from '#core/evaluation/evaluate-alignment.ts'
import { evaluateFloors } from '#core/evaluation/floor-figures.ts'
import { floorScores } from '#core/evaluation/floors.ts'
import { gainOf } from '#core/evaluation/gain.ts'
import type { Estimate } from '#core/evaluation/interval.ts'
import { estimateRate } from '#core/evaluation/interval.ts'
import { candidateScores } from '#core/evaluation/judged-scores.ts'
import type { ScoredAlignment } from '#core/evaluation/measured-alignment.ts'
import { reliabilityOf } from '#core/evaluation/reliability.ts'
import type { WordCutter } from '#core/text/tokeniser.ts'
import { nameOf, printHead, printRow } from './figures.ts'
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

/** The mean F1 of the links, the floors that it stands on, and how much it is above the best of them. */
export function printBesideFloors(results: readonly Result[], cut: WordCutter): void {
  const floors = evaluateFloors(
    results.map(({ pair }) => ({
      gold: pair.gold,
      left: pair.left.map((unit) => nameOf(pair.gold.left, unit)),
      right: pair.right.map((unit) => nameOf(pair.gold.right, unit)),
      scores: floorScores(pair.left, pair.right, cut),
    })),
  )
  printHead('Wording alone')
  const noRelations = { accuracy: Number.NaN, macroF1: Number.NaN }
  for (const floor of floors.mean) printRow(floor.name, [{ ...floor, relations: noRelations }])
  const evidence = results.map(({ pair, aligned }) => evidenceOf({ gold: pair.gold, aligned }))
  const { links, mrr } = gainOf(evidence, floors.best.evidence)
  const f1 = estimateRate(
    evidence.map((pair) => pair.links),
    'f1',
  )
  process.stdout.write(`\nMean F1 of the links, cross-fitted, with 95 %: ${estimated(f1)}\n`)
  process.stdout.write(`Above ${floors.best.name}: in F1 ${estimated(links)}, in MRR ${estimated(mrr)}\n`)
}

const estimated = ({ value, low, high }: Estimate): string =>
  `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`
