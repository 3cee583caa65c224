import { mutateText } from './mutate-text.ts'
import type { Chance } from './random.ts'

const attributeValues = [
  '-1',
  '0',
  '1',
  '8',
  '9',
  '255',
  '99999999999',
  '',
  '一',
  'NaN',
  'on',
  '&#65;',
  '第%1条',
  '%9',
  'g 999 1',
]
const words = [
  '第一条　',
  '第三条',
  '（一）',
  '1.',
  '一、',
  '附件',
  '&amp;',
  '&#x3000;',
  ' ',
  '目　录',
  '机密★10年',
  '—1—',
]

/** The stretch of an element that holds no other: `<w:t>…</w:t>` or `<w:b/>`. */
function leaf(markup: string, chance: Chance): readonly [number, number] | null {
  const from = chance.below(markup.length)
  const found = /<([\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<>]*<\/\1>)/u.exec(markup.slice(from, from + 20_000))
  return found === null ? null : [from + found.index, from + found.index + found[0].length]
}

/** Replaces the next match behind a place chosen by chance. */
function replaceSome(markup: string, chance: Chance, pattern: RegExp, by: (found: string) => string): string {
  const from = chance.below(markup.length)
  return markup.slice(0, from) + markup.slice(from).replace(pattern, by)
}

/** Changes that leave markup well formed, so that what reads it gets past the parser. */
const sound: readonly ((markup: string, chance: Chance) => string)[] = [
  (markup, chance) => replaceSome(markup, chance, /(?<==")[^"<>]*(?=")/u, () => chance.oneOf(attributeValues)),
  (markup, chance) => replaceSome(markup, chance, /\s[\w:]+="[^"<>]*"(?=[\s/>])/u, () => ''),
  (markup, chance) =>
    replaceSome(markup, chance, /(?<=>)[^<>]+(?=<)/u, () => chance.oneOf(words).repeat(1 + chance.below(4))),
  (markup, chance) => replaceSome(markup, chance, /(?<=>)[^<>]+(?=<)/u, (text) => chance.oneOf(words) + text),
  (markup, chance) => {
    const [start, end] = leaf(markup, chance) ?? [0, 0]
    return markup.slice(0, start) + markup.slice(end)
  },
  (markup, chance) => {
    const [start, end] = leaf(markup, chance) ?? [0, 0]
    return markup.slice(0, end) + markup.slice(start, end).repeat(1 + chance.below(40)) + markup.slice(end)
  },
  (markup, chance) => {
    const [start, end] = leaf(markup, chance) ?? [0, 0]
    const [to] = leaf(markup, chance) ?? [0]
    const piece = markup.slice(start, end)
    return to >= start ? markup.slice(0, to) + piece + markup.slice(to) : markup.slice(0, start) + markup.slice(end)
  },
  (markup, chance) => {
    const [start, end] = leaf(markup, chance) ?? [0, 0]
    const name = chance.oneOf([
      'w:p',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:ins',
      'w:del',
      'w:sdt',
      'w:r',
      'ol',
      'li',
      'div',
      'ofd:PageBlock',
    ])
    const depth = chance.happens(20) ? 500 : 1 + chance.below(3)
    return (
      markup.slice(0, start) +
      `<${name}>`.repeat(depth) +
      markup.slice(start, end) +
      `</${name}>`.repeat(depth) +
      markup.slice(end)
    )
  },
]

/** Spoils XML or HTML: mostly so that it stays well formed, else anyhow. */
export function mutateMarkup(markup: string, chance: Chance): string {
  if (chance.happens(25)) return mutateText(markup, chance, markup)
  let result = markup
  for (let times = 1 + chance.below(8); times > 0; times--) result = chance.oneOf(sound)(result, chance)
  return result.slice(0, 1_000_000)
}
