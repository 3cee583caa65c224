import type { Side } from '../model/correspondence.ts'
import { type FigureWords, nothingSaid } from './figure-words.ts'
import { indicatorEntries } from './indicator-entries.ts'
import { indicatorValues } from './indicator-values.ts'
import { indicatorMethod } from './method.ts'
import { placeId } from './table-place.ts'
import { deadlineEntries } from './table-deadlines.ts'
import type { IndicatorEntry, IndicatorTable, IndicatorTotals, PromisingInstrument, TableSide } from './table-model.ts'
import { responsibleEntries } from './table-units.ts'

/**
 * Puts what two sides promise beside each other: figures by what they measure, deadlines, and who is responsible.
 * Exchanging the sides mirrors the table.
 *
 * @param said what people said of its figures, found again in these instruments
 */
export function indicatorTable(
  left: readonly PromisingInstrument[],
  right: readonly PromisingInstrument[],
  said: FigureWords = nothingSaid,
): IndicatorTable {
  const values = (side: Side, instruments: readonly PromisingInstrument[]) =>
    instruments.flatMap((instrument) => indicatorValues(side, instrument, said))
  const indicators = indicatorEntries([...values('left', left), ...values('right', right)], said)
  const figures = { left: figuresOf(left, said), right: figuresOf(right, said) }
  return {
    method: indicatorMethod,
    left: tableSide(left),
    right: tableSide(right),
    indicators,
    deadlines: deadlineEntries(left, right),
    responsibleUnits: responsibleEntries(left, right),
    words: said.words,
    totals: totalsOf(indicators, figures),
  }
}

const tableSide = (instruments: readonly PromisingInstrument[]): TableSide => ({
  instruments: instruments.map(({ units: _units, ...instrument }) => instrument),
  units: instruments.reduce((sum, { units }) => sum + units.length, 0),
})

interface Figures {
  readonly all: number
  readonly setAside: number
}

function figuresOf(instruments: readonly PromisingInstrument[], { readings }: FigureWords): Figures {
  const ids = instruments
    .flatMap(({ units }) => units)
    .flatMap(({ ref, promises }) => promises.indicators.map(({ start }) => placeId(ref, start)))
  return { all: ids.length, setAside: ids.filter((id) => readings.get(id)?.reading === null).length }
}

function totalsOf(
  entries: readonly IndicatorEntry[],
  { left, right }: Readonly<Record<Side, Figures>>,
): IndicatorTotals {
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
    unnamed: { left: left.all - left.setAside - values.left, right: right.all - right.setAside - values.right },
    setAside: { left: left.setAside, right: right.setAside },
  }
}
