import { isoDate } from '../text/dates.ts'
import { parseChineseNumeral } from '../text/numerals.ts'
import type { Span } from './promise-text.ts'

export const timeUnits = ['hours', 'days', 'working-days', 'months', 'years'] as const
export type TimeUnit = (typeof timeUnits)[number]

interface PrintedDeadline extends Span {
  readonly text: string
}

/** A stretch of time: within it (at-most), no shorter (at-least), or just as long (exactly, 有效期5年). */
export interface Stretch extends PrintedDeadline {
  readonly kind: 'stretch'
  readonly value: number
  readonly unit: TimeUnit
  readonly comparator: 'at-most' | 'at-least' | 'exactly'
  /** What it is counted from (受理申请 of 自受理申请之日起); null where the clause does not say. */
  readonly from: (Span & { readonly text: string }) | null
}

/** A day by which: 2025年底前, 到2025年 and 2025年12月31日前 are one. */
export interface DueDay extends PrintedDeadline {
  readonly kind: 'day'
  /** ISO, or --03-31 for a day of every year. */
  readonly by: string
}

export type Deadline = Stretch | DueDay

/** Bounded, so that a page of digits is read in a time that grows with its length only. */
const number = '(?<value>[0-9]{1,5}|[一二三四五六七八九十百两]{1,7})'
const unit = '(?<unit>个?工作日|个?自然日|日|天|个月|个?小时|周年|年)'

const units: readonly (readonly [RegExp, TimeUnit])[] = [
  [/工作日$/u, 'working-days'],
  [/^(?:个?自然日|日|天)$/u, 'days'],
  [/月$/u, 'months'],
  [/年$/u, 'years'],
  [/小时$/u, 'hours'],
]

/** What a stretch may be counted from; 自知道之日起, 收到申请后, 期满前. */
const origin =
  '(?:自|从|于)?(?<since>[^，。；：、\\u3000自从在于]{2,18}?)(?:之日起|之日后)的?|(?:在)?(?<later>(?:收到|合同|接到|发现|公示|作出|受理)[^，。；：、\\u3000]{0,12}?)后(?:的)?(?:，应当在)?|(?<sooner>期满前|届满前)'
const least = '(?:不得少于|不少于|不得低于|不低于|至少)'
const most = '(?:最长)?(?:不得超过|不超过)'

/** Each form with how it binds; a stretch that stands in none of them is no promise (每五年评估一次, 7×24小时). */
const stretches: readonly (readonly [RegExp, Stretch['comparator']])[] = [
  [new RegExp(`(?:${origin})?(?:在|于)?${number}${unit}(?:之内|以内|内)`, 'gu'), 'at-most'],
  [new RegExp(`(?<sooner>(?:期满|届满)前)${number}${unit}`, 'gu'), 'at-most'],
  [new RegExp(`${least}${number}${unit}`, 'gu'), 'at-least'],
  [new RegExp(`${most}${number}${unit}`, 'gu'), 'at-most'],
  [new RegExp(`(?<=延长|压[减缩][到至]|缩短[到至])${number}${unit}`, 'gu'), 'at-most'],
  [new RegExp(`逾期${number}${unit}`, 'gu'), 'at-most'],
  [new RegExp(`(?:有效期|试行期|公示期?|(?<=期限))(?:限)?为?${number}${unit}`, 'gu'), 'exactly'],
]

/** Every deadline of a text as `promiseText` gives it, in order and apart. */
export function deadlinesOf(text: string): Deadline[] {
  const found: Deadline[] = dueDays(text)
  for (const [pattern, comparator] of stretches) {
    for (const match of text.matchAll(pattern)) {
      const read = readStretch(match, comparator, text)
      if (read !== null && found.every(({ start, end }) => read.end <= start || read.start >= end)) found.push(read)
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function readStretch(match: RegExpExecArray, comparator: Stretch['comparator'], text: string): Stretch | null {
  const { value: digits = '', unit: sign = '', since, later, sooner } = match.groups ?? {}
  const value = parseChineseNumeral(digits)
  const measured = units.find(([pattern]) => pattern.test(sign))?.[1]
  if (value === null || measured === undefined) return null
  const [start, end] = [match.index, match.index + match[0].length]
  const beginning = since ?? later ?? sooner
  const from =
    beginning === undefined
      ? earlierOrigin(text, start)
      : spanned(text, start + match[0].indexOf(beginning), beginning.length)
  return { kind: 'stretch', text: match[0], start, end, value, unit: measured, comparator, from }
}

const longestOrigin = 40

/** 收到申请后，应当在5个工作日内: the origin stands in the phrase before. */
function earlierOrigin(text: string, start: number): Stretch['from'] {
  const near = Math.max(0, start - longestOrigin)
  const before = /(?:收到|接到)[^，。；]{1,16}(?=后，应当在?$)/u.exec(text.slice(near, start))
  return before === null ? null : spanned(text, near + before.index, before[0].length)
}

const spanned = (text: string, start: number, length: number) => ({
  text: text.slice(start, start + length),
  start,
  end: start + length,
})

const day =
  /(?<yearly>每年)(?:(?<month>[0-9]{1,2})月(?:(?<date>[0-9]{1,2})日)?底?前|第?(?<quarter>[一二三四])季度)|(?<until>到|至)?(?<![0-9—–~～-])(?<year>[0-9]{4})年(?:(?<yearMonth>[0-9]{1,2})月(?:(?<yearDate>[0-9]{1,2})日)?)?(?<close>底|末)?(?<before>以前|之前|前)?/gu

function dueDays(text: string): DueDay[] {
  return [...text.matchAll(day)].flatMap((match) => {
    const groups = match.groups ?? {}
    const by = groups['yearly'] === undefined ? dayOfYear(groups) : everyYear(groups)
    // 2021年到2025年 is a period, 提高到2027年的50% names the year of a value.
    const isPeriod = /[0-9]{4}年$|截[至止]?$|提高$|增长$|增加$|扩大$/u.test(
      text.slice(Math.max(0, match.index - 6), match.index),
    )
    const names = text.startsWith('的', match.index + match[0].length)
    if (by === null || isPeriod || names) return []
    return [{ kind: 'day' as const, text: match[0], start: match.index, end: match.index + match[0].length, by }]
  })
}

type Groups = Readonly<Record<string, string | undefined>>

const lastDay = (year: number, month: number): string | null =>
  [31, 30, 29, 28].map((date) => isoDate(year, month, date)).find((iso) => iso !== null) ?? null

/** Only what says until when: 2025年底 alone may tell how things stood then. */
function dayOfYear({ until, year, yearMonth, yearDate, close, before }: Groups): string | null {
  if (until === undefined && before === undefined) return null
  if (yearMonth === undefined) return close === undefined && until === undefined ? null : `${year}-12-31`
  if (yearDate !== undefined) return isoDate(Number(year), Number(yearMonth), Number(yearDate))
  return close === undefined ? null : lastDay(Number(year), Number(yearMonth))
}

/** A year with 29 February, so that a month's last day is one in some year. */
const leapYear = 2024

function everyYear({ month, date, quarter }: Groups): string | null {
  const last = quarter === undefined ? Number(month) : '一二三四'.indexOf(quarter) * 3 + 3
  const iso = date === undefined ? lastDay(leapYear, last) : isoDate(leapYear, last, Number(date))
  return iso === null ? null : `--${iso.slice(5)}`
}
