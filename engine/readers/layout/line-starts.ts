/** How a line begins that may begin a part of the text. */
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['article', /^第\s?[一二三四五六七八九十百千零〇○两\d]+\s?条/u],
  ['heading', /^第\s?[一二三四五六七八九十百千零〇○两\d]+\s?[编篇章节]/u],
  ['han', /^[一二三四五六七八九十百]{1,4}\s?[、.．]/u],
  ['bracketed', /^[（(]\s?[一二三四五六七八九十百]{1,4}\s?[)）]/u],
  ['digit', /^\d{1,3}\s?([.．、]|(?=\s))(?!\d)/u],
  ['bracketed-digit', /^[（(]\s?\d{1,3}\s?[)）]/u],
  ['circled', /^[\u2460-\u2473]/u],
  ['bullet', /^[●■◆▪•➢·※*-]\s?/u],
  ['annex', /^附[件录表]\s?[\d一二三四五六七八九十]*\s?([:：]|$)/u],
]

export interface LineLabel {
  readonly kind: string
  /** UTF-16 length of the label with the white behind it. */
  readonly length: number
}

/** The label at the start of a line, null where there is none. */
export function lineLabel(text: string): LineLabel | null {
  for (const [kind, pattern] of kinds) {
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) {
      const white = /^\s*/u.exec(text.slice(found.length))?.[0].length ?? 0
      return { kind, length: found.length + white }
    }
  }
  return null
}

/** An entry of a table of contents, filled up to its page (第一章　总则……1): the next line is another, full or not. */
export const leadsToPage = (text: string): boolean => /(?:[.…·⋯‥_]\s?){3}\d{1,4}$/u.test(text)

/** A line that ends so may be the last of a paragraph. */
export const endsParagraph = (text: string): boolean => /[。；：！？;:!?.…”』」）)】]$/u.test(text)
