import type { Area, InstrumentSummary, Jurisdiction } from '#core/model/instrument.ts'

/** Groups of the list, in this order. Sichuan stands with Chengdu. */
export const groupNames = ['chengdu', 'chongqing', 'joint', 'national', 'others'] as const
export type GroupName = (typeof groupNames)[number]

export interface InstrumentGroup {
  readonly name: GroupName
  readonly instruments: readonly InstrumentSummary[]
}

export function groupOf(jurisdiction: Jurisdiction): GroupName {
  switch (jurisdiction) {
    case 'chengdu':
    case 'sichuan':
      return 'chengdu'
    case 'chongqing':
    case 'joint':
    case 'national':
      return jurisdiction
    default:
      return 'others'
  }
}

/** Newest first inside a city, Chengdu before Sichuan; what has no date stands last. */
const placeOf = ({ jurisdiction }: InstrumentSummary): number => (jurisdiction === 'sichuan' ? 1 : 0)
const dateOf = ({ effectiveOn, documentDate }: InstrumentSummary): string => effectiveOn ?? documentDate ?? ''
const byPlaceAndDate = (a: InstrumentSummary, b: InstrumentSummary): number =>
  placeOf(a) - placeOf(b) || (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0)

/** Every instrument in exactly one group; groups without any are left out. */
export function groupInstruments(instruments: readonly InstrumentSummary[]): readonly InstrumentGroup[] {
  return groupNames
    .map((name) => ({
      name,
      instruments: instruments.filter(({ jurisdiction }) => groupOf(jurisdiction) === name).sort(byPlaceAndDate),
    }))
    .filter((group) => group.instruments.length > 0)
}

/** `all`: no filter. A year may be `unknown`. */
export interface InstrumentFilter {
  readonly group: GroupName | 'all'
  readonly area: Area | 'all'
  readonly year: string
}
export const noFilter: InstrumentFilter = { group: 'all', area: 'all', year: 'all' }

/** The year of the document; where that is not known, the year in which it took effect. */
export const yearOf = ({ documentDate, effectiveOn }: InstrumentSummary): string =>
  (documentDate ?? effectiveOn)?.slice(0, 4) ?? 'unknown'

/** Years that occur, newest first, `unknown` last. */
export function yearsOf(instruments: readonly InstrumentSummary[]): readonly string[] {
  const years = [...new Set(instruments.map(yearOf))]
  return [
    ...years.filter((year) => year !== 'unknown').sort((a, b) => (a < b ? 1 : -1)),
    ...years.filter((year) => year === 'unknown'),
  ]
}

export function filterInstruments(
  instruments: readonly InstrumentSummary[],
  { group, area, year }: InstrumentFilter,
): readonly InstrumentSummary[] {
  return instruments.filter(
    (instrument) =>
      (group === 'all' || groupOf(instrument.jurisdiction) === group) &&
      (area === 'all' || instrument.areas.includes(area)) &&
      (year === 'all' || yearOf(instrument) === year),
  )
}
