import { foldText } from '../text/fold.ts'
import { parseChineseNumeral } from '../text/numerals.ts'
import type { Token } from '../text/tokeniser.ts'

/**
 * What a token is compared by: two tokens with one key differ in writing only (full or half width, kind of quotation
 * mark, 的 or 地, 三十日 or 30日, white space, the number before an item). A difference of keys is one of substance.
 *
 * All enumeration marks are one: an item inserted renumbers those behind it, and that is not what changed.
 */
export function tokenKey(token: Token): string {
  if (token.kind === 'space') return ' '
  if (token.kind === 'label') return '#'
  const folded = foldText(token.text).replaceAll(/\s/gu, '')
  if (token.kind === 'quantity' || token.kind === 'date' || token.kind === 'ordinal') return numbersKey(folded)
  return folded === '地' ? '的' : folded
}

const numeral = /[0-9][0-9,]*(?:\.[0-9]+)?|[〇零一二三四五六七八九十两百千]+/gu

/** Every numeral of it as Arabic digits; 百分之三十 as 30%. 万 and 亿 stay units: 500万 is written so in both scripts. */
function numbersKey(text: string): string {
  const arabic = text.replaceAll(numeral, (written) => arabicOf(written))
  return arabic.replace(/百分之([0-9.]+)/u, '$1%').replace(/^100分之([0-9.]+)/u, '$1%')
}

function arabicOf(written: string): string {
  if (/^[0-9]/u.test(written)) return written.replaceAll(',', '')
  const value = parseChineseNumeral(written)
  return value === null ? written : String(value)
}
