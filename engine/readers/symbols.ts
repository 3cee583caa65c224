import { mapOf } from './map-of.ts'

/*
 * Symbol fonts give marks the codes of letters (Wingdings 0xFC is ✓) or of the private use area (F0FC). What the fonts
 * draw, for the marks that documents use; the others stay in the private use area, where segmentation warns of them.
 */

const wingdings: Readonly<Record<number, string>> = {
  0x21: '✏',
  0x22: '✂',
  0x28: '☎',
  0x2a: '✉',
  0x4a: '☺',
  0x52: '☼',
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x74: '⧫',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x80: '⓪',
  0x81: '①',
  0x82: '②',
  0x83: '③',
  0x84: '④',
  0x85: '⑤',
  0x86: '⑥',
  0x87: '⑦',
  0x88: '⑧',
  0x89: '⑨',
  0x8a: '⑩',
  0x8b: '⓿',
  0x8c: '❶',
  0x8d: '❷',
  0x8e: '❸',
  0x8f: '❹',
  0x90: '❺',
  0x91: '❻',
  0x92: '❼',
  0x93: '❽',
  0x94: '❾',
  0x95: '❿',
  0x9f: '•',
  0xa1: '○',
  0xa4: '◉',
  0xa7: '▪',
  0xa8: '□',
  0xab: '★',
  0xb2: '✧',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}
const wingdings2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x97: '●',
  0x98: '●',
  0xa3: '□',
  0xae: '◆',
}
const wingdings3: Readonly<Record<number, string>> = { 0x7d: '▶', 0x7c: '◀', 0x70: '▲', 0x71: '▼' }
const symbol: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xd7: '⋅',
  0xde: '⇒',
  0xe5: '∑',
}
const fonts: ReadonlyMap<string, Readonly<Record<number, string>>> = mapOf({
  wingdings,
  'wingdings 2': wingdings2,
  'wingdings 3': wingdings3,
  symbol,
})

/** The character of a symbol font, by its code (with or without F000). An unknown one stays in the private use area. */
export function symbolCharacter(code: number, font: string): string {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  const marks = fonts.get(font.toLowerCase())
  // A symbol of another font is an ordinary character of that font.
  if (marks === undefined && !isPrivate) return code > 0 && code <= 0xffff ? String.fromCharCode(code) : ''
  const place = isPrivate ? code - 0xf000 : code
  return marks?.[place] ?? String.fromCharCode(0xf000 + (place & 0xff))
}

/** Text typed in a symbol font stands in the private use area as well. */
export const withSymbols = (text: string, font: string): string =>
  /[\uF000-\uF0FF]/u.test(text)
    ? text.replace(/[\uF000-\uF0FF]/gu, (unit) => symbolCharacter(unit.charCodeAt(0), font))
    : text
