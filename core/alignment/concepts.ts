import { fieldSynonyms } from '../text/field-synonyms.ts'

/** What each word stands for: the first word of its group, marked so that no word of a text equals it. */
const conceptOf: ReadonlyMap<string, string> = new Map(
  fieldSynonyms.flatMap(({ words: [first = '', ...others] }) =>
    [first, ...others].map((word) => [word, `≈${first}`] as const),
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
export const fieldConcepts: ConceptReader = (text) =>
  [...text.matchAll(known)].flatMap(([word]) => conceptOf.get(word) ?? [])
