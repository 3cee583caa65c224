import type { Amount, IncomparableReason, IndicatorValue, ShownAmount, ValuePair } from './table-model.ts'

/** Each left value with the right one of its kind that is nearest in year. */
export function valuePairs(left: readonly IndicatorValue[], right: readonly IndicatorValue[]): ValuePair[] {
  return left.flatMap((value) => {
    const other = right.find(({ kind }) => kind === value.kind) ?? right[0]
    return other === undefined ? [] : [pairOf(value, other)]
  })
}

const lastYear = ({ year }: IndicatorValue): number | null =>
  year === null ? null : typeof year === 'number' ? year : year[1]

function pairOf(left: IndicatorValue, right: IndicatorValue): ValuePair {
  const reason = whyNot(left, right)
  const [ours, theirs] = [lastYear(left), lastYear(right)]
  return {
    left: left.id,
    right: right.id,
    yearsApart: ours === null || theirs === null ? null : theirs - ours,
    difference: reason === null ? differenceOf(left, right) : null,
    reason,
    definitions: null,
    notes: [],
  }
}

function whyNot(left: IndicatorValue, right: IndicatorValue): IncomparableReason | null {
  if (left.unit !== right.unit) return 'other-unit'
  if (left.kind !== right.kind) return 'other-kind'
  if (left.manner !== right.manner) return 'other-manner'
  return left.per === right.per ? null : 'other-period'
}

const low = (amount: Amount): number => (typeof amount === 'number' ? amount : amount[0])
const high = (amount: Amount): number => (typeof amount === 'number' ? amount : amount[1])

function differenceOf(left: IndicatorValue, right: IndicatorValue): NonNullable<ValuePair['difference']> {
  const over = Math.max(low(left.value) - high(right.value), low(right.value) - high(left.value), 0)
  const value = Number(over.toPrecision(12))
  const higher = value === 0 ? null : low(left.value) > high(right.value) ? 'left' : 'right'
  return { value, shown: shownDifference(value, left), higher }
}

function shownDifference(value: number, { unit }: IndicatorValue): ShownAmount {
  if (unit === '%') return { value, unit: '百分点' }
  const [scale, factor] = value >= 1e8 ? ['亿', 1e8] : value >= 1e4 ? ['万', 1e4] : ['', 1]
  return { value: Number((value / Number(factor)).toPrecision(12)), unit: `${scale}${unit ?? ''}` || null }
}
