import type { Language } from '#core/contract/error-texts.ts'
import type { EvaluationShape } from '#core/contract/shapes.ts'
import type { EvaluationTexts } from './evaluation-texts.ts'
import { evaluationTexts } from './evaluation-texts.ts'
import { columns } from './table.ts'

type Metrics = EvaluationShape['mean']
type Floor = Metrics['floors'][number]
type Bounds = readonly [number, number]

const figure = (value: number): string => value.toFixed(3)
const share = (value: number): string => value.toFixed(2)
const signed = (value: number, digits: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(digits)}`

const within = (value: number, [low, high]: Bounds): string => `${figure(value)} [${share(low)}, ${share(high)}]`

const gained = ({ value, low, high }: Metrics['gain']['mrr']): string =>
  `${signed(value, 3)} [${signed(low, 2)}, ${signed(high, 2)}]`

const none = '-'
const ifJudged = (value: number | undefined): string => (value === undefined ? none : figure(value))

/** What `evaluate alignment` tells a person: a table for each question, and how to read them. */
export function evaluationReport(shape: EvaluationShape, language: Language): string {
  const say = evaluationTexts[language]
  const tables = [
    [say.links, ...links(shape, say)],
    [say.order, ...order(shape, say)],
    [say.gaps, ...gaps(shape, say)],
    [say.relations, ...relations(shape, say)],
    [say.floors, ...floors(shape, say)],
    [say.passes, ...passes(shape, say)],
    [say.reliability, ...reliability(shape, say)],
    say.notes(shape),
  ]
  return tables.map((lines) => lines.join('\n')).join('\n\n')
}

/** A row for each pair, and their mean where there are several. */
function perPair(
  { pairs, mean }: EvaluationShape,
  say: EvaluationTexts,
  head: readonly string[],
  cells: (metrics: Metrics) => readonly string[],
): string[] {
  const rows = pairs.map((pair) => [pair.name, ...cells(pair)])
  const last = pairs.length > 1 ? [[say.mean, ...cells(mean)]] : []
  return columns([['', ...head], ...rows, ...last])
}

const floorOf = ({ floors: all }: Metrics, { bestFloor }: EvaluationShape): Floor | undefined =>
  all.find(({ name }) => name === bestFloor)

const links = (shape: EvaluationShape, say: EvaluationTexts): string[] =>
  perPair(shape, say, ['F1', say.precision, say.recall, say.floor, say.gain, say.people, say.sameRow], (metrics) => [
    within(metrics.links.f1, metrics.intervals.links.f1),
    figure(metrics.links.precision),
    figure(metrics.links.recall),
    ifJudged(floorOf(metrics, shape)?.links.f1),
    gained(metrics.gain.links),
    ifJudged(metrics.agreement?.links),
    ifJudged(metrics.agreement?.strong),
  ])

const order = (shape: EvaluationShape, say: EvaluationTexts): string[] =>
  perPair(shape, say, ['MRR', say.firstHit, say.inFive, say.floor, say.gain], (metrics) => [
    within(metrics.mrr, metrics.intervals.mrr),
    figure(metrics.hitAt['1'] ?? 0),
    figure(metrics.recallAt['5'] ?? 0),
    ifJudged(floorOf(metrics, shape)?.mrr),
    gained(metrics.gain.mrr),
  ])

const gaps = (shape: EvaluationShape, say: EvaluationTexts): string[] => {
  const ofFloor = [`${say.floor} ${say.precision}`, `${say.floor} ${say.recall}`]
  return perPair(shape, say, [say.precision, say.recall, ...ofFloor, say.people], (metrics) => [
    within(metrics.gaps.precision, metrics.intervals.gaps.precision),
    within(metrics.gaps.recall, metrics.intervals.gaps.recall),
    ifJudged(floorOf(metrics, shape)?.gaps.precision),
    ifJudged(floorOf(metrics, shape)?.gaps.recall),
    ifJudged(metrics.agreement?.gaps),
  ])
}

const relations = (shape: EvaluationShape, say: EvaluationTexts): string[] =>
  perPair(shape, say, [say.accuracy, 'macro F1', say.people], (metrics) => [
    within(metrics.relations.accuracy, metrics.intervals.relations.accuracy),
    figure(metrics.relations.macroF1),
    ifJudged(metrics.agreement?.relations),
  ])

const rankingCells = ({ mrr, hitAt, recallAt, gaps: lacking }: Omit<Floor, 'name' | 'optimisticF1'>): string[] =>
  [mrr, hitAt['1'] ?? 0, recallAt['5'] ?? 0, lacking.precision, lacking.recall].map(figure)

const rankingHead = (say: EvaluationTexts): string[] => [
  'MRR',
  say.firstHit,
  say.inFive,
  `${say.gapsShort} ${say.precision}`,
  `${say.gapsShort} ${say.recall}`,
]

const ofAll = (pairs: EvaluationShape['pairs'], say: EvaluationTexts): string => (pairs.length > 1 ? say.ofAll : '')

function floors({ pairs, mean }: EvaluationShape, say: EvaluationTexts): string[] {
  return columns([
    [ofAll(pairs, say), 'F1', say.bestOnItself, ...rankingHead(say)],
    ...mean.floors.map((floor) => [
      say.floorNames[floor.name] ?? floor.name,
      figure(floor.links.f1),
      figure(floor.optimisticF1),
      ...rankingCells(floor),
    ]),
    [say.program, figure(mean.links.f1), none, ...rankingCells(mean)],
  ])
}

function passes({ pairs, mean }: EvaluationShape, say: EvaluationTexts): string[] {
  return columns([
    [ofAll(pairs, say), 'F1', say.change, ...rankingHead(say)],
    [say.whole, figure(mean.links.f1), '', ...rankingCells(mean)],
    ...mean.without.map((metrics) => [
      say.without(say.passNames[metrics.pass] ?? metrics.pass),
      figure(metrics.links.f1),
      gained(metrics.change.links),
      ...rankingCells(metrics),
    ]),
  ])
}

const reliability = (shape: EvaluationShape, say: EvaluationTexts): string[] =>
  columns([
    [say.score, say.pairs, say.said, say.linked],
    ...shape.reliability.map(({ from, to, pairs, said, linked, interval: [low, high] }) => [
      `${from.toFixed(1)} - ${to.toFixed(1)}`,
      String(pairs),
      pairs === 0 ? none : share(said),
      pairs === 0 ? none : `${share(linked)} [${share(low)}, ${share(high)}]`,
    ]),
  ])
