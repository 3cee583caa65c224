import type { Token } from '../text/tokeniser.ts'
import type { Change } from './change.ts'
import { mirrored } from './change.ts'
import { joinOverIslands, settleAtPhrases } from './readable.ts'
import type { SequenceDifference } from './sequence.ts'
import { diffSequences } from './sequence.ts'
import { tokenKey } from './token-keys.ts'

/**
 * What differs in substance between two sequences of tokens, white space left out beforehand. Tokens that differ in
 * writing only are kept. Exchanging the sides mirrors the result exactly.
 */
export function diffTokens(old: readonly Token[], now: readonly Token[]): SequenceDifference {
  const oldKeys = old.map(tokenKey)
  const newKeys = now.map(tokenKey)
  // The search prefers one side where several answers are as short: it always gets the sides in the same order.
  if (compareKeys(oldKeys, newKeys) > 0) {
    const { changes, approximate } = readableDifference(now, old, newKeys, oldKeys)
    return { changes: changes.map(mirrored), approximate }
  }
  return readableDifference(old, now, oldKeys, newKeys)
}

function readableDifference(
  old: readonly Token[],
  now: readonly Token[],
  oldKeys: readonly string[],
  newKeys: readonly string[],
): SequenceDifference {
  const { changes, approximate } = diffSequences(oldKeys, newKeys)
  const settled: readonly Change[] = settleAtPhrases(changes, oldKeys, newKeys)
  return { changes: joinOverIslands(settled, old, now), approximate }
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [a.join('\u0000'), b.join('\u0000')]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Tokens without white space: what a difference of substance is made of. */
export const contentTokens = (tokens: readonly Token[]): Token[] => tokens.filter(({ kind }) => kind !== 'space')
