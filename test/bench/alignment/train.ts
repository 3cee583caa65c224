import type { MeasuredSides } from '#core/alignment/measure.ts'
import type { Column, Pairs } from '#core/alignment/pairs.ts'
import type { Model, Weights } from '#core/alignment/score.ts'
import { supportOf } from '#core/alignment/score.ts'
import type { SignalName } from '#core/alignment/signals.ts'
import { signalNames } from '#core/alignment/signals.ts'
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

export type Pass = SignalName | 'support'
export const passes: readonly Pass[] = [...signalNames, 'support']

/** A link that one of two readings gave. */
const disputed = 0.4
/** Every pair of sides counts as if it had so many links. */
const linksPerStudy = 60

/** Weights fitted to what people judged: each pair alone, then with what stands beside it. Passes that are off weigh 0. */
export function trainModel(studies: readonly Study[], on: readonly Pass[]): Model {
  const signals = signalNames.filter((name) => on.includes(name))
  const alone = fit(studies, signals, () => null)
  if (!on.includes('support')) return { alone, inContext: alone }
  const inContext = fit(studies, signals, ({ sides }) => supportOf(sides, alone))
  return { alone, inContext }
}

function fit(
  studies: readonly Study[],
  names: readonly SignalName[],
  support: (study: Study) => Column | null,
): Weights {
  const examples = studies.flatMap((study): Example[] => {
    const { pairs, signals } = study.sides
    const context = support(study)
    const columns = [...names.map((name) => signals[name]), ...(context === null ? [] : [context])]
    const judged = judgements(study.pair)
    const weight = linksPerStudy / [...judged.values()].filter((linked) => linked === 1).length
    return Array.from(pairs.left, (_, at) => ({
      features: columns.map((column) => column[at] ?? 0),
      linked: judged.get(keyOf(study.pair, pairs, at)) ?? 0,
      weight,
    }))
  })
  const [constant = 0, ...slopes] = fitLogistic(examples)
  const weightOf = (name: SignalName): number => slopes[names.indexOf(name)] ?? 0
  const weights = Object.fromEntries(signalNames.map((name) => [name, weightOf(name)])) as Record<SignalName, number>
  return { ...weights, constant, support: slopes[names.length] ?? 0 }
}

const label = (texts: readonly string[], unit: JudgedPair['left'][number] | undefined): string =>
  unit === undefined ? '' : articleLabel(nameOf(texts, unit))

export const keyOf = ({ gold, left, right }: JudgedPair, pairs: Pairs, at: number): string =>
  `${label(gold.left, left[pairs.left[at] ?? 0])}\n${label(gold.right, right[pairs.right[at] ?? 0])}`

/** 1 for a link of every reading, between for one of some, and nothing for all others. */
export const judgements = ({ gold }: JudgedPair): Map<string, number> =>
  new Map(gold.correspondences.map((pair) => [`${pair.left}\n${pair.right}`, isRelevant(pair) ? 1 : disputed]))
