import type { Side } from '../model/correspondence.ts'
import { indicatorEntries } from './indicator-entries.ts'
import { indicatorValues } from './indicator-values.ts'
import { indicatorMethod } from './method.ts'
import { deadlineEntries } from './table-deadlines.ts'
import type { IndicatorEntry, IndicatorTable, IndicatorTotals, PromisingInstrument, TableSide } from './table-model.ts'
import { responsibleEntries } from './table-units.ts'

/**
 * Puts what two sides promise beside each other: figures by what they measure, deadlines, and who is responsible.
 * Exchanging the sides mirrors the table.
 */
export function indicatorTable(
  left: readonly PromisingInstrument[],
  right: readonly PromisingInstrument[],
): IndicatorTable {
  const values = (side: Side, instruments: readonly PromisingInstrument[]) =>
    instruments.flatMap((instrument) => indicatorValues(side, instrument))
  const indicators = indicatorEntries([...values('left', left), ...values('right', right)])
  return {
    method: indicatorMethod,
    left: tableSide(left),
    right: tableSide(right),
    indicators,
    deadlines: deadlineEntries(left, right),
    responsibleUnits: responsibleEntries(left, right),
    totals: totalsOf(indicators, { left: figuresOf(left), right: figuresOf(right) }),
  }
}

const tableSide = (instruments: readonly PromisingInstrument[]): TableSide => ({
  instruments: instruments.map(({ units: _units, ...instrument }) => instrument),
  units: instruments.reduce((sum, { units }) => sum + units.length, 0),
})

const figuresOf = (instruments: readonly PromisingInstrument[]): number =>
  instruments.flatMap(({ units }) => units).reduce((sum, { promises }) => sum + promises.indicators.length, 0)

function totalsOf(entries: readonly IndicatorEntry[], figures: Readonly<Record<Side, number>>): IndicatorTotals {
  const count = (test: (entry: IndicatorEntry) => boolean): number => entries.filter(test).length
  const sum = (side: Side): number => entries.reduce((all, entry) => all + entry[side].length, 0)
  const values = { left: sum('left'), right: sum('right') }
  return {
    all: entries.length,
    both: count((entry) => entry.left.length > 0 && entry.right.length > 0),
    leftOnly: count((entry) => entry.right.length === 0),
    rightOnly: count((entry) => entry.left.length === 0),
    notComparable: count(({ pairs }) => pairs.length > 0 && pairs[0]?.difference === null),
    values,
    unnamed: { left: figures.left - values.left, right: figures.right - values.right },
  }
}
