import type { Tokeniser } from '../text/tokeniser.ts'
import { type ClausePromises, promisesOf } from './clause-promises.ts'
import type { Span } from './promise-text.ts'
import { type SaidWord, saidWords } from './said-words.ts'

/** A clause before it is read. */
export interface PromisingClause {
  readonly path: string
  readonly text: string
}

/** A clause as contrasts read it: what it promises, and the words that say of what. */
export interface ReadClause extends PromisingClause {
  readonly promises: ClausePromises
  readonly words: readonly SaidWord[]
}

/** Both readers take the words of the text, unless it has spaces to be squeezed out for one of them: it is cut once. */
export function readClause(path: string, text: string, tokeniser: Tokeniser): ReadClause {
  const tokens = tokeniser.tokenise(text)
  const cutOnce: Tokeniser = { tokenise: (other) => (other === text ? tokens : tokeniser.tokenise(other)) }
  return { path, text, promises: promisesOf(text, cutOnce), words: saidWords(tokens) }
}

/** From the mark before a stretch up to the mark behind it. */
export function stretchAround(text: string, { start, end }: Span, marks: RegExp): Span {
  let [from, to] = [start, end]
  while (from > 0 && !marks.test(text.charAt(from - 1))) from -= 1
  while (to < text.length && !marks.test(text.charAt(to))) to += 1
  return { start: from, end: to }
}

export const sentenceEnds = /[。\n]/u
export const partEnds = /[。；;\n]/u
export const phraseEnds = /[，,。；;：:\n]/u

/** A promise in its clause, as contrasts pair them. */
export interface Placed<Promise> {
  readonly clause: ReadClause
  readonly promise: Promise
}
