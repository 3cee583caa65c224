import { decide } from '#core/alignment/align.ts'
import type { ConceptReader } from '#core/alignment/concepts.ts'
import { measureSides } from '#core/alignment/measure.ts'
import { model } from '#core/alignment/model.ts'
import { finish } from '#core/model/progress.ts'
import { createTokeniser } from '#core/text/tokeniser.ts'
import { loadWordCutter } from '#engine/words.ts'
import { printBesideFloors, printReliability } from './certainty.ts'
import { figuresOf, named, printHead, printRow } from './figures.ts'
import type { JudgedPair } from './judged-pairs.ts'
import { judgedPairs } from './judged-pairs.ts'
import type { Pass, Study } from './train.ts'
import { passes, trainModel } from './train.ts'

/** For each pair a model that was trained on the others only. */
const crossModels = (studies: readonly Study[], on: readonly Pass[]) =>
  studies.map(({ pair, sides }) => ({
    pair,
    sides,
    model: trainModel(
      studies.filter((other) => other.pair !== pair),
      on,
    ),
  }))

const crossFitted = (studies: readonly Study[], on: readonly Pass[]) =>
  crossModels(studies, on).map(({ pair, sides, model: trained }) => figuresOf(pair, sides, trained))

/**
 * How well the alignment finds what people judged: as shipped, by models trained on the other pairs only, and with each
 * pass left out. Figures of quality, not of time.
 */
export async function benchAlignment(): Promise<void> {
  const tokeniser = createTokeniser(loadWordCutter())
  const pairs = await judgedPairs()
  const study = (pair: JudgedPair, readConcepts?: ConceptReader): Study => ({
    pair,
    sides: finish(measureSides(pair.left, pair.right, tokeniser, readConcepts)),
  })
  const studies = pairs.map((pair) => study(pair))
  printHead('As shipped (fitted to these pairs)')
  const shipped = studies.map(({ pair, sides }) => figuresOf(pair, sides, model))
  for (const [at, { pair }] of studies.entries()) printRow(pair.name, shipped.slice(at, at + 1))
  printRow('mean', shipped)
  printHead('Cross-fitted')
  const crossed = crossFitted(studies, passes)
  for (const [at, { pair }] of studies.entries()) printRow(pair.name, crossed.slice(at, at + 1))
  printRow('mean', crossed)
  printHead('Cross-fitted, a pass left out')
  for (const pass of passes)
    printRow(
      `without ${pass}`,
      crossFitted(
        studies,
        passes.filter((other) => other !== pass),
      ),
    )
  const plain = pairs.map((pair) => study(pair, () => []))
  printRow('without synonyms', crossFitted(plain, passes))
  const results = crossModels(studies, passes).map(({ pair, sides, model: trained }) => ({
    pair,
    aligned: named(pair, finish(decide(sides, trained))),
  }))
  printBesideFloors(results, loadWordCutter())
  printReliability(results)
  process.stdout.write(`\nFitted to all pairs:\n${JSON.stringify(trainModel(studies, passes), null, 2)}\n`)
}
