import type { Side } from '../model/correspondence.ts'
import type { Indicator } from './indicators.ts'
import type {
  Amount,
  IndicatorValue,
  PromisingInstrument,
  PromisingUnit,
  ShownAmount,
  TablePlace,
} from './table-model.ts'

/** Farther than this a sentence is an enumeration: shown is what stands around the place. */
const longestSentence = 160

/** Where a printed place stands, with the sentence around it. */
export function tablePlace(
  side: Side,
  instrument: PromisingInstrument,
  unit: PromisingUnit,
  { start, end }: { readonly start: number; readonly end: number },
): TablePlace {
  const { text } = unit
  const stop = /[。；\n]/u
  let from = start
  while (from > Math.max(0, start - longestSentence) && !stop.test(text.charAt(from - 1))) from -= 1
  let to = end
  while (to < Math.min(text.length, end + longestSentence) && !stop.test(text.charAt(to))) to += 1
  return {
    side,
    ref: unit.ref,
    label: unit.label,
    instrumentTitle: instrument.title,
    jurisdiction: instrument.jurisdiction,
    documentDate: instrument.documentDate,
    sourceKind: instrument.sourceKind,
    area: unit.area,
    text: text.slice(start, end),
    span: [start, end],
    sentence: text.slice(from, Math.min(text.length, text.charAt(to) === '\n' ? to : to + 1)),
    sentenceStart: from,
  }
}

/** Every figure with a name of one instrument, in the order of its text. */
export const indicatorValues = (side: Side, instrument: PromisingInstrument): IndicatorValue[] =>
  instrument.units.flatMap((unit) =>
    unit.promises.indicators.flatMap((indicator) => {
      const name = indicator.name?.text.replaceAll(/\s/gu, '') ?? ''
      return name === '' ? [] : [valueOf(tablePlace(side, instrument, unit, indicator), indicator, name)]
    }),
  )

function valueOf(place: TablePlace, indicator: Indicator, name: string): IndicatorValue {
  const { value, measurementUnit: unit, comparator, year, kind, manner, per } = indicator
  const id = `${place.ref.version}#${place.ref.path}#${place.span[0]}`
  const shown = shownAs(value, unit, place.text)
  return {
    ...place,
    id,
    name,
    value,
    unit,
    shown,
    comparator,
    year,
    kind,
    manner,
    per,
    definition: null,
    supersededBy: null,
  }
}

const scales: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
]

/** The amount in the scale that is printed: 100000000 元, printed as 1亿元, is 1 亿元. */
export function shownAs(value: Amount, unit: string | null, printed: string): ShownAmount {
  const [scale, factor] = scales.find(([sign]) => printed.includes(sign)) ?? ['', 1]
  const divided = (number: number): number => Number((number / factor).toPrecision(12))
  const both = typeof value === 'number' ? divided(value) : ([divided(value[0]), divided(value[1])] as const)
  return { value: both, unit: scale === '' && unit === null ? null : scale + (unit ?? '') }
}
