import { decide } from '../alignment/align.ts'
import type { MeasuredSides } from '../alignment/measure.ts'
import { measureSides } from '../alignment/measure.ts'
import { model } from '../alignment/model.ts'
import type { Model, Weights } from '../alignment/score.ts'
import type { Alignment, AlignmentUnit } from '../model/correspondence.ts'
import { finish } from '../model/progress.ts'
import type { Tokeniser, WordCutter } from '../text/tokeniser.ts'
import type { FloorName, ScoreTable } from './floors.ts'
import { floorScores } from './floors.ts'

/** What else is tried on two sides, to see what the alignment is worth. */
export interface Trials {
  readonly floors: Readonly<Record<FloorName, ScoreTable>>
  /** The alignment with one pass left out, for each. */
  readonly without: readonly { readonly pass: string; readonly alignment: Alignment }[]
}

/** Beside the alignment, on the same units: the floors by wording alone, and the alignment without each signal, and without synonyms. */
export function runTrials(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  tokeniser: Tokeniser,
  cut: WordCutter,
): Trials {
  const sides = finish(measureSides(left, right, tokeniser))
  const { links } = expectedLinks(finish(decide(sides, model)))
  const passes = Object.keys(model.inContext).filter((name): name is keyof Weights => name !== 'constant')
  const silenced = passes.map((pass) => ({ pass, sides, of: withWeight(pass, 0) }))
  const plain = { pass: 'synonyms', sides: finish(measureSides(left, right, tokeniser, () => [])), of: model }
  const without = [...silenced, plain].map(({ pass, sides: measured, of }) => ({
    pass,
    alignment: rebalanced(measured, of, links),
  }))
  return { floors: floorScores(left, right, cut), without }
}

function withWeight(name: keyof Weights, weight: number): Model {
  const { alone, inContext } = model
  return { alone: { ...alone, [name]: weight }, inContext: { ...inContext, [name]: weight } }
}

/** How many links the scores themselves expect, and how fast that grows with the constant: a calibrated score is a chance. */
function expectedLinks({ candidates }: Alignment): { readonly links: number; readonly growth: number } {
  const scores = candidates.left.flat().map(({ score }) => score)
  const sum = (of: (score: number) => number): number => scores.reduce((total, score) => total + of(score), 0)
  return { links: sum((score) => score), growth: sum((score) => score * (1 - score)) }
}

/** Enough that the number of links expected is right to a hundredth (trials.test.ts). */
const newtonSteps = 5

/**
 * What a model decides when its constant is moved so far that it expects as many links as the whole one. A signal that is
 * left out takes its mean along, and every score would be too low or too high: that would measure the threshold and not the
 * signal. The other weights stay as they are; to fit them anew takes judged pairs and is what `npm run bench -- alignment` does.
 */
function rebalanced(sides: MeasuredSides, of: Model, links: number): Alignment {
  let by = 0
  let alignment = finish(decide(sides, of))
  for (let step = 0; step < newtonSteps; step += 1) {
    const now = expectedLinks(alignment)
    if (now.links === 0 || now.growth === 0 || links === 0) break
    // On the logarithm: far from the goal the number grows exponentially.
    by += (Math.log(links / now.links) * now.links) / now.growth
    alignment = finish(decide(sides, moved(of, by)))
  }
  return alignment
}

const moved = ({ alone, inContext }: Model, by: number): Model => ({
  alone: { ...alone, constant: alone.constant + by },
  inContext: { ...inContext, constant: inContext.constant + by },
})
