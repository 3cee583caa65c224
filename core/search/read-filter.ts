import { areas, isJurisdiction, type InstrumentKind, instrumentKinds, type Jurisdiction } from '../model/instrument.ts'
import {
  plainTitle,
  type FilterBody,
  type NotAppliedReason,
  type RowHas,
  rowHas,
  type RowStatus,
  rowStatuses,
  type YearRange,
} from './filters.ts'
import { splitValues, type QuotedValue } from './quoted-values.ts'

type FilterName = Exclude<FilterBody['kind'], 'in-title'> | 'in'

const namesOf: Readonly<Record<FilterName, readonly string[]>> = {
  city: ['city', '城市', '地区', '辖区'],
  area: ['area', '领域'],
  year: ['year', '年份', '年度'],
  kind: ['kind', 'level', '类型', '级别', '层级', '效力层级'],
  body: ['body', '机关', '发文机关'],
  instrument: ['instrument', '文件'],
  title: ['title', '标题'],
  in: ['in'],
  has: ['has', '含有'],
  status: ['status', '状态', '对应关系'],
}

const nameOf = new Map(
  Object.entries(namesOf).flatMap(([name, written]) => written.map((each) => [each, name as FilterName] as const)),
)

/** Names that other programs filter by and this one does not. */
const foreignNames = ['单位', '日期', '作者']

/**
 * A name before a colon: of Latin letters any, of Chinese ones only those that people filter by. 目标：到2025年 is no filter:
 * in official texts a colon is punctuation.
 */
const namedPattern = new RegExp(
  `^([a-z][a-z_-]*|${[...nameOf.keys(), ...foreignNames].filter((name) => !/^[a-z]/u.test(name)).join('|')})[:：]`,
  'iu',
)

/** How long the name of a filter with its colon is; 0 where the text begins with none. */
export const filterNameLength = (text: string): number => namedPattern.exec(text)?.[0].length ?? 0

/** Reads a filter without its minus; null where the text is none. */
export function parseFilter(text: string): FilterBody | NotAppliedReason | null {
  const length = filterNameLength(text)
  if (length === 0) return null
  const name = nameOf.get(text.slice(0, length - 1).toLowerCase())
  if (name === undefined) return 'unknown-operator'
  const values = splitValues(text.slice(length))
  if (values.every(({ value }) => plainTitle(value) === '')) return 'empty'
  return valueReaders[name](values) ?? 'unknown-value'
}

type ValueReader = (values: readonly QuotedValue[]) => FilterBody | null

/** Each of a list is read alone, and one that is not understood spoils it: applied in part it would find too little. */
function each<Value>(values: readonly QuotedValue[], read: (value: string) => Value | undefined): Value[] | null {
  const all = values.map(({ value }) => read(plainTitle(value)))
  const known = all.filter((value) => value !== undefined)
  return known.length === all.length ? known : null
}

/** As one value, separators and all: a title may hold them. */
const whole = (values: readonly QuotedValue[]): string => plainTitle(values.map(({ written }) => written).join(''))

const valueReaders: Readonly<Record<FilterName, ValueReader>> = {
  city: (values) => {
    const jurisdictions = each(values, jurisdictionsOf)
    return jurisdictions && { kind: 'city', jurisdictions: jurisdictions.flat() }
  },
  area: (values) => {
    const wanted = each(values, (value) => (noneNames.has(value) ? null : areas.find((area) => String(area) === value)))
    return wanted && { kind: 'area', areas: wanted }
  },
  year: (values) => {
    const years = each(values, (value) => (noneNames.has(value) ? null : yearsOf(value)))
    return years && { kind: 'year', years }
  },
  kind: (values) => {
    const kinds = each(values, (value) => (noneNames.has(value) ? null : kindNames.get(value)))
    return kinds && { kind: 'kind', kinds }
  },
  body: (values) => {
    const names = each(values, (value) => (value === '' ? undefined : value))
    return names && { kind: 'body', names }
  },
  // In quotation marks a whole title is meant, without them words of one.
  instrument: (values) =>
    values.every(({ isQuoted }) => isQuoted)
      ? { kind: 'instrument', titles: values.map(({ value }) => plainTitle(value)) }
      : { kind: 'title', words: whole(values) },
  title: (values) => ({ kind: 'title', words: whole(values) }),
  in: (values) => (['title', '标题'].includes(whole(values)) ? { kind: 'in-title' } : null),
  has: (values) => {
    const marks = each(values, (value) => hasNames.get(value))
    return marks && { kind: 'has', marks }
  },
  status: (values) => {
    const marks = each(values, (value) => statusNames.get(value))
    return marks && { kind: 'status', marks }
  },
}

const noneNames: ReadonlySet<string> = new Set(['none', '无', '未注明'])

const withOwnNames = <Name extends string>(
  own: readonly Name[],
  more: readonly (readonly [string, Name])[],
): ReadonlyMap<string, Name> => new Map([...own.map((name) => [name, name] as const), ...more])

const kindNames = withOwnNames<InstrumentKind>(instrumentKinds, [
  ['法律', 'law'],
  ['行政法规', 'administrative-regulation'],
  ['部门规章', 'departmental-rule'],
  ['规章', 'departmental-rule'],
  ['地方性法规', 'local-regulation'],
  ['规范性文件', 'normative-document'],
])

const hasNames = withOwnNames<RowHas>(rowHas, [
  ['要点差异', 'contrast'],
  ['差异', 'contrast'],
  ['批注', 'note'],
  ['annotation', 'note'],
  ['决定', 'decision'],
])

const statusNames = withOwnNames<RowStatus>(rowStatuses, [
  ['一致', 'aligned'],
  ['部分对应', 'partial'],
  ['部分', 'partial'],
  ['互补', 'complementary'],
  ['冲突', 'conflict'],
  ['缺口', 'gap'],
  ['意见不一', 'disagreement'],
  ['分歧', 'disagreement'],
  ['未对照', 'none'],
])

const placeNames = new Map<string, readonly Jurisdiction[]>([
  ['成都', ['chengdu']],
  ['成都市', ['chengdu']],
  ['四川', ['sichuan']],
  ['四川省', ['sichuan']],
  ['重庆', ['chongqing']],
  ['重庆市', ['chongqing']],
  ['国家', ['national']],
  ['全国', ['national']],
  ['两地', ['joint']],
  ['川渝', ['joint']],
])

/** A place that ends in the word for its kind is taken by its name; any other is more likely a typing error. */
function jurisdictionsOf(name: string): readonly Jurisdiction[] | undefined {
  const known = placeNames.get(name)
  if (known !== undefined) return known
  if (isJurisdiction(name)) return [name]
  return /.[区县市省州]$/u.test(name) ? [`district:${name}`, `other:${name}`] : undefined
}

/** What `city:` takes for a place and nothing else: its name where that is read as this place, else the place as it is stored. */
export function placeKey(place: Jurisdiction): string {
  const name = place.slice(place.indexOf(':') + 1)
  return jurisdictionsOf(name)?.includes(place) === true ? name : place
}

function yearsOf(value: string): YearRange | undefined {
  const single = /^(\d{4})年?$/u.exec(value)?.[1]
  if (single !== undefined) return { from: Number(single), to: Number(single) }
  const range = /^(\d{4})?年?(?:\.\.|-|—|~|至)(\d{4})?年?$/u.exec(value)
  if (range === null) return undefined
  const [from, to] = [range[1], range[2]].map((year) => (year === undefined ? null : Number(year)))
  if (from === undefined || to === undefined || (from === null && to === null)) return undefined
  return from !== null && to !== null && from > to ? undefined : { from, to }
}
