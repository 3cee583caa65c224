/** The words that a person typed, each once: between 、 commas, semicolons or spaces. */
export const typedWords = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFKC')
      .split(/[、,;；=\s]+/u)
      .filter((word) => word !== ''),
  ),
]

export type SynonymProblem =
  | { readonly why: 'few' }
  /** No letters, Han characters and digits alone, or not 2 to 12 of them. */
  | { readonly why: 'unfit'; readonly word: string }

/**
 * One character is part of too many words to tell of anything, and twelve hold the longest term of the field
 * (人工智能计算中心 has 8); what is longer is a sentence, and would stand in one text only.
 */
const fitWord = /^[\p{L}\p{N}·.+-]{2,12}$/u

/** Why these words make no group; null where they do. */
export function problemOfGroup(words: readonly string[]): SynonymProblem | null {
  const unfit = words.find((word) => !fitWord.test(word))
  if (unfit !== undefined) return { why: 'unfit', word: unfit }
  return new Set(words).size < 2 ? { why: 'few' } : null
}

/** The groups that share a word with these words, with the first such word: a new group of them would join all of these. */
export const groupsMet = (
  words: readonly string[],
  groups: readonly (readonly string[])[],
): { readonly word: string; readonly group: readonly string[] }[] =>
  groups.flatMap((group) => {
    const word = words.find((each) => group.includes(each))
    return word === undefined ? [] : [{ word, group }]
  })
