import type { MeasuredSides } from '#core/alignment/measure.ts'
import type { Model, Weights } from '#core/alignment/score.ts'
import { supportOf } from '#core/alignment/score.ts'
import type { Signals } from '#core/alignment/signals.ts'
import { articleLabel } from '#core/evaluation/article-label.ts'
import { isRelevant } from '#core/evaluation/gold.ts'
import { nameOf } from './figures.ts'
import type { Example } from './fit.ts'
import { fitLogistic } from './fit.ts'
import type { JudgedPair } from './judged-pairs.ts'

export interface Study {
  readonly pair: JudgedPair
  readonly sides: MeasuredSides
}

export const signalNames = ['wording', 'characters', 'bodies', 'sections'] as const satisfies readonly (keyof Signals)[]
export type Pass = (typeof signalNames)[number] | 'support'
export const passes: readonly Pass[] = [...signalNames, 'support']

/** A link that one of two readings gave. */
const disputed = 0.4
/** Every pair of sides counts as if it had so many links. */
const linksPerStudy = 60

/** Weights fitted to what people judged: each pair alone, then with what stands beside it. Passes that are off weigh 0. */
export function trainModel(studies: readonly Study[], on: readonly Pass[]): Model {
  const signals = signalNames.filter((name) => on.includes(name))
  const alone = fit(studies, signals, () => [])
  if (!on.includes('support')) return { alone, inContext: alone }
  const inContext = fit(studies, signals, ({ pair, sides }) => supportOf(sides.pairs, pair.left, pair.right, alone))
  return { alone, inContext }
}

function fit(
  studies: readonly Study[],
  names: readonly (keyof Signals)[],
  support: (study: Study) => number[],
): Weights {
  const examples = studies.flatMap((study): Example[] => {
    const values = support(study)
    const judged = judgements(study.pair)
    const weight = linksPerStudy / [...judged.values()].filter((linked) => linked === 1).length
    return study.sides.pairs.map(({ left, right, signals }, at) => ({
      features: [...names.map((name) => signals[name]), ...values.slice(at, at + 1)],
      linked: judged.get(keyOf(study.pair, left, right)) ?? 0,
      weight,
    }))
  })
  const [constant = 0, ...slopes] = fitLogistic(examples)
  const none = { wording: 0, characters: 0, bodies: 0, sections: 0 }
  const weights = Object.fromEntries(names.map((name, at) => [name, slopes[at] ?? 0]))
  return { ...none, ...weights, constant, support: slopes[names.length] ?? 0 }
}

const label = (texts: readonly string[], unit: JudgedPair['left'][number] | undefined): string =>
  unit === undefined ? '' : articleLabel(nameOf(texts, unit))

export const keyOf = ({ gold, left, right }: JudgedPair, i: number, j: number): string =>
  `${label(gold.left, left[i])}\n${label(gold.right, right[j])}`

/** 1 for a link of every reading, between for one of some, and nothing for all others. */
export const judgements = ({ gold }: JudgedPair): Map<string, number> =>
  new Map(gold.correspondences.map((pair) => [`${pair.left}\n${pair.right}`, isRelevant(pair) ? 1 : disputed]))
