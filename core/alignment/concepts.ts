import type { SynonymTable } from '../text/synonym-table.ts'
import { shippedSynonyms, synonymFinder } from '../text/synonym-table.ts'

const mark = '≈'

/** Something that a text speaks of, and the word that says it. The mark stands for several words, and equals none of a text. */
export interface SaidConcept {
  readonly concept: string
  readonly word: string
}

/** What a text speaks of, once for each word, in the order of the text. */
export type ConceptReader = (text: string) => readonly SaidConcept[]

/** Reads the groups of a table: 汇聚 and 归集 give one mark. */
export function conceptReader(table: SynonymTable): ConceptReader {
  const find = synonymFinder(table)
  return (text) => find(text).map(({ word, group }) => ({ concept: `${mark}${group[0] ?? word}`, word }))
}

/** By the table as it ships. */
export const fieldConcepts: ConceptReader = conceptReader(shippedSynonyms)

export const isConcept = (term: string): boolean => term.startsWith(mark)
