import type { Token } from '../text/tokeniser.ts'

/** UTF-16 offsets into the clause's text, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

const blank = (text: string): string => '\u3000'.repeat(text.length)

/** Tokens whose numbers name and do not measure: 第三条, 5G, 枫府发〔2024〕12号, 《…三年行动计划》. */
const naming: ReadonlySet<Token['kind']> = new Set(['quotation', 'document-number', 'ordinal', 'label'])

/** Letters with a number in them: 5G, 5G-A, F5G, IPv6, Wi-Fi 7; but not a figure with its unit (12EFLOPS). */
const latinName =
  /(?<![A-Za-z0-9.])(?:[0-9]G(?:-[A-Z])?|[A-Za-z][A-Za-z-]*(?:[0-9]+G?| [0-9]+(?![0-9.])))(?![A-Za-z0-9%.])/gu

/** Digits and letters made narrow. Punctuation stays as it is: 。 and ， part what a figure may not reach over. */
export const narrow = (text: string): string =>
  text.replaceAll(/[０-９Ａ-Ｚａ-ｚ％＋／]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

/**
 * The text with digits and letters made narrow, and everything blanked whose numbers are names. As long as the text, so that offsets hold.
 */
export function promiseText(tokens: readonly Token[]): string {
  const kept = tokens.map(({ kind, text }) => (naming.has(kind) ? blank(text) : narrow(text))).join('')
  return kept.replaceAll(latinName, blank)
}
