/**
 * What counts as white in a document: everything `\s` knows (U+3000 and NBSP among it), and the invisible characters
 * that copying leaves behind (U+200B–U+200D, U+2060, U+FEFF, soft hyphen), and what old programs fill a file up with (NUL,
 * U+001A).
 */
const blank = /[\s\u200B-\u200D\u2060\uFEFF\u00AD\u0085\u0000\u001A]/u

export const isBlank = (unit: string): boolean => blank.test(unit)

/** The stretch of `text` between `from` and `to` (UTF-16) without white at either end; `from === to` where all is white. */
export function trimRange(text: string, from: number, to: number): readonly [number, number] {
  let start = from
  let end = to
  while (start < end && isBlank(text.charAt(start))) start += 1
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1
  return [start, end]
}

const han = /\p{Script=Han}/u

/** True for a Han character inside the basic plane; headings are set with spaces between such (`总 则`). */
export const isHan = (unit: string): boolean => han.test(unit)

/**
 * Positions of `text` that stay when the white between two Han characters is taken out (`总 则` → `总则`), and other
 * runs of white become their first character.
 */
export function unspacedPositions(text: string): number[] {
  const kept: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!isBlank(text.charAt(at))) kept.push(at)
    else {
      let next = at
      while (next < text.length && isBlank(text.charAt(next))) next += 1
      if (!(isHan(text.charAt(at - 1)) && isHan(text.charAt(next)))) kept.push(at)
      at = next - 1
    }
  }
  return kept
}

/** The text without any white: how labels, names and numbers are called that are printed with spaces in them. */
export const withoutWhite = (text: string): string => text.replace(/\s/gu, '')
