import { parseChineseNumeral } from './numerals.ts'

/** A date read out of text: ISO (`2022-11-25`) and where it stands, in UTF-16 offsets, end exclusive. */
export interface FoundDate {
  readonly iso: string
  readonly start: number
  readonly end: number
}

const number = '[0-9０-９〇零○一二三四五六七八九十]'
const gap = '[\\s\\u200B]*'
const worded = `(${number}{4})${gap}年${gap}(${number}{1,3})${gap}月${gap}(${number}{1,3})${gap}日`
/** 2022-11-25, 2022/11/25, 2022.11.25; the same mark twice, and no digit on either side. */
const marked = '(?<![0-9０-９])([12][0-9]{3})([-/.．－])([0-9]{1,2})\\5([0-9]{1,2})(?![0-9０-９])'
const pattern = new RegExp(`${worded}|${marked}`, 'gu')

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day as ISO; null where a part is missing or the calendar does not have it. */
export function isoDate(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null) return null
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Every complete date (year, month and day) in the text, in order. A date that the calendar does not have is none. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of text.matchAll(pattern)) {
    const parts = match[1] === undefined ? [match[4], match[6], match[7]] : [match[1], match[2], match[3]]
    const [year, month, day] = parts.map((part) => parseChineseNumeral(part ?? ''))
    const iso = isoDate(year ?? null, month ?? null, day ?? null)
    if (iso !== null) found.push({ iso, start: match.index, end: match.index + match[0].length })
  }
  return found
}
