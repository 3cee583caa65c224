const digits = '〇一二三四五六七八九'
const digitValues = new Map<string, number>([
  ...[...digits].map((digit, value) => [digit, value] as const),
  ...[...'零壹贰叁肆伍陆柒捌玖'].map((digit, value) => [digit, value] as const),
  ['○', 0],
  ['两', 2],
])
const units = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])
const bigUnits = new Map<string, number>([
  ['万', 10_000],
  ['亿', 100_000_000],
])
/** Copying turns 一 into a dash (第三十－条). Only read as 一 beside a numeral that is not itself a dash. */
const dashes = /[－—―–─ー-]/gu
const white = /[\s\u200B-\u200D\u2060\uFEFF]/gu

/** Characters that may stand in a number as a label prints it, white and dash damage among them; for character classes. */
export const numeralCharacters = '〇零○一二三四五六七八九十百千万两0-9０-９－—―–─'

const narrow = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

function parsePositional(text: string): number | null {
  let value = 0
  for (const character of text) {
    const digit = digitValues.get(character)
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value
}

/** 一千零二十三 and its like below 万. A unit must be smaller than the one before it, save a bare 十 for 一十. */
function parseSection(text: string): number | null {
  let value = 0
  let digit: number | null = null
  let lastUnit = 10_000
  for (const character of text) {
    const unit = units.get(character)
    const next = digitValues.get(character)
    if (unit !== undefined) {
      if (unit >= lastUnit || (digit === null && unit !== 10) || digit === 0) return null
      value += (digit ?? 1) * unit
      digit = null
      lastUnit = unit
    } else if (next !== undefined && (digit === null || digit === 0)) digit = next
    else return null
  }
  return value + (digit ?? 0)
}

function parseWithUnits(text: string): number | null {
  for (const [character, unit] of [...bigUnits].reverse()) {
    const at = text.lastIndexOf(character)
    if (at < 0) continue
    const high = at === 0 ? null : parseWithUnits(text.slice(0, at))
    const low = at === text.length - 1 ? 0 : parseWithUnits(text.slice(at + 1))
    return high === null || low === null || low >= unit ? null : high * unit + low
  }
  return parseSection(text)
}

/**
 * The value of a whole number written in Chinese or Arabic digits (一百二十三, 二〇二四, 两千, １２, 壹佰), null for anything
 * else. White inside is overlooked, and a dash beside numerals is the 一 that copying damaged (`三十－`).
 */
export function parseChineseNumeral(text: string): number | null {
  const plain = narrow(text.replace(white, ''))
  if (plain === '') return null
  if (/^\d+$/u.test(plain)) return plain.length > 15 ? null : Number(plain)
  const mended = plain.replace(dashes, '一')
  if (mended !== plain && mended === '一'.repeat(mended.length)) return null
  if (/\d/u.test(mended)) return null
  const hasUnit = [...mended].some((character) => units.has(character) || bigUnits.has(character))
  if (hasUnit) return parseWithUnits(mended)
  return mended.length > 15 ? null : parsePositional(mended)
}

function formatSection(value: number): string {
  const places: readonly (readonly [number, string])[] = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ]
  let text = ''
  let gap = false
  for (const [size, unit] of places) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += (gap ? '零' : '') + digits.charAt(digit) + unit
      gap = false
    }
  }
  return text
}

/**
 * A whole number from 0 to 9999,9999,9999 as labels and sentences write it: 12 → 十二, 101 → 一百零一, 110 → 一百一十.
 * Throws RangeError for any other value.
 */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999_999_999) throw new RangeError(`Not a numeral: ${value}`)
  if (value === 0) return '零'
  const sections: readonly (readonly [number, string])[] = [
    [Math.floor(value / 100_000_000), '亿'],
    [Math.floor(value / 10_000) % 10_000, '万'],
    [value % 10_000, ''],
  ]
  let text = ''
  for (const [section, unit] of sections) {
    if (section === 0) continue
    text += (text !== '' && section < 1000 ? '零' : '') + formatSection(section) + unit
  }
  return text.startsWith('一十') ? text.slice(1) : text
}
