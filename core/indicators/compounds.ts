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
 * Reads them as printed and parts them. How digits written together are to be parted (33618 is 3, 3, 6, 18) the text
 * alone does not say: each digit is a part.
 */
export function compoundsOf(text: string): Compound[] {
  return [...text.matchAll(sums), ...text.matchAll(quoted)]
    .map(({ 0: printed, index }) => ({
      text: printed,
      parts: partsOf(printed),
      start: index,
      end: index + printed.length,
    }))
    .toSorted((a, b) => a.start - b.start)
}

function partsOf(printed: string): (number | string)[] {
  const pieces = printed.includes('+') ? printed.split('+') : [...printed]
  return pieces.map((piece) => {
    const large = { 百: 100, 千: 1000, 万: 10_000 }[piece]
    return large ?? parseChineseNumeral(piece) ?? piece
  })
}
