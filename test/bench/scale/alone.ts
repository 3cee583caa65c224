import { align } from '#core/alignment/align.ts'
import { measureSides } from '#core/alignment/measure.ts'
import { model } from '#core/alignment/model.ts'
import { bestBy } from '#core/alignment/pairs.ts'
import { scorePairs } from '#core/alignment/score.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import { finish } from '#core/model/progress.ts'
import { createTokeniser } from '#core/text/tokeniser.ts'
import { loadWordCutter } from '#engine/words.ts'
import { benchTexts } from '../texts.ts'
import { clauseMaker } from './made-clauses.ts'
import { allPairs, prunedIndex } from './peers.ts'

/*
 * One contestant in a process of its own, so that its time and memory are its own. Arguments: which, and how many clauses
 * a side. Prints one line of JSON, a `Measurement`.
 */

export interface Measurement {
  /** From the texts of the clauses to the answer, by the clock. */
  readonly ms: number
  /** The same in time of the processor on this thread: what the clock would say if nothing else were running. */
  readonly cpuMs: number
  /** Of this: cutting the words, which all do alike; measured by doing it once more. */
  readonly cuttingCpuMs: number
  /** Resident memory: with the clauses before anything is done, and at most. */
  readonly mbBefore: number
  readonly mbAtMost: number
}

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const tokeniser = createTokeniser(loadWordCutter())
const cutAll = (units: readonly AlignmentUnit[]) => units.map(({ text }) => tokeniser.tokenise(text))

type Contestant = (left: readonly AlignmentUnit[], right: readonly AlignmentUnit[]) => unknown
const contestants: Readonly<Record<string, Contestant>> = {
  bashu: (left, right) => finish(align(left, right, tokeniser)),
  ranked(left, right) {
    const sides = finish(measureSides(left, right, tokeniser))
    return bestBy(scorePairs(sides, model), sides.pairs, 12)
  },
  index: (left, right) => prunedIndex(cutAll(left), cutAll(right)),
  all: (left, right) => allPairs(cutAll(left), cutAll(right)),
}

const [name = '', count] = process.argv.slice(2)
const contestant = contestants[name]
if (contestant === undefined) throw new Error(`No contestant ${name}`)
const make = clauseMaker(await benchTexts(() => {}), loadWordCutter())
const [left, right] = [make('left', Number(count), 1), make('right', Number(count), 2)]
const mbBefore = process.memoryUsage.rss() / 1e6
const began = { ms: performance.now(), cpuMs: cpuMs() }
contestant(left, right)
const ended = { ms: performance.now(), cpuMs: cpuMs() }
const mbAtMost = (process.resourceUsage().maxRSS * 1024) / 1e6
for (const units of [left, right]) for (const { text } of units) tokeniser.tokenise(text)
const measurement: Measurement = {
  ms: ended.ms - began.ms,
  cpuMs: ended.cpuMs - began.cpuMs,
  cuttingCpuMs: cpuMs() - ended.cpuMs,
  mbBefore,
  mbAtMost,
}
process.stdout.write(JSON.stringify(measurement))
