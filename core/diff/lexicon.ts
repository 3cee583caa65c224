import { isFunctionWord } from '../text/function-words.ts'
import type { Token, TokenKind } from '../text/tokeniser.ts'
import { tokenKey } from './token-keys.ts'

/** A sequence of tokens in the numbers that comparing needs, one for each token. */
export interface ReadTokens {
  readonly tokens: readonly Token[]
  /** Equal where, and only where, the keys are equal; by one lexicon. */
  readonly ids: Int32Array
  /** Sum of the weights of all tokens before this one; one entry more than there are tokens. */
  readonly weightBefore: Float64Array
  /** How much of an end the token is: 2 behind a sentence, 1 behind a phrase, 0 within one. */
  readonly ends: Uint8Array
}

interface Entry {
  readonly kind: TokenKind
  readonly id: number
  readonly weight: number
  readonly end: number
}

/** Reads tokens into numbers. Both sides of a comparison are read by one lexicon. */
export type Lexicon = (tokens: readonly Token[]) => ReadTokens

/** Looks every distinct word up once, however often it stands in the texts. */
export function createLexicon(): Lexicon {
  const ids = new Map<string, number>()
  const entries = new Map<string, Entry>()

  const newEntry = (token: Token): Entry => {
    const key = tokenKey(token)
    const id = ids.get(key) ?? ids.size
    ids.set(key, id)
    return { kind: token.kind, id, weight: tokenWeight(token), end: endOf(key) }
  }

  const entryOf = (token: Token): Entry => {
    const known = entries.get(token.text)
    if (known?.kind === token.kind) return known
    const entry = newEntry(token)
    // One word may be of two kinds, but seldom: 2. is a label at the beginning of a line, an amount elsewhere.
    if (known === undefined) entries.set(token.text, entry)
    return entry
  }

  return (tokens) => {
    const read = {
      tokens,
      ids: new Int32Array(tokens.length),
      weightBefore: new Float64Array(tokens.length + 1),
      ends: new Uint8Array(tokens.length),
    }
    let weight = 0
    for (let at = 0; at < tokens.length; at += 1) {
      const entry = entryOf(tokens[at]!)
      read.ids[at] = entry.id
      read.ends[at] = entry.end
      read.weightBefore[at + 1] = weight += entry.weight
    }
    return read
  }
}

/**
 * Characters that tell something: function words count half, punctuation not at all. A modal word counts one and a half
 * times: that it stayed the same is worth seeing.
 */
export function tokenWeight(token: Token): number {
  if (token.kind === 'punctuation' || token.kind === 'space') return 0
  if (token.kind === 'modal') return token.text.length * 1.5
  return isFunctionWord(token.text) ? token.text.length / 2 : token.text.length
}

const pauses: ReadonlySet<string> = new Set([',', '、', ':'])
const stops: ReadonlySet<string> = new Set(['.', ';', '!', '?'])

/** Keys are folded: 。 is `.` and ； is `;`. */
const endOf = (key: string): number => (stops.has(key) ? 2 : pauses.has(key) ? 1 : 0)

export const weightBetween = ({ weightBefore }: ReadTokens, start: number, end: number): number =>
  (weightBefore[end] ?? 0) - (weightBefore[start] ?? 0)
