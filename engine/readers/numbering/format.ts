import { formatChineseNumeral } from '#core/text/numerals.ts'
import { mapOf } from '../map-of.ts'

type Formatter = (value: number) => string

const digitsOf = (value: number, digits: string): string =>
  [...String(value)].map((digit) => digits.charAt(Number(digit))).join('')

/** Each numeral as `〇一二…`: 10 → 一〇. */
const digital: Formatter = (value) => digitsOf(value, '〇一二三四五六七八九')
const thousand: Formatter = (value) => formatChineseNumeral(value)
/** Counting with 十 up to 99, digit by digit with a circle for 0 from 100 on: 一, 十, 一○○ (MS-DOCX 2.4). */
const counting: Formatter = (value) => (value < 100 ? thousand(value) : digitsOf(value, '○一二三四五六七八九'))
/** Japanese drops 一 before 十, 百 and 千, and has no 零: 110 → 百十. */
const japanese: Formatter = (value) =>
  thousand(value)
    .replace(/零/gu, '')
    .replace(/一(?=[十百千])/gu, '')
const banking =
  (digits: string): Formatter =>
  (value) => {
    const plain = formatChineseNumeral(value)
    const full = plain.startsWith('十') ? `一${plain}` : plain
    return [...full].map((digit) => digits.charAt('零一二三四五六七八九十百千'.indexOf(digit))).join('')
  }

const wide: Formatter = (value) => digitsOf(value, '０１２３４５６７８９')
/** 甲乙丙…: past the last one Word counts in digits. */
const oneOf =
  (characters: string): Formatter =>
  (value) =>
    characters.charAt(value - 1) || String(value)

/** a, b, … z, aa, bb, …: Word repeats the letter. */
const letters: Formatter = (value) =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

function roman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = value
  let text = ''
  for (const [size, letter] of parts) {
    text += letter.repeat(Math.floor(rest / size))
    rest %= size
  }
  return text
}

/** ①, ⑴, ⒈, ㈠: Unicode holds the first few as one character, then the plain number follows. */
const enclosed =
  (first: number, count: number, beyond: Formatter): Formatter =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : beyond(value)

const formats: ReadonlyMap<string, Formatter> = mapOf<Formatter>({
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalEnclosedCircle: enclosed(0x2460, 20, String),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20, String),
  ideographEnclosedCircle: enclosed(0x3280, 10, counting),
  decimalEnclosedParen: enclosed(0x2474, 20, (value) => `(${value})`),
  decimalEnclosedFullstop: enclosed(0x2488, 20, (value) => `${value}.`),
  chineseCounting: counting,
  chineseCountingThousand: thousand,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: thousand,
  taiwaneseDigital: digital,
  ideographDigital: digital,
  japaneseCounting: japanese,
  japaneseDigitalTenThousand: digital,
  chineseLegalSimplified: banking('零壹贰叁肆伍陆柒捌玖拾佰仟'),
  ideographLegalTraditional: banking('零壹貳參肆伍陸柒捌玖拾佰仟'),
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => '',
})

/** Word counts no further; a damaged file that says more would print millions of letters. */
const largestNumber = 32_767

/** A list number as Word prints it in that `w:numFmt`. Formats that Chinese documents do not use fall back to 1, 2, 3. */
export function formatNumber(value: number, format: string): string {
  const formatter = formats.get(format) ?? String
  if (format === 'none') return ''
  // Zero and below have no letter or ideograph; Word prints digits.
  return value < 1 || value > largestNumber ? String(value) : formatter(value)
}
