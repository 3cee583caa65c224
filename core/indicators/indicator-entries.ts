import type { Area } from '../model/instrument.ts'
import type { IndicatorEntry, IndicatorValue } from './table-model.ts'
import { valuePairs } from './value-pairs.ts'

/** One entry for each indicator, those of both sides first. */
export function indicatorEntries(left: readonly IndicatorValue[], right: readonly IndicatorValue[]): IndicatorEntry[] {
  const groups = Map.groupBy([...left, ...right], ({ name, unit }) => `${name}|${unit ?? ''}`)
  return [...groups].map(([key, values]) => {
    const of = (side: IndicatorValue['side']) => values.filter((value) => value.side === side).toSorted(byWeight)
    const [ours, theirs] = [of('left'), of('right')]
    const first = values[0]!
    return { key, name: first.name, area: areaOf(values), left: ours, right: theirs, pairs: valuePairs(ours, theirs) }
  })
}

const areaOf = (values: readonly IndicatorValue[]): Area | null =>
  values.find(({ area }) => area !== null)?.area ?? null

const kindOrder: readonly IndicatorValue['kind'][] = ['target', 'result', 'baseline', 'condition', 'support', 'penalty']
const lastYear = ({ year }: IndicatorValue): number => (typeof year === 'number' ? year : (year?.[1] ?? 0))

const byWeight = (a: IndicatorValue, b: IndicatorValue): number =>
  Number(a.supersededBy !== null) - Number(b.supersededBy !== null) ||
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
  lastYear(b) - lastYear(a)
