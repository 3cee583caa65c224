import type { FigureKind } from '#core/indicators/figure-kinds.ts'
import { figureKinds } from '#core/indicators/figure-kinds.ts'
import type { IndicatorEntry, IndicatorValue, ValuePair } from '#core/indicators/table-model.ts'
import { type AreaFilter, fitsArea } from '../../components/area-filter.ts'

export interface ValueFilter {
  /** Of the row, as it is shown there. */
  readonly area: AreaFilter
  /** Years, both included; null: no bound. */
  readonly from: number | null
  readonly to: number | null
  readonly kind: FigureKind | 'all'
}
export const noFilter: ValueFilter = { area: 'all', from: null, to: null, kind: 'all' }

/** First and last year of a value; a single year is both. */
export function yearsOf({ year }: IndicatorValue): readonly [number, number] | null {
  if (year === null) return null
  return typeof year === 'number' ? [year, year] : year
}

/** A period fits where it touches the bounds; a value without a year fits only while there are none. */
function fits(value: IndicatorValue, { from, to, kind }: ValueFilter): boolean {
  if (kind !== 'all' && value.kind !== kind) return false
  if (from === null && to === null) return true
  const years = yearsOf(value)
  return years !== null && years[1] >= (from ?? -Infinity) && years[0] <= (to ?? Infinity)
}

/**
 * The table as the filters leave it. Years and kind choose values, not rows: a row whose only target stands on the left is one-sided
 * where targets are asked for. Pairs stay where both their values do.
 */
export function filterEntries(entries: readonly IndicatorEntry[], filter: ValueFilter): readonly IndicatorEntry[] {
  if (filter.area === 'all' && filter.from === null && filter.to === null && filter.kind === 'all') return entries
  return entries.flatMap((entry) => {
    if (!fitsArea(entry, filter.area)) return []
    const left = entry.left.filter((value) => fits(value, filter))
    const right = entry.right.filter((value) => fits(value, filter))
    if (left.length + right.length === 0) return []
    const kept = new Set([...left, ...right].map(({ id }) => id))
    const pairs = entry.pairs.filter((pair) => kept.has(pair.left) && kept.has(pair.right))
    return [{ ...entry, left, right, pairs }]
  })
}

/** What there is to choose from, in the order of the lists. */
export interface FilterChoices {
  readonly years: readonly number[]
  readonly kinds: readonly FigureKind[]
}

export function choicesOf(entries: readonly IndicatorEntry[]): FilterChoices {
  const values = entries.flatMap(({ left, right }) => [...left, ...right])
  const years = new Set(values.flatMap((value) => yearsOf(value) ?? []))
  return {
    years: [...years].sort((a, b) => a - b),
    kinds: figureKinds.filter((kind) => values.some((value) => value.kind === kind)),
  }
}

/** What a row shows first: its first pair, or where none is left the first value of each side. */
export interface LeadingValues {
  readonly left: IndicatorValue | null
  readonly right: IndicatorValue | null
  readonly pair: ValuePair | null
}

export function leadingOf({ left, right, pairs }: IndicatorEntry): LeadingValues {
  const [pair = null] = pairs
  const valueOf = (values: readonly IndicatorValue[], id: string | undefined): IndicatorValue | null =>
    values.find((value) => value.id === id) ?? values[0] ?? null
  return { left: valueOf(left, pair?.left), right: valueOf(right, pair?.right), pair }
}
