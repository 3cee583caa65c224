import type { HeadField, HeadReading } from '../model/document.ts'
import { isBlank } from '../text/blank.ts'
import type { Line } from './line.ts'
import { pieceEnd, pieceStart, pieceText } from './line.ts'

type How = HeadReading['how']

/** A stretch of a line as the place where a value of the head was read. */
export function readingOf(field: HeadField, line: Line, from: number, to: number, how: How = 'printed'): HeadReading {
  const piece = { line, from, to }
  return { field, text: pieceText(piece), start: pieceStart(piece), end: pieceEnd(piece), how }
}

/** The words inside a line; the whole line where they do not stand in it as they are. */
export function readingOfWords(field: HeadField, line: Line, words: string, how: How = 'printed'): HeadReading {
  const at = words === '' ? -1 : line.text.indexOf(words)
  return at < 0 ? readingOf(field, line, 0, line.text.length, how) : readingOf(field, line, at, at + words.length, how)
}

/**
 * Where words of a clause stand in the source between two offsets, whatever white or line ends lie between their
 * characters there. Null where they do not, because markup stands among them.
 */
export function findPrinted(
  source: string,
  words: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | null {
  const wanted = [...words].filter((unit) => !isBlank(unit))
  const first = wanted[0]
  if (first === undefined) return null
  for (let start = source.indexOf(first, from); start >= 0 && start < to; start = source.indexOf(first, start + 1)) {
    const end = endOfMatch(source, wanted, start, to)
    if (end !== null) return { start, end }
  }
  return null
}

function endOfMatch(source: string, wanted: readonly string[], start: number, to: number): number | null {
  let at = start
  for (const unit of wanted) {
    while (at < to && isBlank(source.charAt(at))) at += 1
    if (!source.startsWith(unit, at) || at >= to) return null
    at += unit.length
  }
  return at
}
