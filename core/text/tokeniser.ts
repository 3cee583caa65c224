import type { TokenPattern } from './tokeniser-patterns.ts'
import { matchedPattern, tokenPattern } from './tokeniser-patterns.ts'

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
  return {
    tokenise(text) {
      const tokens: Token[] = []
      let position = 0
      for (const match of text.matchAll(tokenPattern)) {
        addWords(tokens, text.slice(position, match.index), position, cut)
        position = match.index + match[0].length
        tokens.push({ text: match[0], start: match.index, end: position, kind: matchedPattern(match.groups) })
      }
      addWords(tokens, text.slice(position), position, cut)
      return tokens
    },
  }
}

function addWords(tokens: Token[], text: string, offset: number, cut: WordCutter): void {
  let start = offset
  for (const piece of wholePieces(text, cut)) {
    tokens.push({ text: piece, start, end: start + piece.length, kind: 'word' })
    start += piece.length
  }
}

/** A cutter that loses or changes a character (native ones replace lone surrogates) is overruled: by characters. */
function wholePieces(text: string, cut: WordCutter): readonly string[] {
  if (text === '') return []
  const pieces = cut(text).filter((piece) => piece !== '')
  return pieces.join('') === text ? pieces : [...text]
}
