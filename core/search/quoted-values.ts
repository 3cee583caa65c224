/** Pairs of marks that keep a phrase together. 《》 are none of them: they belong to a title. */
const closingMarks: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '”': '”',
  '„': '”',
  '＂': '＂',
  '「': '」',
  '『': '』',
}

/** The mark that ends a phrase which begins at `at`; undefined where none begins there. */
export const closingMarkAt = (text: string, at: number): string | undefined => closingMarks[text.charAt(at)]

/** After the closing mark, or at the end of the text where there is none. */
export function endOfQuoted(text: string, opening: number, closing: string): number {
  const found = text.indexOf(closing, opening + 1)
  return found === -1 ? text.length : found + 1
}

const isSeparator = (character: string): boolean => /^[,，、]$/u.test(character)

/** After a list of quoted values, `"甲","乙"`, which begins at `at`. */
export function endOfQuotedList(text: string, at: number): number {
  const closing = closingMarkAt(text, at)
  if (closing === undefined) return at
  const end = endOfQuoted(text, at, closing)
  const next = isSeparator(text.charAt(end)) ? endOfQuotedList(text, end + 1) : end
  return next > end + 1 ? next : end
}

export interface QuotedValue {
  /** Without its quotation marks. */
  readonly value: string
  /** With its separator, so that all of a list together are the list. */
  readonly written: string
  readonly isQuoted: boolean
}

/** `成都、重庆` and `"一、二","三"` as lists; separators within quotation marks belong to their value. */
export function splitValues(list: string): QuotedValue[] {
  const values: QuotedValue[] = []
  let at = 0
  while (at < list.length || values.length === 0) {
    const closing = closingMarkAt(list, at)
    const quotedEnd = closing === undefined ? null : endOfQuoted(list, at, closing)
    const isQuoted = quotedEnd !== null && (quotedEnd === list.length || isSeparator(list.charAt(quotedEnd)))
    const end = isQuoted ? quotedEnd : at + list.slice(at).search(/[,，、]|$/u)
    const bare = isQuoted ? list.slice(at + 1, end) : list.slice(at, end)
    const value = isQuoted && closing !== undefined && bare.endsWith(closing) ? bare.slice(0, -1) : bare
    values.push({ value, written: list.slice(at, end + 1), isQuoted })
    at = end + 1
  }
  return values
}
