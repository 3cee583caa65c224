import { parseChineseNumeral } from '../text/numerals.ts'
import type { Span } from './promise-text.ts'

/** A figure that stands for several: “100+500+5000”, “五十百千”, “1+3+N”. */
export interface Compound extends Span {
  /** As printed, without the quotation marks. */
  readonly text: string
  /** From left to right; a letter stays one. */
  readonly parts: readonly (number | string)[]
}

const sums = /(?<![0-9A-Za-z+.])(?:[0-9]+|[A-Z])(?:\+(?:[0-9]+|[A-Z])){1,6}(?![0-9A-Za-z+.])/gu
/** 五十百千 and 1133 are compounds in quotation marks only. */
const quoted = /(?<=[“"「])(?:[一二三四五六七八九]?十百千万?|[0-9]{4,6})(?=[”"」])/gu

/**
 * Reads them as printed and parts them. Digits written together are parted as the text behind them explains (“33618”，即3大…、
 * 3大…、6大…、18个… is 3, 3, 6, 18); where it does not, each digit is a part.
 */
export function compoundsOf(text: string): Compound[] {
  return [...text.matchAll(sums), ...text.matchAll(quoted)]
    .map(({ 0: printed, index }) => ({
      text: printed,
      parts: explainedParts(printed, text.slice(index + printed.length)) ?? partsOf(printed),
      start: index,
      end: index + printed.length,
    }))
    .toSorted((a, b) => a.start - b.start)
}

/** Farther behind a compound than this nobody explains it. */
const farthestExplanation = 200
const counted = /[0-9]{1,3}(?=[大个项类种条家级])|[一二三四五六七八九十两]{1,3}(?=[大个项类种条家级])/gu

/** The numbers in a row behind it that, written together, are the compound. */
function explainedParts(printed: string, after: string): number[] | null {
  if (!/^[0-9]+$/u.test(printed)) return null
  const numbers = [...after.slice(0, farthestExplanation).matchAll(counted)].flatMap(
    ([sign]) => parseChineseNumeral(sign) ?? [],
  )
  for (const first of numbers.keys()) {
    for (let last = first + 2; last <= numbers.length; last += 1) {
      if (numbers.slice(first, last).join('') === printed) return numbers.slice(first, last)
    }
  }
  return null
}

function partsOf(printed: string): (number | string)[] {
  const pieces = printed.includes('+') ? printed.split('+') : [...printed]
  return pieces.map((piece) => {
    const large = { 百: 100, 千: 1000, 万: 10_000 }[piece]
    return large ?? parseChineseNumeral(piece) ?? piece
  })
}
