/**
 * Some producers map glyphs to the radicals of the character table instead of the characters that look the same
 * (⼀ U+2F00 for 一). Kangxi radicals fold by NFKC; these of the supplement have no folding there.
 */
const radicals: Readonly<Record<string, string>> = {
  // The ellipsis of Chinese fonts has two code points; texts have the first.
  '⋯': '…',
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
}

/** Radicals, compatibility ideographs, Latin ligatures. */
const lookAlike = /[\u22EF\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/gu
const control = /\p{Cc}/gu

/** The characters of a glyph as they are written: radicals and doubles folded, what is no character as U+FFFD. */
export const readable = (text: string): string =>
  text === ''
    ? '\uFFFD'
    : text
        .replace(/[\t\n\r\u00A0\u2000-\u200A\u202F]/gu, ' ')
        .replace(lookAlike, (character) => radicals[character] ?? character.normalize('NFKC'))
        .replace(control, '\uFFFD')

/** Maps to nothing: private use, U+FFFD, code points that no character has. */
export const isUnmapped = (character: string): boolean => /[\p{Co}\p{Cn}\p{Cs}\uFFFD]/u.test(character)

/**
 * Scripts and signs that Chinese documents print. Where a font says nothing of its characters, its glyph numbers are read
 * as code points and fall anywhere: into Armenian, Ethiopic, Hangul and the like.
 */
const familiar =
  /[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Nd}\p{No}\p{Nl}\p{P}\p{S}\p{Z}]/u
/** Letters of these blocks are no part of Chinese prose, although their script is Latin. */
const odd = /[\u0100-\u02FF\u1E00-\u1EFF]/u

export const isFamiliar = (character: string): boolean =>
  familiar.test(character) && !odd.test(character) && !isUnmapped(character)

const han = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60\u2E80-\u2FDF]/u
/** Han and the punctuation that is set with it: no space stands between them. */
export const isHan = (character: string): boolean => han.test(character)
/** Letters and digits of words that spaces part. */
export const isWordLike = (character: string): boolean =>
  /[\p{L}\p{Nd}]/u.test(character) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)
export const isBlankCharacter = (character: string): boolean => /^\s*$/u.test(character)
