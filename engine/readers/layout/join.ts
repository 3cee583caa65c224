import { isHan, isWordLike } from './characters.ts'
import type { Row } from './rows.ts'
import { rowText } from './rows.ts'

/** Punctuation that begins no line, and that which ends none (GB/T 15834). */
const closing = /[。，、；：！？…—”’」』》〉）】〕％%,.;:!?)\]}]/u
const opening = /[“‘「『《〈（【〔([{]/u

/** UTF-16 length of what cannot be parted at the start of a line: a word, or a character with its punctuation. */
function firstUnit(text: string): number {
  let at = 0
  while (at < text.length && opening.test(text.charAt(at))) at += 1
  if (isWordLike(text.charAt(at))) while (at < text.length && isWordLike(text.charAt(at))) at += 1
  else at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  while (at < text.length && closing.test(text.charAt(at))) at += 1
  return Math.min(at, text.length)
}

/** Width of the first unit of a line, in points. */
export function firstUnitWidth({ chunks }: Row): number {
  const [first] = chunks
  if (first === undefined) return 0
  const end = firstUnit(first.text)
  return (first.starts[end] ?? first.x1) - first.x0
}

/** Text that goes on after a line end: nothing between Han, a space between words, and typed spaces stay. */
export function joinTexts(before: string, after: string, typedSpace: boolean): string {
  const [last, first] = [before.at(-1) ?? '', after.at(0) ?? '']
  const areWords = isWordLike(last) && isWordLike(first)
  const isSpaced = typedSpace ? !(isHan(last) && isHan(first)) : areWords && !(isDigit(last) && isDigit(first))
  return isSpaced ? `${before} ${after}` : before + after
}

const isDigit = (character: string): boolean => /\d/u.test(character)

/** Both margins of a cell: Word's are 5.4 points each, and text in the middle leaves half a character more. */
const cellMargins = 14

/** The text of a cell: lines that were broken for want of room are joined; others are parted by a space. */
export function joinWrapped(lines: readonly Row[], left: number, right: number): string {
  let text = ''
  lines.forEach((line, at) => {
    const previous = lines[at - 1]
    if (previous === undefined) text = rowText(line)
    else {
      const room = right - left - cellMargins - (previous.x1 - previous.x0)
      const isBroken = room < firstUnitWidth(line)
      const typedSpace = previous.chunks.at(-1)?.endsInSpace === true
      text = isBroken ? joinTexts(text, rowText(line), typedSpace) : `${text} ${rowText(line)}`
    }
  })
  return text
}
