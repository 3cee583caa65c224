import { tableDimension } from './dimensions.ts'
import type { Amount } from './figure-words.ts'
import { scaled } from './indicator-values.ts'
import { compareTexts } from './value-order.ts'
import type { DifferenceBound, IndicatorValue, ShownAmount, ValuePair } from './table-model.ts'

const low = (amount: Amount): number => (typeof amount === 'number' ? amount : amount[0])
const high = (amount: Amount): number => (typeof amount === 'number' ? amount : amount[1])

/** How far two amounts of one dimension are apart, in the larger of their units; ranges that touch are level. */
export function differenceOf(left: IndicatorValue, right: IndicatorValue): NonNullable<ValuePair['difference']> {
  const { unit, factor } = commonUnit(left.unit, right.unit)
  const [ours, theirs] = [left, right].map((one) => scaled(one.value, factor / tableDimension(one.unit).factor))
  if (ours === undefined || theirs === undefined) throw new RangeError('A difference is of two values')
  const value = scaled(Math.max(low(ours) - high(theirs), low(theirs) - high(ours), 0), 1) as number
  const higher = value === 0 ? null : low(ours) > high(theirs) ? 'left' : 'right'
  const isAbout = [left, right].some(({ comparator }) => comparator === 'about')
  const bound = higher === null ? null : higher === 'left' ? boundOf(left, right) : boundOf(right, left)
  return { value, shown: inWords(value, unit), higher, bound, isAbout }
}

/** Which way a value may be off: up from 不低于, down from 不超过. */
const opensOf = ({ comparator }: IndicatorValue): 'up' | 'down' | null => {
  if (comparator === 'at-least' || comparator === 'above') return 'up'
  return comparator === 'at-most' || comparator === 'below' ? 'down' : null
}

/** What lies between a higher and a lower value: more than the number where one opens away from the other, less where towards it. */
function boundOf(higher: IndicatorValue, lower: IndicatorValue): DifferenceBound | null {
  const [above, below] = [opensOf(higher), opensOf(lower)]
  if (above !== null && above === below) return above === 'up' ? 'lower-bounds' : 'upper-bounds'
  if (above === 'up' || below === 'down') return 'at-least'
  if (above === 'down' || below === 'up') return 'at-most'
  // Of a range the nearest end counts.
  return [higher, lower].every(({ value }) => typeof value === 'number') ? null : 'at-least'
}

/** 座 and 个 count alike: their difference is a bare number. */
function commonUnit(left: string | null, right: string | null): { unit: string | null; factor: number } {
  const [ours, theirs] = [tableDimension(left), tableDimension(right)]
  if (ours.factor !== theirs.factor)
    return ours.factor > theirs.factor ? { unit: left, ...ours } : { unit: right, ...theirs }
  return { unit: left === right ? left : ours.name === 'count' ? null : shorter(left, right), factor: ours.factor }
}

const shorter = (left: string | null, right: string | null): string | null =>
  [left ?? '', right ?? ''].toSorted((a, b) => a.length - b.length || compareTexts(a, b))[0] ?? null

const scales = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
] as const

/** A difference of shares is of percentage points. */
function inWords(value: number, unit: string | null): ShownAmount {
  return tableDimension(unit).name === 'share' ? { value, unit: '百分点' } : inLargeUnit({ value, unit })
}

/** As people say it: 5,000,000 元 are 500 万元; of a range the lower end decides. */
export function inLargeUnit({ value, unit }: ShownAmount): ShownAmount {
  const scale = scales.find(([, factor]) => low(value) >= factor)
  return scale === undefined ? { value, unit } : { value: scaled(value, scale[1]), unit: scale[0] + (unit ?? '') }
}
