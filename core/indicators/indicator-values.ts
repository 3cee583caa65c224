import type { Side } from '../model/correspondence.ts'
import type { Amount, FigureReading, FigureWords, SaidReading } from './figure-words.ts'
import type { Indicator } from './indicators.ts'
import { foldName, type FoldedName } from './name-folding.ts'
import type { IndicatorValue, PromisingInstrument, ShownAmount, TablePlace, UnnamedFigure } from './table-model.ts'
import { placeId, tablePlace } from './table-place.ts'
import { valueNames } from './value-names.ts'

/** A value with the name that it is filed under. */
export interface FiledValue {
  readonly value: IndicatorValue
  readonly folded: FoldedName
}

/** The figures of an instrument, in the order of its text: those with a name, as printed or as an office says, and the others. */
export interface ReadFigures {
  readonly filed: readonly FiledValue[]
  readonly unnamed: readonly UnnamedFigure[]
}

export function readFigures(side: Side, instrument: PromisingInstrument, { readings }: FigureWords): ReadFigures {
  const [named, unnamed]: [FiledValue[], UnnamedFigure[]] = [[], []]
  for (const unit of instrument.units) {
    const names = valueNames(unit.text, unit.promises.indicators)
    for (const [at, indicator] of unit.promises.indicators.entries()) {
      const said = readings.get(placeId(unit.ref, indicator.start))
      const read = readingOf(indicator, names[at] ?? null)
      const reading = said === undefined ? read : said.reading
      if (reading === null) continue
      const place = tablePlace(side, instrument, unit, indicator)
      const { name, ...rest } = reading
      if (name === null) {
        const shown = shownAs(rest.value, rest.unit, place.text)
        unnamed.push({ ...place, ...rest, id: placeId(unit.ref, indicator.start), shown })
        continue
      }
      const value = filed(place, indicator, { ...rest, name })
      named.push(said === undefined ? value : withWord(value, said, read))
    }
  }
  return { filed: named, unnamed }
}

type ReadByProgram = Omit<FigureReading, 'name'> & { readonly name: string | null }

function readingOf({ value, measurementUnit: unit, comparator, year, text }: Indicator, printed: string | null) {
  const name = printed !== null && text.endsWith('全覆盖') && !printed.endsWith('率') ? `${printed}覆盖率` : printed
  return { name, value, unit, comparator, year } satisfies ReadByProgram
}

function filed(place: TablePlace, { start, kind, manner, per }: Indicator, reading: FigureReading): FiledValue {
  const { name, value, unit } = reading
  const folded = foldName(name, unit, manner)
  return {
    folded: kind === 'support' ? forSupport(folded) : folded,
    value: {
      ...place,
      ...reading,
      id: placeId(place.ref, start),
      shown: shownAs(value, unit, place.text),
      kind,
      manner,
      per: name.endsWith('年度总额') ? 'year' : per,
      definition: kind === 'support' ? null : folded.definition,
      supersededBy: null,
      said: null,
    },
  }
}

const withWord = (
  { folded, value }: FiledValue,
  { event, office, person, reason }: SaidReading,
  read: ReadByProgram,
): FiledValue => ({
  folded,
  value: {
    ...value,
    said: { event, office, person, reason, read: { ...read, shown: shownAs(read.value, read.unit, value.text) } },
  },
})

/** Begins the measures of what is given; they share rows with nothing that is reached. */
export const support = 'support:'

const forSupport = (folded: FoldedName): FoldedName => ({
  subject: folded.subject.replace(/(?<=..)(?:项目)?支持(?:上限|额度|比例)$/u, ''),
  measure: support + (folded.subject.endsWith('年度总额') ? 'total' : folded.measure),
  definition: null,
})

const scales: readonly (readonly [RegExp, string, number])[] = [
  [/万亿/u, '万亿', 1e12],
  [/亿/u, '亿', 1e8],
  [/万/u, '万', 1e4],
]

/** The amount in the scale that is printed: 100000000 元, printed as 1亿元, is 1 亿元; a row in 亿元 keeps it. */
export function shownAs(value: Amount, unit: string | null, printed: string): ShownAmount {
  const large = unit === '元' && Math.abs(largest(value)) >= 1e8 ? /亿/u : null
  // What an office puts in place of 3万 may be 3.
  const fitting = scales.filter(([, , factor]) => largest(value) >= factor / 100)
  const [, scale, factor] = fitting.find(([sign]) => sign.test(printed) || sign.source === large?.source) ?? [
    null,
    '',
    1,
  ]
  return { value: scaled(value, factor), unit: scale === '' ? unit : scale + (unit ?? '') }
}

const largest = (value: Amount): number => (typeof value === 'number' ? value : value[1])

/** Both ends of a range by one factor, without the digits that division adds. */
export function scaled(value: Amount, factor: number): Amount {
  const divided = (number: number): number => Number((number / factor).toPrecision(12))
  return typeof value === 'number' ? divided(value) : [divided(value[0]), divided(value[1])]
}
