import { areas, type Area, isJurisdiction, type Jurisdiction } from '../model/instrument.ts'
import { foldText } from '../text/fold.ts'

/** A condition beside the words: `city:成都`, `领域：1`, `year:2022..2025`, `标题：算力`, `in:title`. */
export type SearchFilter = FilterBody & {
  /** With a minus before it: what passes is left out. */
  readonly excludes: boolean
}

type FilterBody =
  | { readonly kind: 'city'; readonly jurisdictions: readonly Jurisdiction[] }
  | { readonly kind: 'area'; readonly areas: readonly Area[] }
  /** Both ends inclusive; null: open. */
  | { readonly kind: 'year'; readonly from: number | null; readonly to: number | null }
  /** Folded words that stand in the instrument's title. */
  | { readonly kind: 'title'; readonly words: string }
  /** The words are sought in headings of clauses only. */
  | { readonly kind: 'in-title' }

/** Why a part of a query was not applied. */
export const notAppliedReasons = [
  'empty',
  'unknown-operator',
  'unknown-value',
  'of-comparisons',
  'or-without-words',
  'no-words',
] as const
export type NotAppliedReason = (typeof notAppliedReasons)[number]

type FilterKind = Exclude<FilterBody['kind'], 'in-title'>

const kindOf: Readonly<Record<string, FilterKind | 'in' | 'of-comparisons'>> = {
  city: 'city',
  城市: 'city',
  地区: 'city',
  辖区: 'city',
  area: 'area',
  领域: 'area',
  year: 'year',
  年份: 'year',
  年度: 'year',
  title: 'title',
  标题: 'title',
  in: 'in',
  has: 'of-comparisons',
  status: 'of-comparisons',
  状态: 'of-comparisons',
}

/** Names that other programs filter by and this one does not yet. */
const foreignNames = '机关|发文机关|单位|文件|类型|级别|层级|日期|作者'

/**
 * A name before a colon: of Latin letters any, of Chinese ones only those that people filter by. 目标：到2025年 is no filter:
 * in official texts a colon is punctuation.
 */
const namedPattern = new RegExp(
  `^([a-z][a-z_-]*|${Object.keys(kindOf)
    .filter((name) => !/^[a-z]/u.test(name))
    .join('|')}|${foreignNames})[:：]`,
  'iu',
)

/** How long the name of a filter with its colon is; 0 where the text begins with none. */
export const filterNameLength = (text: string): number => namedPattern.exec(text)?.[0].length ?? 0

/** Reads a filter without its minus; null where the text is none. */
export function parseFilter(text: string): FilterBody | NotAppliedReason | null {
  const length = filterNameLength(text)
  if (length === 0) return null
  const kind = kindOf[text.slice(0, length - 1).toLowerCase()]
  if (kind === undefined) return 'unknown-operator'
  if (kind === 'of-comparisons') return kind
  const value = foldText(text.slice(length).replaceAll(/["“”„＂「」『』]/gu, '')).trim()
  if (value === '') return 'empty'
  return valueReaders[kind](value) ?? 'unknown-value'
}

const valueReaders: Readonly<Record<FilterKind | 'in', (value: string) => FilterBody | null>> = {
  city: (value) => {
    const jurisdictions = allOrNone(listed(value).map(jurisdictionsOf))
    return jurisdictions && { kind: 'city', jurisdictions: jurisdictions.flat() }
  },
  area: (value) => {
    const wanted = allOrNone(listed(value).map((each) => areas.find((area) => String(area) === each) ?? null))
    return wanted && { kind: 'area', areas: wanted }
  },
  year: yearsOf,
  title: (words) => ({ kind: 'title', words }),
  in: (value) => (value === 'title' || value === '标题' ? { kind: 'in-title' } : null),
}

const listed = (value: string): string[] => value.split(/[,、]/u).map((each) => each.trim())

const allOrNone = <Value>(values: readonly (Value | null)[]): Value[] | null =>
  values.some((value) => value === null) ? null : values.filter((value) => value !== null)

const placeNames: Readonly<Record<string, readonly Jurisdiction[]>> = {
  成都: ['chengdu'],
  成都市: ['chengdu'],
  四川: ['sichuan'],
  四川省: ['sichuan'],
  重庆: ['chongqing'],
  重庆市: ['chongqing'],
  国家: ['national'],
  全国: ['national'],
  两地: ['joint'],
  川渝: ['joint'],
}

/** A place that ends in the word for its kind is taken by its name; any other is more likely a typing error. */
function jurisdictionsOf(name: string): readonly Jurisdiction[] | null {
  const known = Object.hasOwn(placeNames, name) ? placeNames[name] : undefined
  if (known !== undefined) return known
  if (isJurisdiction(name)) return [name]
  return /.[区县市省州]$/u.test(name) ? [`district:${name}`, `other:${name}`] : null
}

function yearsOf(value: string): FilterBody | null {
  const single = /^(\d{4})年?$/u.exec(value)?.[1]
  if (single !== undefined) return { kind: 'year', from: Number(single), to: Number(single) }
  const range = /^(\d{4})?年?(?:\.\.|-|—|~|至)(\d{4})?年?$/u.exec(value)
  if (range === null) return null
  const [from, to] = [range[1], range[2]].map((year) => (year === undefined ? null : Number(year)))
  if (from === undefined || to === undefined || (from === null && to === null)) return null
  return from !== null && to !== null && from > to ? null : { kind: 'year', from, to }
}

/** What filters look at of an instrument. */
export interface FilteredInstrument {
  readonly title: string
  readonly jurisdiction: Jurisdiction
  /** ISO; the year is of this one, or where it is missing of `effectiveOn`. */
  readonly documentDate: string | null
  readonly effectiveOn: string | null
}

/** Whether an instrument passes; filters of single clauses let each pass. One without a date is of no year. */
export function passesFilter(filter: SearchFilter, instrument: FilteredInstrument): boolean {
  switch (filter.kind) {
    case 'city':
      return filter.jurisdictions.includes(instrument.jurisdiction) !== filter.excludes
    case 'year':
      return isWithin(filter, yearOf(instrument)) !== filter.excludes
    case 'title':
      return foldText(instrument.title).includes(filter.words) !== filter.excludes
    case 'area':
    case 'in-title':
      return true
  }
}

function yearOf({ documentDate, effectiveOn }: FilteredInstrument): number | null {
  const date = documentDate ?? effectiveOn
  return date === null ? null : Number(date.slice(0, 4))
}

const isWithin = (
  { from, to }: { readonly from: number | null; readonly to: number | null },
  year: number | null,
): boolean => year !== null && (from === null || year >= from) && (to === null || year <= to)
