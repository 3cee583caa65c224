import type { IndicatorValue, ShownAmount } from '#core/indicators/table-model.ts'
import type { Comparator } from '#core/indicators/printed-figures.ts'

/** 10000 as `10,000`, 1.5 as it is; as many digits as the clause gives. */
export const formatNumber = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 12 })

/** `93`, `3–5`. */
export const formatAmount = ({ value }: ShownAmount): string =>
  typeof value === 'number' ? formatNumber(value) : value.map(formatNumber).join('–')

const signs: Readonly<Record<Comparator, string>> = {
  'at-least': '≥ ',
  above: '> ',
  'at-most': '≤ ',
  below: '< ',
  about: '≈ ',
  reach: '',
}
export const signOf = ({ comparator }: Pick<IndicatorValue, 'comparator'>): string =>
  comparator === null ? '' : signs[comparator]

/** 一成以上 does not show that it is 10 %: what is printed has to stand beside the number. */
export function isWrittenOtherwise({ text, shown }: IndicatorValue): boolean {
  const numbers = typeof shown.value === 'number' ? [shown.value] : shown.value
  return !numbers.every((number) => text.replaceAll(',', '').includes(String(number)))
}

/** Of a period its last year: what a target is for. */
export function formatYear(year: IndicatorValue['year']): string {
  if (year === null) return ''
  return typeof year === 'number' ? String(year) : `${year[0]}—${year[1]}`
}
