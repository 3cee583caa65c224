import type { Side } from '../model/correspondence.ts'
import { type FigureWords, nothingSaid } from './figure-words.ts'
import { indicatorEntries } from './indicator-entries.ts'
import { readFigures } from './indicator-values.ts'
import { indicatorMethod } from './method.ts'
import { placeId } from './table-place.ts'
import { deadlineEntries } from './table-deadlines.ts'
import type {
  IndicatorEntry,
  IndicatorTable,
  IndicatorTotals,
  PromisingInstrument,
  TableSide,
  UnnamedFigure,
} from './table-model.ts'
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
  const read = (side: Side, instruments: readonly PromisingInstrument[]) =>
    instruments.map((instrument) => readFigures(side, instrument, said))
  const figures = [...read('left', left), ...read('right', right)]
  const indicators = indicatorEntries(
    figures.flatMap(({ filed }) => filed),
    said,
  )
  const unnamed = figures.flatMap((one) => one.unnamed)
  const setAside = { left: setAsideOf(left, said), right: setAsideOf(right, said) }
  return {
    method: indicatorMethod,
    left: tableSide(left),
    right: tableSide(right),
    indicators,
    deadlines: deadlineEntries(left, right),
    responsibleUnits: responsibleEntries(left, right),
    unnamed,
    words: said.words,
    totals: totalsOf(indicators, unnamed, setAside),
  }
}

const tableSide = (instruments: readonly PromisingInstrument[]): TableSide => ({
  instruments: instruments.map(({ units: _units, ...instrument }) => instrument),
  units: instruments.reduce((sum, { units }) => sum + units.length, 0),
})

/** Figures of which an office says that they are no indicators. */
const setAsideOf = (instruments: readonly PromisingInstrument[], { readings }: FigureWords): number =>
  instruments
    .flatMap(({ units }) => units)
    .flatMap(({ ref, promises }) => promises.indicators.map(({ start }) => placeId(ref, start)))
    .filter((id) => readings.get(id)?.reading === null).length

function totalsOf(
  entries: readonly IndicatorEntry[],
  unnamed: readonly UnnamedFigure[],
  setAside: Readonly<Record<Side, number>>,
): IndicatorTotals {
  const count = (test: (entry: IndicatorEntry) => boolean): number => entries.filter(test).length
  const sum = (side: Side): number => entries.reduce((all, entry) => all + entry[side].length, 0)
  const values = { left: sum('left'), right: sum('right') }
  const unnamedOf = (side: Side): number => unnamed.filter((figure) => figure.side === side).length
  return {
    all: entries.length,
    both: count((entry) => entry.left.length > 0 && entry.right.length > 0),
    leftOnly: count((entry) => entry.right.length === 0),
    rightOnly: count((entry) => entry.left.length === 0),
    notComparable: count(({ pairs }) => pairs.length > 0 && pairs[0]?.difference === null),
    values,
    unnamed: { left: unnamedOf('left'), right: unnamedOf('right') },
    setAside,
  }
}
