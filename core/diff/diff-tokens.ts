import type { Token } from '../text/tokeniser.ts'
import type { Change } from './change.ts'
import { mirrored } from './change.ts'
import type { ReadTokens } from './lexicon.ts'
import { createLexicon } from './lexicon.ts'
import { withMoves } from './moves.ts'
import { joinOverIslands, settleAtPhrases } from './readable.ts'
import type { IsDue, SequenceDifference } from './sequence.ts'
import { diffSequences, never } from './sequence.ts'
import { tokenKey } from './token-keys.ts'

/**
 * What differs in substance between two sequences of tokens, white space left out beforehand. Tokens that differ in
 * writing only are kept. Exchanging the sides mirrors the result exactly.
 */
export function diffTokens(old: readonly Token[], now: readonly Token[], isDue: IsDue = never): SequenceDifference {
  const read = createLexicon()
  const [oldRead, newRead] = [read(old), read(now)]
  // The search prefers one side where several answers are as short: it always gets the sides in the same order.
  if (!areInOrder(oldRead, newRead)) {
    const { changes, approximate } = readableDifference(newRead, oldRead, isDue)
    return { changes: changes.map(mirrored), approximate }
  }
  return readableDifference(oldRead, newRead, isDue)
}

function readableDifference(old: ReadTokens, now: ReadTokens, isDue: IsDue): SequenceDifference {
  const { changes, approximate } = diffSequences(old.ids, now.ids, isDue)
  const settled: readonly Change[] = settleAtPhrases(changes, old, now)
  return { changes: withMoves(joinOverIslands(settled, old, now), old, now), approximate }
}

/** By the first key that differs, as in a dictionary. */
function areInOrder(a: ReadTokens, b: ReadTokens): boolean {
  const at = a.ids.findIndex((id, place) => id !== b.ids[place])
  const [one, other] = [a.tokens[at], b.tokens[at]]
  if (one === undefined || other === undefined) return a.ids.length <= b.ids.length
  return tokenKey(one) < tokenKey(other)
}

/** Tokens without white space: what a difference of substance is made of. */
export const contentTokens = (tokens: readonly Token[]): Token[] => tokens.filter(({ kind }) => kind !== 'space')
