import type { IndicatorValue } from './table-model.ts'
import { lastYear } from './value-order.ts'

/**
 * Marks what a later document of the same place replaces: the same indicator, year, kind and count, another value
 * (软件主营业务收入 2025: 8000亿元 of 2019, 1万亿元 of 2023). Only what is promised is replaced, never how things stood.
 */
export const withSuperseded = (values: readonly IndicatorValue[]): IndicatorValue[] =>
  values.map((value) => ({ ...value, supersededBy: laterOf(value, values)?.id ?? null }))

function laterOf(value: IndicatorValue, values: readonly IndicatorValue[]): IndicatorValue | undefined {
  if (value.kind !== 'target' && value.kind !== 'support') return undefined
  const later = values.filter((other) => isLater(other, value) && isSamePromise(other, value))
  const newest = later.toSorted((a, b) => (dateOf(b) < dateOf(a) ? -1 : 1))[0]
  return newest === undefined || String(newest.value) === String(value.value) ? undefined : newest
}

const dateOf = ({ documentDate }: IndicatorValue): string => documentDate ?? ''

const isLater = (one: IndicatorValue, other: IndicatorValue): boolean =>
  one.documentDate !== null && other.documentDate !== null && one.documentDate > other.documentDate

const isSamePromise = (one: IndicatorValue, other: IndicatorValue): boolean =>
  one.jurisdiction === other.jurisdiction &&
  lastYear(one) === lastYear(other) &&
  one.kind === other.kind &&
  one.manner === other.manner &&
  one.per === other.per &&
  one.unit === other.unit &&
  one.definition === other.definition
