import type { Relation } from '../model/correspondence.ts'
import type { Area, InstrumentKind, Jurisdiction } from '../model/instrument.ts'
import { foldCharacters } from '../text/fold-characters.ts'

/** A condition beside the words: `city:成都`, `领域：1`, `year:2022..2025`, `in:title`, `has:note`. Of a list one is enough. */
export type SearchFilter = FilterBody & {
  /** With a minus before it: what passes is left out. */
  readonly excludes: boolean
}

export type FilterBody =
  | { readonly kind: 'city'; readonly jurisdictions: readonly Jurisdiction[] }
  /** Null: of none of the seven. */
  | { readonly kind: 'area'; readonly areas: readonly (Area | null)[] }
  /** Null: without a date. */
  | { readonly kind: 'year'; readonly years: readonly (YearRange | null)[] }
  /** The level of authority; null: it is not known. */
  | { readonly kind: 'kind'; readonly kinds: readonly (InstrumentKind | null)[] }
  /** Words that stand in the name of an issuing body, as `plainTitle` gives them. */
  | { readonly kind: 'body'; readonly names: readonly string[] }
  /** Whole titles, as `plainTitle` gives them. */
  | { readonly kind: 'instrument'; readonly titles: readonly string[] }
  /** Words that stand in the instrument's title, as `plainTitle` gives them. */
  | { readonly kind: 'title'; readonly words: string }
  /** The words are sought in headings of clauses only. */
  | { readonly kind: 'in-title' }
  | { readonly kind: 'has'; readonly marks: readonly RowHas[] }
  | { readonly kind: 'status'; readonly marks: readonly RowStatus[] }

/** Both ends inclusive; null: open. */
export interface YearRange {
  readonly from: number | null
  readonly to: number | null
}

/** What a row of a comparison may have. */
export const rowHas = ['contrast', 'note', 'decision'] as const
export type RowHas = (typeof rowHas)[number]

/** How clauses stand in comparisons; `none`: in no row of one. */
export const rowStatuses = [
  'aligned',
  'partial',
  'complementary',
  'conflict',
  'gap',
  'disagreement',
  'none',
] as const satisfies readonly (Relation | 'disagreement' | 'none')[]
export type RowStatus = (typeof rowStatuses)[number]

/** Why a part of a query was not applied. */
export const notAppliedReasons = [
  'empty',
  'unknown-operator',
  'unknown-value',
  'no-comparisons',
  'or-without-words',
  'no-words',
] as const
export type NotAppliedReason = (typeof notAppliedReasons)[number]

/** What filters look at of an instrument. */
export interface FilteredInstrument {
  readonly title: string
  readonly jurisdiction: Jurisdiction
  readonly issuingBodies: readonly string[]
  readonly kind: InstrumentKind | null
  /** ISO; the year is of this one, or where it is missing of `effectiveOn`. */
  readonly documentDate: string | null
  readonly effectiveOn: string | null
}

/** Whether an instrument passes; filters of single clauses let each pass. */
export function passesFilter(filter: SearchFilter, instrument: FilteredInstrument): boolean {
  return isOfClauses(filter) || fits(filter, instrument) !== filter.excludes
}

/** Filters that ask about a clause, and not about its instrument. */
export type ClauseFilter = Extract<SearchFilter, { readonly kind: 'area' | 'in-title' | 'has' | 'status' }>

export const isOfClauses = (filter: SearchFilter): filter is ClauseFilter =>
  filter.kind === 'area' || filter.kind === 'in-title' || isOfRows(filter)

/** Whether the words of a query are sought in headings only. */
export const isHeadingOnly = (filters: readonly SearchFilter[]): boolean =>
  filters.some(({ kind }) => kind === 'in-title')

/** Filters by the rows of comparisons. */
export type RowFilter = Extract<SearchFilter, { readonly kind: 'has' | 'status' }>

export const isOfRows = (filter: SearchFilter): filter is RowFilter => filter.kind === 'has' || filter.kind === 'status'

function fits(filter: Exclude<SearchFilter, ClauseFilter>, instrument: FilteredInstrument): boolean {
  switch (filter.kind) {
    case 'city':
      return filter.jurisdictions.includes(instrument.jurisdiction)
    case 'kind':
      return filter.kinds.includes(instrument.kind)
    case 'year':
      return filter.years.some((range) => isWithin(range, yearOf(instrument)))
    case 'body':
      return instrument.issuingBodies.map(plainTitle).some((body) => filter.names.some((name) => body.includes(name)))
    case 'instrument':
      return filter.titles.includes(plainTitle(instrument.title))
    case 'title':
      return plainTitle(instrument.title).includes(filter.words)
  }
}

/** Folded and without quotation marks, which stand in titles (“十四五”) and around what is typed. */
export const plainTitle = (title: string): string => foldCharacters(title).replaceAll('"', '').trim()

/** Null where it has no date. */
export function yearOf({
  documentDate,
  effectiveOn,
}: Pick<FilteredInstrument, 'documentDate' | 'effectiveOn'>): number | null {
  const date = documentDate ?? effectiveOn
  return date === null ? null : Number(date.slice(0, 4))
}

function isWithin(range: YearRange | null, year: number | null): boolean {
  if (range === null || year === null) return range === null && year === null
  return (range.from === null || year >= range.from) && (range.to === null || year <= range.to)
}
