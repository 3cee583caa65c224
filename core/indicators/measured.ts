import type { Deadline, TimeUnit } from './deadlines.ts'
import type { Indicator } from './indicators.ts'
import type { Span } from './promise-text.ts'

/** A stretch of time, a sum or a share by itself, without what it is one of. */
export interface Measured extends Span {
  readonly kind: 'deadline' | 'quantity'
  /** As printed: 三十个工作日. */
  readonly text: string
  /** In the unit of its dimension: 五百万元 is 5000000 yuan, 百分之三十 is 30 of a share. */
  readonly value: number
  readonly dimension: TimeUnit | 'yuan' | 'share'
}

/** The time limits, sums and shares of a clause, in order; counts and ranges are left to `indicators`. */
export function measuresOf(indicators: readonly Indicator[], deadlines: readonly Deadline[]): Measured[] {
  const times = deadlines.flatMap((found): Measured[] =>
    found.kind === 'day' || !found.text.endsWith('内')
      ? []
      : [{ kind: 'deadline', value: found.value, dimension: found.unit, ...timeIn(found) }],
  )
  const figures = indicators.flatMap(({ text, start, end, value, measurementUnit }): Measured[] => {
    const dimension = measurementUnit === '元' ? 'yuan' : measurementUnit === '%' ? 'share' : null
    if (dimension === null || typeof value !== 'number') return []
    return [{ kind: 'quantity', text, start, end, value, dimension }]
  })
  return [...times, ...figures].toSorted((a, b) => a.start - b.start)
}

const timeValue =
  /(?:不得?少于|不得?低于|至少|不得?超过|最长)?[0-9０-９\s一二三四五六七八九十百两]+(?:个?工作日|个?自然日|日|天|个月|个?小时|周年|年)(?=(?:之内|以内|内)?$)/u

/** The time itself with its bound: 三十日 of 自受理之日起三十日内, 不少于三十日. */
export function timeIn({ text, start }: Printed): Printed & Span {
  const match = timeValue.exec(text)
  const printed = match?.[0].trim() ?? text
  const from = start + (match === null ? 0 : match.index + match[0].indexOf(printed))
  return { text: printed, start: from, end: from + printed.length }
}

interface Printed {
  readonly text: string
  readonly start: number
}
