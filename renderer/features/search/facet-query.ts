import type { Facet } from '#core/contract/facets.ts'
import type { QueryPart } from '#core/contract/query-parts.ts'

/** How a facet is typed: `城市：` and `成都`. */
export interface FacetWords {
  readonly operator: string
  readonly valueOf: (key: string) => string
}

/** The query with one value of a facet chosen, or no longer; what stood there of this facet becomes one list. */
export function withFacetValue(parts: readonly QueryPart[], facet: Facet, key: string, words: FacetWords): string {
  const chosen = facet.values.filter((value) => value.chosen).map((value) => value.key)
  const wanted = chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]
  const values = wanted.map((each) => inMarks(words.valueOf(each), facet.name === 'instrument'))
  const filter = values.length === 0 ? [] : [`${words.operator}${values.join(',')}`]
  const isOwn = (part: QueryPart): boolean => part.kind === 'filter' && part.filter.kind === facet.name
  const at = parts.findIndex(isOwn)
  const before = at === -1 ? parts : parts.slice(0, at)
  const after = at === -1 ? [] : parts.slice(at).filter((part) => !isOwn(part))
  const written = (each: readonly QueryPart[]): string[] => each.map((part) => part.written)
  return [...written(before), ...filter, ...written(after)].join(' ')
}

const marks = [
  ['"', '"'],
  ['「', '」'],
  ['『', '』'],
] as const

/** In quotation marks that do not stand in the value, where it must be kept together. */
function inMarks(value: string, always: boolean): string {
  if (!always && !/[\s,，、"“”„＂「」『』]/u.test(value)) return value
  const [open, close] = marks.find(([, closing]) => !value.includes(closing)) ?? marks[0]
  return open + value + close
}
