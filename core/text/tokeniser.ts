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
  return {
    tokenise(text) {
      const matches = matchPatterns(text)
      const gaps = gapsBetween(matches, text)
      // One call for all gaps, since a call of a native cutter costs as much as the cutting of several words.
      const quick = wovenTokens(text, matches, cut(gaps.join(lineEnd)))
      const tokens =
        quick ??
        wovenTokens(
          text,
          matches,
          gaps.flatMap((gap) => [...wholePieces(gap, cut), lineEnd]),
        )
      if (tokens === null) throw new Error('Whole pieces of a text must fit where they were cut from it')
      return tokens
    },
  }
}

/** No gap holds one, since it is a token, and every cutter ends a word at it. */
const lineEnd = '\n'

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

/** Words, with a line end behind those of each gap, put between the matches; null where they are not what stands there. */
function wovenTokens(text: string, matches: readonly PatternMatch[], words: readonly string[]): Token[] | null {
  const tokens: Token[] = []
  let position = 0
  let next = 0
  for (let at = 0; at <= matches.length; at += 1) {
    const match = matches[at]
    const end = match?.start ?? text.length
    for (let word = words[next]; position < end; word = words[next]) {
      next += 1
      if (word === undefined || word === lineEnd || !text.startsWith(word, position)) return null
      if (word !== '') tokens.push({ text: word, start: position, end: (position += word.length), kind: 'word' })
    }
    if (match === undefined) break
    if (position > end || words[next++] !== lineEnd) return null
    tokens.push({ text: text.slice(match.start, match.end), ...match })
    position = match.end
  }
  return tokens
}

/** A cutter that loses or changes a character (native ones replace lone surrogates) is overruled: by characters. */
function wholePieces(text: string, cut: WordCutter): readonly string[] {
  if (text === '') return []
  const pieces = cut(text).filter((piece) => piece !== '')
  return pieces.join('') === text ? pieces : [...text]
}
