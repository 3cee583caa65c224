import { fieldSubjects } from '../text/field-subjects.ts'
import type { SynonymTable } from '../text/synonym-table.ts'
import { shippedSynonyms } from '../text/synonym-table.ts'
import { escaped } from '../text/tokeniser-patterns.ts'

/**
 * The words of each subject, with all that stand for one of them by a table. A group of synonyms that no subject names is
 * one itself.
 */
function subjectWords({ groups }: SynonymTable): string[][] {
  const named = new Set(fieldSubjects.flat())
  const subjects = fieldSubjects.map((words) => [
    ...words,
    ...groups.filter((group) => group.some((word) => words.includes(word))).flat(),
  ])
  const rest = groups.filter((group) => !group.some((word) => named.has(word)))
  return [...subjects, ...rest.map((group) => [...group])]
}

/** The subjects that each word tells, marked so that no word of a text equals them. */
function subjectsByWord(table: SynonymTable): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, Set<string>>()
  for (const [number, words] of subjectWords(table).entries()) {
    for (const word of words) marks.set(word, (marks.get(word) ?? new Set()).add(`§${number}`))
  }
  return new Map(marks.entries().map(([word, own]) => [word, [...own]]))
}

/** The subjects that a text speaks of, once for each word that tells them. */
export type SubjectReader = (text: string) => readonly string[]

export function subjectReader(table: SynonymTable): SubjectReader {
  const subjectsOf = subjectsByWord(table)
  // Longest first.
  const words = [...subjectsOf.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const known = new RegExp(words.map(escaped).join('|'), 'gu')
  return (text) => (text.match(known) ?? []).flatMap((word) => subjectsOf.get(word) ?? [])
}

/** By the synonyms as they ship. */
export const readSubjects: SubjectReader = subjectReader(shippedSynonyms)
