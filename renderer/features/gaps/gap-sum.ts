import type { ComparisonSummary, GapEntry } from '#core/contract/api.ts'
import type { Severity } from '#core/journal/event.ts'
import { severities } from '#core/journal/event.ts'
import type { Side } from '#core/model/correspondence.ts'
import type { City, InstrumentSummary } from '#core/model/instrument.ts'
import { type AreaFilter, fitsArea } from '../../components/area-filter.ts'
import { fitsContrast } from '../../components/contrast-filter.ts'
import type { ContrastFilter } from '../../components/contrast-filter.ts'
import { sideCity } from '../../components/CityHead.tsx'

/**
 * Terms of the sum; every entry is in exactly one. A gap goes by the city that has the text. `rejected`: both sides have
 * clauses that were judged not to answer each other.
 */
export const gapTerms = ['conflict', 'left-city', 'right-city', 'other-place', 'rejected', 'disagreement'] as const
export type GapTerm = (typeof gapTerms)[number]

/** Both sides of each comparison, as far as the list of gaps needs them. */
export type SidesOf = ReadonlyMap<string, Readonly<Record<Side, readonly InstrumentSummary[]>>>

export const sidesOf = (comparisons: readonly ComparisonSummary[]): SidesOf =>
  new Map(comparisons.map(({ id, left, right }) => [id, { left, right }]))

export function instrumentsOn(entry: GapEntry, side: Side, sides: SidesOf): readonly InstrumentSummary[] {
  return sides.get(entry.comparison)?.[side] ?? []
}

const termOfCity: Readonly<Record<City, GapTerm>> = {
  chengdu: 'left-city',
  chongqing: 'right-city',
  both: 'other-place',
}

export function termOf(entry: GapEntry, sides: SidesOf): GapTerm {
  if (entry.kind !== 'gap') return entry.kind
  return entry.presentSide === null ? 'rejected' : termOfCity[sideCity(instrumentsOn(entry, entry.presentSide, sides))]
}

export type GapCounts = Readonly<Record<GapTerm, number>>

export function countTerms(entries: readonly GapEntry[], sides: SidesOf): GapCounts {
  const counts: Record<GapTerm, number> = {
    conflict: 0,
    'left-city': 0,
    'right-city': 0,
    'other-place': 0,
    rejected: 0,
    disagreement: 0,
  }
  for (const entry of entries) counts[termOf(entry, sides)] += 1
  return counts
}

/** All instruments of the city that a term stands for, over all comparisons. */
export function instrumentsOfCity(sides: SidesOf, city: City): readonly InstrumentSummary[] {
  return [...sides.values()]
    .flatMap(({ left, right }) => [left, right])
    .filter((instruments) => instruments.length > 0 && sideCity(instruments) === city)
    .flat()
}

export const orders = ['rows', 'severity', 'due'] as const
export type GapOrder = (typeof orders)[number]

export interface GapFilter {
  /** Empty: all. */
  readonly terms: ReadonlySet<GapTerm>
  readonly area: AreaFilter
  readonly status: GapEntry['status'] | 'all'
  readonly comparison: string
  readonly contrast: ContrastFilter
  readonly order: GapOrder
}
export const noFilter: GapFilter = {
  terms: new Set(),
  area: 'all',
  status: 'all',
  comparison: 'all',
  contrast: 'all',
  order: 'rows',
}

const rankOf = (severity: Severity | undefined): number => (severity === undefined ? -1 : severities.indexOf(severity))
const dueOf = ({ confirmed }: GapEntry): string => confirmed?.dueOn ?? '9999'

const comparisons: Readonly<Record<GapOrder, (a: GapEntry, b: GapEntry) => number>> = {
  rows: () => 0,
  severity: (a, b) => rankOf(b.confirmed?.severity) - rankOf(a.confirmed?.severity),
  due: (a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0),
}

export function filterGaps(entries: readonly GapEntry[], filter: GapFilter, sides: SidesOf): readonly GapEntry[] {
  return entries
    .filter(
      (entry) =>
        (filter.terms.size === 0 || filter.terms.has(termOf(entry, sides))) &&
        fitsArea(entry, filter.area) &&
        (filter.status === 'all' || entry.status === filter.status) &&
        (filter.comparison === 'all' || entry.comparison === filter.comparison) &&
        fitsContrast(entry.row, filter.contrast),
    )
    .toSorted(comparisons[filter.order])
}

/** Names an entry: row keys repeat between comparisons. */
export const entryKey = ({ comparison, rowKey }: GapEntry): string => `${comparison} ${rowKey}`
