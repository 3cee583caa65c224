import type { MeasuredSides } from '#core/alignment/measure.ts'
import type { Column, Pairs } from '#core/alignment/pairs.ts'
import type { Context, ContextName, Model, Weights } from '#core/alignment/score.ts'
import { contextNames, contextOf } from '#core/alignment/score.ts'
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

export type Pass = SignalName | ContextName
export const passes: readonly Pass[] = [...signalNames, ...contextNames]

/** A link that one of two readings gave. */
const disputed = 0.4
/** Every pair of sides counts as if it had so many links. */
const linksPerStudy = 60

/**
 * Once they are scored, the clauses of two chapters say better than the headings whether the chapters answer each other: by
 * themselves the headings would then be given a weight below 0. They get this share of the weight of the clauses.
 */
const headingShare = 0.5

/** Weights fitted to what people judged: each pair alone, then among the others. Passes that are off weigh 0. */
export function trainModel(studies: readonly Study[], on: readonly Pass[]): Model {
  const alone = fit(
    studies,
    on.filter((name) => isSignal(name)),
    () => null,
  )
  const isTied = on.includes('chapters') && on.includes('sections')
  const share = isTied ? headingShare : 0
  const inContext = fit(
    studies,
    on.filter((name) => !isTied || name !== 'sections'),
    ({ sides }) => withHeadings(contextOf(sides, alone), sides, share),
  )
  return { alone, inContext: isTied ? { ...inContext, sections: share * inContext.chapters } : inContext }
}

const withHeadings = (context: Context, { signals }: MeasuredSides, share: number): Context => ({
  ...context,
  chapters: context.chapters.map((value, at) => value + share * (signals.sections[at] ?? 0)),
})

const isSignal = (name: Pass): name is SignalName => signalNames.some((signal) => signal === name)

function fit(studies: readonly Study[], names: readonly Pass[], contextIn: (study: Study) => Context | null): Weights {
  const examples = studies.flatMap((study): Example[] => {
    const { pairs, signals } = study.sides
    const known: Partial<Record<Pass, Column>> = { ...signals, ...contextIn(study) }
    const columns = names.map((name) => known[name])
    const judged = judgements(study.pair)
    const weight = linksPerStudy / [...judged.values()].filter((linked) => linked === 1).length
    return Array.from(pairs.left, (_, at) => ({
      features: columns.map((column) => column?.[at] ?? 0),
      linked: judged.get(keyOf(study.pair, pairs, at)) ?? 0,
      weight,
    }))
  })
  const [constant = 0, ...slopes] = fitLogistic(examples)
  const weightOf = (name: Pass): number => slopes[names.indexOf(name)] ?? 0
  const weights = Object.fromEntries(passes.map((name) => [name, weightOf(name)])) as Record<Pass, number>
  return { ...weights, constant }
}

const label = (texts: readonly string[], unit: JudgedPair['left'][number] | undefined): string =>
  unit === undefined ? '' : articleLabel(nameOf(texts, unit))

export const keyOf = ({ gold, left, right }: JudgedPair, pairs: Pairs, at: number): string =>
  `${label(gold.left, left[pairs.left[at] ?? 0])}\n${label(gold.right, right[pairs.right[at] ?? 0])}`

/** 1 for a link of every reading, between for one of some, and nothing for all others. */
export const judgements = ({ gold }: JudgedPair): Map<string, number> =>
  new Map(gold.correspondences.map((pair) => [`${pair.left}\n${pair.right}`, isRelevant(pair) ? 1 : disputed]))
