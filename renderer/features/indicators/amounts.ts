import type { IndicatorValue, ShownAmount } from '#core/indicators/table-model.ts'
import { formatNumber } from '#core/report/indicator-texts.ts'

/** `93`, `3–5`. */
export const formatAmount = ({ value }: ShownAmount): string =>
  typeof value === 'number' ? formatNumber(value) : value.map(formatNumber).join('–')

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
