import { estimateRate } from './interval.ts'
import type { JudgedScore } from './judged-scores.ts'
import type { Bounds } from './metric-bounds.ts'
import { meanOf } from './metrics.ts'

/** The pairs with scores from `from` to `to`, exclusive save for 1. */
export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly pairs: number
  /** Mean score; 0 where there are no pairs. */
  readonly said: number
  /** Share that every labeller linked, with its 95 % interval. Calibrated is where it is near `said`. */
  readonly linked: number
  readonly interval: Bounds
}

const bins = 10

/** What the scores said beside how often people linked such pairs, of all sets together. */
export function reliabilityOf(sets: readonly (readonly JudgedScore[])[]): ReliabilityBin[] {
  const binOf = ({ score }: JudgedScore): number => Math.min(bins - 1, Math.floor(score * bins))
  return Array.from({ length: bins }, (_, bin) => {
    const here = sets.map((set) => set.filter((pair) => binOf(pair) === bin))
    const { value, low, high } = estimateRate([here.flatMap(byLeft)], 'precision')
    const all = here.flat()
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      pairs: all.length,
      said: meanOf(all.map(({ score }) => score)),
      linked: all.length === 0 ? 0 : value,
      interval: [low, high],
    }
  })
}

/** A tally for each left article: its pairs are right or wrong together. */
const byLeft = (pairs: readonly JudgedScore[]) =>
  [...Map.groupBy(pairs, ({ left }) => left).values()].map((own) => ({
    hits: own.filter(({ linked }) => linked).length,
    predicted: own.length,
    expected: 0,
  }))
