import type { AlignmentUnit } from '../model/correspondence.ts'
import type { Token } from '../text/tokeniser.ts'

/** What one unit says, counted two ways: pairs of neighbouring Han characters, and words of two characters or more. */
export interface UnitTerms {
  readonly bigrams: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<string, number>
}

/**
 * Bigrams find what no dictionary knows, words what is spelt with other characters around it; together they rank better
 * than either (on hand-judged pairs the first right answer moved up by 0.01 to 0.04 in mean reciprocal rank).
 * `tokens` are those of the heading and the text.
 */
export function unitTerms(unit: AlignmentUnit, tokens: readonly Token[]): UnitTerms {
  const text = unit.heading === null ? unit.text : `${unit.heading}\n${unit.text}`
  return { bigrams: counted(bigramsOf(text)), words: counted(wordsOf(tokens)) }
}

/** Never across a character that is not Han: 。 and 《 part words. */
export function bigramsOf(text: string): string[] {
  const pairs: string[] = []
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const characters = [...run]
    for (let at = 0; at + 1 < characters.length; at += 1) pairs.push(`${characters[at]}${characters[at + 1]}`)
  }
  return pairs
}

const wordsOf = (tokens: readonly Token[]): string[] =>
  tokens
    .filter(({ kind, text }) => kind !== 'punctuation' && kind !== 'space' && text.length > 1)
    .map(({ text }) => text)

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
