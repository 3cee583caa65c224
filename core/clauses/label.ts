import { withoutWhite } from '../text/blank.ts'
import { formatChineseNumeral, numeralCharacters, parseChineseNumeral } from '../text/numerals.ts'
import { shiftedNumber } from './copying-damage.ts'
import { namedLabel } from './named-label.ts'

/**
 * What a printed number looks like: 第一编, 第一章, 第一节, 第一条, 附件1, and 一、 （一） 1. （1） ① of the lists. What it
 * means (a 项, or the second level of an outline) depends on where it stands.
 */
export type LabelKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'annex'
  | 'han'
  | 'han-bracket'
  | 'decimal'
  | 'decimal-bracket'
  | 'circled'
  /** 行动一：, 任务1. */
  | 'named'
  /** 专栏1. */
  | 'box'
  /** 第一，. */
  | 'ordinal'

export interface Label {
  readonly kind: LabelKind
  /** UTF-16 length in the line, white inside it included. */
  readonly length: number
  /** As printed, without white. */
  readonly text: string
  readonly ordinal: number | null
  /** 第十二条之一, 附件12-1: 1. Absent where nothing was inserted. */
  readonly insertion?: number
  /** The printed characters are damage, and `text` is what they stood for. */
  readonly isDamaged?: true
}

export const headingKinds: readonly LabelKind[] = ['part', 'chapter', 'section', 'annex']
export const isListKind = (kind: LabelKind): boolean => kind !== 'article' && !headingKinds.includes(kind)

const hanDigits = '〇零○一二三四五六七八九十百'
/** A page that was turned into traditional characters may have put the reading behind each: 條(tiáo). */
const spoken = '(?:[(（][a-zà-ǜ]{1,6}[)）])?'
const structural = new RegExp(`^第([${numeralCharacters}\\s]{1,16}?)(编|編|篇|部\\s*分|章|节|節|条|條)${spoken}`, 'u')
const insertion = /^\s*之\s*([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})/u
const structuralKinds: Readonly<Record<string, LabelKind>> = {
  编: 'part',
  編: 'part',
  篇: 'part',
  部分: 'part',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
}

/** What a decimal number in a sentence is a number of: 1.5倍, 5.9%, 3.6万家, 1.2-1.5. */
const counted =
  '[0-9０-９.．,，、；;。)）%％‰％~～—–-]|[倍万亿千百十个元米公平立吨度级分秒毫微纳年月日天小时顷亩次代版号两项台家名处所座条期件辆架户层以至到左及和或]|人(?!才)'
/**
 * A number may follow only as a year (`1.2025年底前…`), or where a name begins with a figure (`1.5G网络`, `11.121人才工程`):
 * 1.5 and 1.1 are numbers in a sentence, not labels.
 */
const notDecimal = `(?![0-9０-９])|(?=[12][0-9]{3}年)|(?=[1-9][0-9]{0,4}(?:[GDK](?![A-Za-z])|(?!${counted})\\p{Script=Han}))`
const lists: readonly (readonly [LabelKind, RegExp])[] = [
  ['han', new RegExp(`^([${hanDigits}]{1,5})\\s*[、．.]`, 'u')],
  ['han-bracket', new RegExp(`^[（(〔]\\s*([${hanDigits}]{1,5})\\s*[）)〕]、?`, 'u')],
  ['decimal', new RegExp(`^([0-9０-９]{1,3})\\s*[.．、](?:${notDecimal})`, 'u')],
  ['decimal-bracket', /^[（(〔]\s*([0-9０-９]{1,3})\s*[）)〕]/u],
  ['decimal-bracket', /^([0-9０-９]{1,2})[）)]/u],
]
/** 附件1, 附件1-2, 附录二, 附表, 附2; and 附 alone, which a colon or nothing follows (附：有关法律条文). */
const annex = new RegExp(
  `^附\\s*(?:[件录表]\\s*([0-9０-９${hanDigits}]{0,4})(?:\\s*[-－—–]\\s*([0-9０-９]{1,2}))?|([0-9０-９]{1,2})(?=[:：\\s]|$)|(?=[:：]|$))`,
  'u',
)

/** Numbers that Unicode holds as one character: first code point, how many, and the kind. */
const enclosed: readonly (readonly [number, number, LabelKind])[] = [
  [0x2460, 20, 'circled'],
  [0x2474, 20, 'decimal-bracket'],
  [0x2488, 20, 'decimal'],
  [0x3220, 10, 'han-bracket'],
]

function structuralLabel(text: string): Label | null {
  const match = structural.exec(text)
  if (match === null) return null
  const ordinal = parseChineseNumeral(match[1] ?? '')
  const kind = structuralKinds[withoutWhite(match[2] ?? '')]
  // A number that is none (第十四十条) is kept where an article's would stand: it is damaged, and its text must not be lost.
  const isDamaged = ordinal === null && kind === 'article' && /^\s/u.test(text.slice(match[0].length))
  if (kind === undefined || (ordinal === null && !isDamaged)) return null
  const inserted = kind === 'article' ? insertion.exec(text.slice(match[0].length)) : null
  const length = match[0].length + (inserted?.[0].length ?? 0)
  const label = { kind, length, text: withoutWhite(text.slice(0, length)), ordinal }
  return inserted === null ? label : { ...label, insertion: parseChineseNumeral(inserted[1] ?? '') ?? 1 }
}

function enclosedLabel(text: string): Label | null {
  const code = text.codePointAt(0) ?? 0
  for (const [first, count, kind] of enclosed) {
    if (code >= first && code < first + count)
      return { kind, length: 1, text: text.charAt(0), ordinal: code - first + 1 }
  }
  return null
}

function listLabel(text: string): Label | null {
  for (const [kind, pattern] of lists) {
    const match = pattern.exec(text)
    const ordinal = match === null ? null : parseChineseNumeral(match[1] ?? '')
    if (match !== null && ordinal !== null) {
      return { kind, length: match[0].length, text: withoutWhite(match[0]), ordinal }
    }
  }
  return enclosedLabel(text)
}

function annexLabel(text: string): Label | null {
  const match = annex.exec(text)
  if (match === null) return null
  const ordinal = parseChineseNumeral(match[1] ?? match[3] ?? '')
  const label = { kind: 'annex', length: match[0].length, text: withoutWhite(match[0]), ordinal } as const
  const below = parseChineseNumeral(match[2] ?? '')
  return below === null ? label : { ...label, insertion: below }
}

function damagedLabel(text: string): Label | null {
  const found = shiftedNumber(text)
  if (found === null || text.slice(found.length).trim() === '') return null
  const { ordinal, length } = found
  return { kind: 'han-bracket', length, text: `（${formatChineseNumeral(ordinal)}）`, ordinal, isDamaged: true }
}

/** 附则, 总则 and 序言 are headings of a code, or of a copy that lost the number of the chapter. */
function unnumberedLabel(text: string): Label | null {
  if (!/^(?:附\s*则|总\s*则|序\s*言)$/u.test(text)) return null
  return { kind: 'chapter', length: text.length, text: withoutWhite(text), ordinal: null }
}

/** The label that the text begins with by its form alone, null where there is none. Whether it heads a clause is for others. */
export const labelAt = (text: string): Label | null =>
  structuralLabel(text) ??
  listLabel(text) ??
  unnumberedLabel(text) ??
  annexLabel(text) ??
  namedLabel(text) ??
  damagedLabel(text)
