import type { PatternMatch, TokenPattern } from './tokeniser-patterns.ts'
import { matchPatterns } from './tokeniser-patterns.ts'

/** Cuts running text into words; the pieces put together are the text. The engine brings one, tests a simple one. */
export type WordCutter = (text: string) => readonly string[]

/**
 * `quantity` is a number with its unit and bound (不少于30%), `label` an enumeration mark at the
 * beginning of a line (（一）), `ordinal` a number that refers (第十二条), `modal` a word that binds (应当); `word` is what the word cutter made of the rest.
 */
export type TokenKind = TokenPattern | 'word'

export interface Token {
  readonly text: string
  /** UTF-16, into the text that was tokenised. */
  readonly start: number
  /** UTF-16, exclusive. */
  readonly end: number
  readonly kind: TokenKind
}

export interface Tokeniser {
  /** Tokens without gaps or overlaps: put together they are exactly `text`. */
  readonly tokenise: (text: string) => readonly Token[]
}

/**
 * Cuts quotations, numbers with their units, dates, references, our own terms and modal words first, and leaves to
 * `cut` only what is between them: no dictionary can then tear a time limit or an institution apart.
 */
export function createTokeniser(cut: WordCutter): Tokeniser {
  const cutGaps = rememberingCutter(cut)
  return {
    tokenise(text) {
      const matches = matchPatterns(text)
      const words = cutGaps(gapsBetween(matches, text))
      const tokens: Token[] = []
      let position = 0
      for (const [at, pieces] of words.entries()) {
        for (const piece of pieces) {
          tokens.push({ text: piece, start: position, end: (position += piece.length), kind: 'word' })
        }
        const match = matches[at]
        if (match === undefined) break
        const { start, end, kind } = match
        tokens.push({ text: text.slice(start, end), start, end, kind })
        position = end
      }
      return tokens
    },
  }
}

/** What lies before each match, and behind the last. */
function gapsBetween(matches: readonly PatternMatch[], text: string): string[] {
  let position = 0
  const gaps = matches.map(({ start, end }) => {
    const gap = text.slice(position, start)
    position = end
    return gap
  })
  return [...gaps, text.slice(position)]
}

/** No gap holds one, since it is a token, and every cutter ends a word at it. */
const lineEnd = '\n'

/** Gaps that are remembered, of some five characters each; past it all are forgotten. */
const mostRemembered = 20_000

/**
 * Cuts gaps, each on its own. Versions repeat most of what they say, so a gap is cut once; and all that are new in one
 * call, which costs a native cutter as much as several words.
 */
function rememberingCutter(cut: WordCutter): (gaps: readonly string[]) => readonly (readonly string[])[] {
  const known = new Map<string, readonly string[]>([['', []]])
  return (gaps) => {
    if (known.size > mostRemembered) known.clear()
    const unknown: string[] = []
    for (const gap of gaps) {
      if (known.has(gap)) continue
      known.set(gap, [])
      unknown.push(gap)
    }
    for (const [at, pieces] of cutTogether(unknown, cut).entries()) known.set(unknown[at] ?? '', pieces)
    return gaps.map((gap) => known.get(gap) ?? [])
  }
}

function cutTogether(gaps: readonly string[], cut: WordCutter): readonly (readonly string[])[] {
  if (gaps.length === 0) return []
  const all: string[][] = []
  let pieces: string[] = []
  let length = 0
  for (const piece of [...cut(gaps.join(lineEnd)), lineEnd]) {
    if (piece === '') continue
    if (piece !== lineEnd) {
      if (gaps[all.length]?.startsWith(piece, length) !== true) break
      length += piece.length
      pieces.push(piece)
    } else {
      if (gaps[all.length]?.length !== length) break
      all.push(pieces)
      pieces = []
      length = 0
    }
  }
  return all.length === gaps.length ? all : gaps.map((gap) => wholePieces(gap, cut))
}

/** A cutter that loses or changes a character (native ones replace lone surrogates) is overruled: by characters. */
function wholePieces(text: string, cut: WordCutter): readonly string[] {
  const pieces = cut(text).filter((piece) => piece !== '')
  return pieces.join('') === text ? pieces : [...text]
}
