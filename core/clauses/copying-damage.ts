import { withoutWhite } from '../text/blank.ts'
import { isoDate } from '../text/dates.ts'

/* What is left of dates and numbers in texts that were copied from a page. Only the certain is read. */

const damaged = /^([12][0-9]{3})(年?)([0-9]{1,4})(月?)([0-9]{0,2})(日?)$/u

/**
 * The day that a date means which lost one or more of 年, 月, 日 (2022517, 2022330日, 2022年330日), ISO; null for a whole date,
 * for none, and where two days are possible (2022111 is 1月11日 or 11月1日).
 */
export function damagedDate(text: string): string | null {
  const days = damagedDays(text)
  return days.length === 1 ? (days[0] ?? null) : null
}

/** Every day that it may mean. */
function damagedDays(text: string): string[] {
  const match = damaged.exec(withoutWhite(text))
  if (match === null || (match[2] !== '' && match[4] !== '' && match[6] !== '')) return []
  const [, year = '', , first = '', month = '', second = ''] = match
  const cuts = month === '' ? splits(first + second) : [[first, second] as const]
  return cuts.flatMap(([m, d]) => validDay(Number(year), m, d))
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

/** A stretch of the source (UTF-16, end exclusive) that copying put there. */
type Range = readonly [start: number, end: number]

const toned = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'
const anyToned = new RegExp(`[${toned}]`, 'u')
const reading = new RegExp(`(?<=\\p{Script=Han})[(（](?=[^)）]*[${toned}])[a-z${toned}ü]{1,6}[)）]`, 'gu')
/** One or two may be the author's own (亳（bó）州, an address with @@); pages that were damaged hold them by the dozen. */
const fewest = 3

const written = '\\p{Script=Han}，。、；：！？（）《》〔〕“”'
const spaced = new RegExp(`(?<=[${written}]|(?<!\\d)\\d) (?=[${written}]|\\d(?!\\d))`, 'gu')
/** Spaces between characters in a text of recognised pictures; a text that is only set with some has fewer. */
const fewestSpaces = 20
/** Pairs of characters that stand apart, of all pairs: in such a text nearly all, elsewhere the headings (总 则). */
const shareSpaced = 0.7

/** 第 一 条 为 了: recognition of pictures and old converters put a space behind every character. */
function findSpaces(text: string): readonly RegExpExecArray[] {
  if (!/(?:\p{Script=Han} ){3}/u.test(text)) return []
  const spaces = [...text.matchAll(spaced)]
  const close = text.match(/\p{Script=Han}(?=\p{Script=Han})/gu)?.length ?? 0
  return spaces.length >= fewestSpaces && spaces.length >= (spaces.length + close) * shareSpaced ? spaces : []
}

/** Readings behind converted characters (數(shù)據(jù)), marks behind words (@@) and spaces behind characters, in order. */
export function findInserted(text: string): Range[] {
  const found: Range[] = []
  const add = (matches: Iterable<RegExpExecArray>): void => {
    const ranges = [...matches].map(({ index, 0: words }): Range => [index, index + words.length])
    if (ranges.length >= fewest) found.push(...ranges)
  }
  if (text.includes('@@')) add(text.matchAll(/@@/gu))
  if (anyToned.test(text)) add(text.matchAll(reading))
  add(findSpaces(text))
  return found.sort((a, b) => a[0] - b[0])
}

/** （一） to （十） read with their bytes shifted by one; 六 leaves nothing behind that could be told. */
const shifted: Readonly<Record<string, number>> = {
  ㄒ唬: 1,
  ǘ: 2,
  ㄈ: 3,
  ㄋ模: 4,
  ㄎ澹: 5,
  ㄆ撸: 7,
  ò耍: 8,
  ň牛: 9,
  ㄊ: 10,
}
const shiftedLabel = new RegExp(`^[?？]?。(${Object.keys(shifted).join('|')})[?？]`, 'u')

/** A label （一） that was read as ?。ㄒ唬? at the start of the text: its number, and how long the damage is. Null for others. */
export function shiftedNumber(text: string): { readonly ordinal: number; readonly length: number } | null {
  const match = shiftedLabel.exec(text)
  const ordinal = shifted[match?.[1] ?? '']
  return match === null || ordinal === undefined ? null : { ordinal, length: match[0].length }
}

const shiftedLines = new RegExp(shiftedLabel.source, 'gmu')

/** Where lines begin with such a label. */
export const findShifted = (text: string): readonly number[] =>
  text.includes('。') ? [...text.matchAll(shiftedLines)].map(({ index }) => index) : []

const tornDate = /(?<![0-9.])(?:19|20)\d{2}(?:\d{2,4}日|年\d{3,4}日|\d{1,2}月\d{1,2}日)/gu
const tornNumber = /[〔［[【](?:19|20)\d{3,6}[号號]|(?<=[发發])(?:19|20)\d{2}[〕］\]】]\d{1,4}[号號]/gu

/** Dates and document numbers in running text that lost a part (2022330日, 〔202018号), with their offsets in it. */
export const findTorn = (text: string): { readonly words: string; readonly start: number }[] =>
  [
    ...[...text.matchAll(tornDate)].filter(([words]) => damagedDays(words).length > 0),
    ...text.matchAll(tornNumber),
  ].map(({ 0: words, index }) => ({ words, start: index }))
