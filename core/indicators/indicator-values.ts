import type { Side } from '../model/correspondence.ts'
import type { Indicator } from './indicators.ts'
import { foldName, type FoldedName } from './name-folding.ts'
import type { Amount, IndicatorValue, PromisingInstrument, PromisingUnit, ShownAmount } from './table-model.ts'
import { placeId, tablePlace } from './table-place.ts'
import { valueNames } from './value-names.ts'

/** A value with the name that it is filed under. */
export interface FiledValue {
  readonly value: IndicatorValue
  readonly folded: FoldedName
}

/** Every figure of an instrument that has a name, in the order of its text. */
export const indicatorValues = (side: Side, instrument: PromisingInstrument): FiledValue[] =>
  instrument.units.flatMap((unit) => {
    const { indicators } = unit.promises
    const names = valueNames(unit.text, indicators)
    return indicators.flatMap((indicator, at) => {
      const name = names[at] ?? null
      return name === null ? [] : [filed(side, instrument, unit, indicator, name)]
    })
  })

function filed(
  side: Side,
  instrument: PromisingInstrument,
  unit: PromisingUnit,
  indicator: Indicator,
  printedName: string,
): FiledValue {
  const { value, measurementUnit, comparator, year, kind, manner, per, text } = indicator
  const name = text.endsWith('全覆盖') && !printedName.endsWith('率') ? `${printedName}覆盖率` : printedName
  const folded = foldName(name, measurementUnit, manner)
  return {
    folded: kind === 'support' ? forSupport(folded) : folded,
    value: {
      ...tablePlace(side, instrument, unit, indicator),
      id: placeId(unit.ref, indicator.start),
      name,
      value,
      unit: measurementUnit,
      shown: shownAs(value, measurementUnit, text),
      comparator,
      year,
      kind,
      manner,
      per: name.endsWith('年度总额') ? 'year' : per,
      definition: kind === 'support' ? null : folded.definition,
      supersededBy: null,
    },
  }
}

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
  const [, scale, factor] = scales.find(([sign]) => sign.test(printed) || sign.source === large?.source) ?? [
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
