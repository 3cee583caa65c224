import { formatChineseNumeral, parseChineseNumeral } from './numerals.ts'

/** A number in a folded text, with what says that it is a share: 百分之三十, 2.5%, 五百万, 二〇二五, 1,200. */
const numberPattern = new RegExp(
  [
    String.raw`(?<arabic>\d+(?:,\d{3})*(?:\.\d+)?)(?<scale>万亿|万|亿)?(?<sign>[%‰])?`,
    String.raw`(?<share>[百千]分之)?(?<chinese>[〇零一二三四五六七八九十百千万亿两]+)(?:点(?<fraction>[〇零一二三四五六七八九]+))?`,
  ].join('|'),
  'gu',
)

/** How a number is told: what stands before the point, after it, and which magnitude and share it is of. */
interface ToldNumber {
  /** Digits, without leading zeros taken off: 05 stays 05. */
  readonly whole: string
  /** Digits after the point; empty where there is none. */
  readonly fraction: string
  readonly scale: '' | '万' | '亿' | '万亿'
  readonly share: '' | '%' | '‰'
}

const chineseDigits = '〇一二三四五六七八九'
const positional = (digits: string): string => [...digits].map((digit) => chineseDigits[Number(digit)] ?? '').join('')
const digitsOf = (text: string): string =>
  [...text.replaceAll('零', '〇')].map((d) => chineseDigits.indexOf(d)).join('')
const shareOf: Readonly<Record<string, ToldNumber['share']>> = { 百分之: '%', 千分之: '‰' }

/**
 * Most writings of one word. A date has twelve; more than these come of words with many numbers, whose other writings then
 * are all in Arabic digits or all in Chinese ones.
 */
const mostWritings = 48

/**
 * The other writings of a folded word with numbers: 第十五条 → 第15条; 30% → 百分之三十; 2025年 → 二〇二五年, 二零二五年. Only
 * numerals as a whole are read (十四五 and 一网通办 have none, or one that no text holds), and a single character is no number:
 * 一 is part of too many words.
 */
export function otherNumberWritings(word: string): string[] {
  const pieces = piecesOf(word)
  if (word.length < 2 || pieces.every(({ length }) => length === 1)) return []
  const count = pieces.reduce((product, { length }) => product * length, 1)
  const written =
    count <= mostWritings ? combined(pieces) : [0, 1].map((at) => pieces.map((ways) => ways[at] ?? ways[0]).join(''))
  return [...new Set(written)].filter((other) => other !== word)
}

/** The parts of a word in order, each in all its writings; of a number the Arabic one first. */
function piecesOf(word: string): string[][] {
  const pieces: string[][] = []
  let end = 0
  for (const match of word.matchAll(numberPattern)) {
    const told = toldIn(match)
    if (told === null) continue
    pieces.push([word.slice(end, match.index)])
    end = match.index + match[0].length
    pieces.push([...new Set(writingsOf(told, word.charAt(end)))])
  }
  return [...pieces, [word.slice(end)]]
}

const combined = (pieces: readonly (readonly string[])[]): string[] =>
  pieces.reduce<string[]>((heads, ways) => heads.flatMap((head) => ways.map((way) => head + way)), [''])

function toldIn({ groups = {} }: RegExpExecArray): ToldNumber | null {
  const { arabic, scale = '', sign = '', share = '', chinese = '', fraction = '' } = groups
  if (arabic !== undefined) {
    const [whole = '', after = ''] = arabic.replaceAll(',', '').split('.')
    return { whole, fraction: after, scale: scale as ToldNumber['scale'], share: sign as ToldNumber['share'] }
  }
  const told = { fraction: digitsOf(fraction), share: shareOf[share] ?? '' } as const
  if (/^[〇零一二三四五六七八九]+$/u.test(chinese)) return { ...told, whole: digitsOf(chinese), scale: '' }
  const magnitude = /(?:万亿|万|亿)$/u.exec(chinese)?.[0] ?? ''
  // 百分之百 is the one hundred without a digit before it.
  const numeral = share !== '' && chinese === '百' ? '一百' : chinese.slice(0, chinese.length - magnitude.length)
  const value = parseChineseNumeral(numeral)
  return value === null ? null : { ...told, whole: String(value), scale: magnitude as ToldNumber['scale'] }
}

/** All writings of a number before `next`; the Arabic one first, then that in Chinese digits. */
function writingsOf({ whole, fraction, scale, share }: ToldNumber, next: string): string[] {
  const isPlain = fraction === '' && scale === '' && share === ''
  const isYear = isPlain && /^(?:19|20)\d\d$/u.test(whole) && /[年\]]/u.test(next)
  const arabic = [whole, ...(isYear ? [] : grouped(whole))].map((digits) => digits + (fraction && `.${fraction}`))
  const before = { '': '', '%': '百分之', '‰': '千分之' }[share]
  const after = fraction && `点${positional(fraction)}`
  const chinese = chineseWhole(whole, isYear || (isPlain && whole.length > 2), isYear)
  return [
    ...arabic.map((digits) => digits + scale + share),
    ...chinese.map((digits) => before + digits + after + scale),
    ...(share !== '' && whole === '100' && fraction === '' ? [`${before}百`] : []),
  ].flatMap((written) => zeroWritings(written))
}

const grouped = (whole: string): string[] =>
  whole.length > 3 && !whole.startsWith('0') ? [whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')] : []

/** 1200 as 一二〇〇 and 一千二百; 15 as 十五; a year by its digits only; what begins with 0 too. */
function chineseWhole(whole: string, byDigits: boolean, onlyDigits: boolean): string[] {
  const value = Number(whole)
  const told = onlyDigits || (whole.startsWith('0') && whole !== '0') || value > 999_999_999_999
  const units = told ? [] : [formatChineseNumeral(value)].flatMap(twoWritings)
  return byDigits || told ? [positional(whole), ...units] : units
}

/** 二 before a unit, or alone, is 两 as well: 两百, 两万, 两个; never 十两. */
const twoWritings = (numeral: string): string[] => {
  const other = numeral.replaceAll(/(?<!十)二(?=[百千万亿]|$)/gu, (two, at: number) =>
    at > 0 && at === numeral.length - 1 ? two : '两',
  )
  return other === numeral ? [numeral] : [numeral, other]
}

const zeroWritings = (written: string): string[] =>
  /[〇零]/u.test(written) ? [written.replaceAll('零', '〇'), written.replaceAll('〇', '零')] : [written]

/**
 * Whether a number at either end of `text.slice(start, end)` is whole there: 30日 in 130日, 三十 in 三十万 and 五 in 三点五 are
 * parts of other numbers. Folding writes ， and 。 as comma and point, so only three digits after a comma and at most two after a
 * point go on with a number: 到2025，3个 has two.
 */
export function numbersAreWhole(text: string, start: number, end: number): boolean {
  return (
    !beginsWithin(text.slice(Math.max(0, start - 2), start), text.slice(start, start + 4)) && !endsWithin(text, end)
  )
}

const chineseUnits = '〇零一二三四五六七八九十百千万亿两'
const [chineseBefore, chineseAfter] = [
  new RegExp(`[${chineseUnits}]点?$`, 'u'),
  new RegExp(`^(?:[${chineseUnits}]|点[${chineseUnits}])`, 'u'),
]
const isChinese = (unit: string): boolean => unit !== '' && chineseUnits.includes(unit)

function beginsWithin(before: string, own: string): boolean {
  if (isChinese(own.charAt(0))) return chineseBefore.test(before)
  if (!/^\d/u.test(own)) return false
  if (/\d$/u.test(before)) return true
  return (/\d,$/u.test(before) && /^\d{3}(?!\d)/u.test(own)) || (/\d\.$/u.test(before) && /^\d\d?(?!\d)/u.test(own))
}

function endsWithin(text: string, end: number): boolean {
  const [last, after] = [text.charAt(end - 1), text.slice(end, end + 5)]
  if (isChinese(last)) return chineseAfter.test(after)
  return /\d/u.test(last) && /^(?:[\d百千万亿]|,\d{3}(?!\d)|\.\d\d?(?!\d))/u.test(after)
}
