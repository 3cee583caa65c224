import { fieldSynonyms } from '../text/field-synonyms.ts'

const mark = '≈'

/** What each word stands for: the first word of its group, marked so that no word of a text equals it. */
const conceptOf: ReadonlyMap<string, string> = new Map(
  fieldSynonyms.flatMap(({ words: [first = '', ...others] }) =>
    [first, ...others].map((word) => [word, `${mark}${first}`] as const),
  ),
)

/** Longest first: 数据治理 is no 数据. Words of the table hold no sign that an expression would read as its own. */
const known = new RegExp(
  [...conceptOf.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|'),
  'gu',
)

/** What a text speaks of, by marks that stand for several words each. */
export type ConceptReader = (text: string) => readonly string[]

/** The groups of `fieldSynonyms` that a text speaks of, once for each word of theirs: 汇聚 and 归集 give the same. */
export const fieldConcepts: ConceptReader = (text) => conceptWords(text).map(({ concept }) => concept)

/** The same with the words that say them, in the order of the text. */
export const conceptWords = (text: string): { readonly concept: string; readonly word: string }[] =>
  [...text.matchAll(known)].map(([word]) => ({ concept: conceptOf.get(word) ?? '', word }))

export const isConcept = (term: string): boolean => term.startsWith(mark)
