import type { IndicatorEntry, IndicatorValue, ValuePair } from '#core/indicators/table-model.ts'

/**
 * What may stand on one axis. Shares go from 0 to 100; sums of money and counts differ by powers of ten and stand on a
 * logarithmic axis.
 */
export const chartGroups = ['share', 'money', 'count'] as const
export type ChartGroup = (typeof chartGroups)[number]

export const groupOf = ({ unit }: IndicatorValue): ChartGroup =>
  unit === '%' ? 'share' : unit === '元' ? 'money' : 'count'

/** A pair of values of one indicator: one line of the chart. */
export interface DumbbellPair {
  readonly key: string
  readonly entry: IndicatorEntry
  readonly pair: ValuePair
  readonly left: IndicatorValue
  readonly right: IndicatorValue
}

export function pairsOf(entries: readonly IndicatorEntry[]): readonly DumbbellPair[] {
  return entries.flatMap((entry) =>
    entry.pairs.flatMap((pair, index) => {
      const left = entry.left.find(({ id }) => id === pair.left)
      const right = entry.right.find(({ id }) => id === pair.right)
      // What counts other things has no common axis; the table says why. 座 and 个 do.
      if (left === undefined || right === undefined || groupOf(left) !== groupOf(right)) return []
      if (pair.reason === 'other-unit') return []
      return [{ key: `${entry.key} ${index}`, entry, pair, left, right }]
    }),
  )
}

/** Both ends of a value; of a single one, itself twice. */
export const endsOf = ({ value }: IndicatorValue): readonly [number, number] =>
  typeof value === 'number' ? [value, value] : value

/** The group to begin with: the selected row's, or that with most pairs. */
export function firstGroup(pairs: readonly DumbbellPair[], selected: string | null): ChartGroup | null {
  const chosen = pairs.find(({ entry }) => entry.key === selected)
  if (chosen !== undefined) return groupOf(chosen.left)
  const counted = chartGroups.map((group) => ({
    group,
    count: pairs.filter(({ left }) => groupOf(left) === group).length,
  }))
  const most = counted.toSorted((a, b) => b.count - a.count)[0]
  return most === undefined || most.count === 0 ? null : most.group
}

export interface ValueAxis {
  readonly isLogarithmic: boolean
  readonly min: number
  readonly max: number
}

/** From 0 to 100 % or beyond; or from the power of ten below the least to that above the greatest. */
export function axisOf(group: ChartGroup, pairs: readonly DumbbellPair[]): ValueAxis {
  const ends = pairs.flatMap(({ left, right }) => [...endsOf(left), ...endsOf(right)])
  if (group === 'share') return { isLogarithmic: false, min: 0, max: Math.max(100, ...ends) }
  // Nothing at all has no place on a logarithmic axis: it stands at its beginning.
  const positive = ends.filter((value) => value > 0)
  const low = Math.floor(Math.log10(Math.min(...positive)))
  const high = Math.ceil(Math.log10(Math.max(...positive)))
  return positive.length === 0
    ? { isLogarithmic: false, min: 0, max: 1 }
    : { isLogarithmic: true, min: 10 ** low, max: 10 ** Math.max(high, low + 1) }
}
