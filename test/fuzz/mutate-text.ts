import { encodeGbk } from '../fixtures/make/gb18030.ts'
import type { Chance } from './random.ts'

/** Pieces that readers of marked-up text and the segmentation have to make sense of, or refuse. */
const pieces = [
  ...[
    '第一条',
    '第十条之一　',
    '第九千九百九十九条 ',
    '第三十－条',
    '一、',
    '（一）',
    '1.',
    '（1）',
    '①',
    '附件',
    '目　录',
  ],
  ...['\n', '\r', '\r\n', '\u2028', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u0000', '\ufffd', '\ue5f9', '\u202e'],
  ...['\ud800', '\udc00', '𠮷', 'é', '👍🏽', '“', '”', '《', '。', '——', '|', ' | ', '\t'],
  ...['<', '>', '</', '<!--', '-->', '<![CDATA[', ']]>', '<?xml ?>', '&', '&amp;', '&#0;', '&#x110000;', '&nope;'],
  ...['<!DOCTYPE a [<!ENTITY b "cc">]>', '<table><tr><td>', '</td></tr></table>', '<ol><li>', '<script>', '<style>'],
  ...['<w:p>', '</w:p>', '<w:tbl>', '</w:tbl>', '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="-1"/></w:numPr>'],
  ...['<ofd:TextCode X="NaN" DeltaX="g 999999999 1">', 'rowspan="99999999"', 'colspan="-1"', '#', '**', '```'],
]

type Mutation = (text: string, chance: Chance, other: string) => string

const cut = (text: string, chance: Chance): readonly [number, number] => {
  const start = chance.below(text.length)
  return [start, Math.min(text.length, start + 1 + chance.below(chance.happens(20) ? text.length / 2 : 60))]
}

/** The stretch of one element's tag or, now and then, between two tags. */
function tag(text: string, chance: Chance): readonly [number, number] {
  const start = text.indexOf('<', chance.below(text.length))
  const end = text.indexOf('>', start)
  return start < 0 || end < 0 ? cut(text, chance) : [start, end + 1]
}

const mutations: readonly Mutation[] = [
  (text, chance) => {
    const at = chance.below(text.length + 1)
    return (
      text.slice(0, at) + chance.oneOf(pieces).repeat(chance.happens(5) ? 3000 : 1 + chance.below(3)) + text.slice(at)
    )
  },
  (text, chance) => {
    const [start, end] = cut(text, chance)
    return text.slice(0, start) + text.slice(end)
  },
  (text, chance) => {
    const [start, end] = cut(text, chance)
    return text.slice(0, end) + text.slice(start, end).repeat(1 + chance.below(5)) + text.slice(end)
  },
  (text, chance) => {
    const [start, end] = tag(text, chance)
    return text.slice(0, start) + text.slice(end)
  },
  (text, chance) => {
    const [start, end] = tag(text, chance)
    const copies = chance.happens(10) ? 2000 : 1 + chance.below(3)
    return text.slice(0, end) + text.slice(start, end).repeat(copies) + text.slice(end)
  },
  (text, chance) => {
    const from = chance.below(text.length)
    const value = chance.oneOf(['""', '"-1"', '"0"', '"99999999999"', '"一"', '"NaN"', '"&#0;"'])
    const rest = text.slice(from).replace(/"[^"<>]{0,200}"/u, () => value)
    return text.slice(0, from) + rest
  },
  (text, chance, other) => text.slice(0, chance.below(text.length)) + other.slice(chance.below(other.length)),
  (text, chance) => {
    const unit = String.fromCharCode(chance.below(0x10000))
    const at = chance.below(text.length)
    return text.slice(0, at) + unit + text.slice(at + 1)
  },
  (text, chance) => text.replaceAll(chance.oneOf(['\n', '。', '第', '</', '　']), () => chance.oneOf(['', '\r', ' '])),
]

/** One to five of the ways in which text or markup goes bad. */
export function mutateText(text: string, chance: Chance, other: string): string {
  let result = text
  for (let times = 1 + chance.below(5); times > 0 && result.length > 0; times--)
    result = chance.oneOf(mutations)(result, chance, other)
  // Several repetitions on top of each other would look for size, not for shape.
  return result.slice(0, 400_000)
}

const byteOrder = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const

function utf16(text: string, order: keyof typeof byteOrder, marked: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  if (order === 'utf-16be') bytes.swap16()
  return new Uint8Array(Buffer.concat([Uint8Array.from(marked ? byteOrder[order] : []), bytes]))
}

/** Text to bytes in one of the encodings that files are in, also such as say nothing of themselves. */
export function encodeSomehow(text: string, chance: Chance): Uint8Array {
  switch (chance.below(6)) {
    case 0:
      return utf16(text, chance.oneOf(['utf-16le', 'utf-16be']), chance.happens(70))
    case 1:
      return encodeGbk([...text].filter((character) => character.charCodeAt(0) < 0xd800).join(''), '?')
    case 2:
      return new Uint8Array(Buffer.from(text, 'latin1'))
    default:
      return new Uint8Array(Buffer.from(text, 'utf8'))
  }
}
