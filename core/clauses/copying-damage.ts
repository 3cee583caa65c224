import { isoDate } from '../text/dates.ts'

/* What is left of dates and numbers in texts that were copied from a page. Only the certain is read. */

const damaged = /^([12][0-9]{3})(年?)([0-9]{1,4})(月?)([0-9]{0,2})(日?)$/u

/**
 * The day that a date means which lost one or more of 年, 月, 日 (2022517, 2022330日, 2022年330日), ISO; null for a whole date,
 * for none, and where two days are possible (2022111 is 1月11日 or 11月1日).
 */
export function damagedDate(text: string): string | null {
  const match = damaged.exec(text.replace(/\s/gu, ''))
  if (match === null || (match[2] !== '' && match[4] !== '' && match[6] !== '')) return null
  const [, year = '', , first = '', month = '', second = ''] = match
  const cuts = month === '' ? splits(first + second) : [[first, second] as const]
  const days = cuts.flatMap(([m, d]) => validDay(Number(year), m, d))
  return days.length === 1 ? (days[0] ?? null) : null
}

const splits = (digits: string): (readonly [string, string])[] =>
  [1, 2].filter((at) => at < digits.length).map((at) => [digits.slice(0, at), digits.slice(at)] as const)

function validDay(year: number, month: string, day: string): string[] {
  const isShort = /^\d{1,2}$/u.test(month) && /^\d{1,2}$/u.test(day)
  return isShort ? [isoDate(year, Number(month), Number(day)) ?? ''].filter((iso) => iso !== '') : []
}

const half =
  /^(\p{Script=Han}{1,14})\s*(?:([〔［[【（(])\s*)?((?:19|20)[0-9]{2})\s*(?:([〕］\]】）)])\s*)?([0-9]{1,5})\s*号$/u

/** 渝府发〔202018号, 渝府发2020〕18号 or 渝府发202018号 with its brackets: the year has four digits. Null for a whole number and for none. */
export function mendedNumber(text: string): string | null {
  const match = half.exec(text.trim())
  if (match === null || (match[2] !== undefined && match[4] !== undefined)) return null
  return `${match[1]}〔${match[3]}〕${match[5]}号`
}
