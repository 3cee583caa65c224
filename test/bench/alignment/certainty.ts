import type { MeasuredSides } from '#core/alignment/measure.ts'
import type { Model } from '#core/alignment/score.ts'
import { scorePairs } from '#core/alignment/score.ts'
import { articleLabel } from '#core/evaluation/article-label.ts'
import type { MeasuredAlignment } from '#core/evaluation/evaluate-alignment.ts'
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
    return [...scorePairs(sides, model)].flatMap((score, at) => {
      const linked = judged.get(keyOf(pair, sides.pairs, at)) ?? 0
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

interface Row {
  readonly hits: number
  readonly predicted: number
  readonly expected: number
}

const samples = 2000

/** Bounds of the middle 95 % of the mean F1 of the links, when the left clauses of each pair are drawn anew. */
export function linkInterval(
  results: readonly { readonly pair: JudgedPair; readonly aligned: MeasuredAlignment }[],
): readonly [number, number] {
  const rows = results.map(({ pair, aligned }) => rowsOf(pair, aligned))
  const random = generator(20_240_601)
  const means = Array.from({ length: samples }, () => mean(rows.map((all) => f1Of(drawn(all, random))))).sort(
    (a, b) => a - b,
  )
  return [means[Math.floor(samples * 0.025)] ?? 0, means[Math.floor(samples * 0.975)] ?? 0]
}

/** One row for each left clause that is linked by people or by us. */
function rowsOf(pair: JudgedPair, { correspondences }: MeasuredAlignment): Row[] {
  const judged = judgements(pair)
  const said = new Set(
    correspondences.flatMap(({ left, right }) =>
      left.flatMap((from) => right.map((to) => `${articleLabel(from)}\n${articleLabel(to)}`)),
    ),
  )
  const keys = [...new Set([...judged.keys(), ...said])]
  return [...Map.groupBy(keys, (key) => key.split('\n')[0]).values()].map((own) => {
    const is = (key: string, value: number): boolean => (judged.get(key) ?? 0) === value
    const links = own.filter((key) => is(key, 1))
    return {
      hits: links.filter((key) => said.has(key)).length,
      predicted: own.filter((key) => said.has(key) && (is(key, 1) || is(key, 0))).length,
      expected: links.length,
    }
  })
}

const drawn = (rows: readonly Row[], random: () => number): Row[] =>
  rows.flatMap(() => rows[Math.floor(random() * rows.length)] ?? [])

function f1Of(rows: readonly Row[]): number {
  const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0)
  return (
    (2 * sum(({ hits }) => hits)) / Math.max(1, sum(({ predicted }) => predicted) + sum(({ expected }) => expected))
  )
}

/** Lehmer's generator (Park and Miller 1988): the same numbers every time. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
