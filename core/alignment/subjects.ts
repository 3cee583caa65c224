import { fieldSubjects } from '../text/field-subjects.ts'
import { fieldSynonyms } from '../text/field-synonyms.ts'
import type { ConceptReader } from './concepts.ts'

/**
 * The words of each subject, with all that stand for one of them by `fieldSynonyms`. A group of synonyms that no subject
 * names is one itself.
 */
function subjectWords(): string[][] {
  const groups = fieldSynonyms.map(({ words }) => words)
  const named = new Set(fieldSubjects.flat())
  const subjects = fieldSubjects.map((words) => [
    ...words,
    ...groups.filter((group) => group.some((word) => words.includes(word))).flat(),
  ])
  const rest = groups.filter((group) => !group.some((word) => named.has(word)))
  return [...subjects, ...rest.map((group) => [...group])]
}

/** The subjects that each word tells, marked so that no word of a text equals them. */
function subjectsByWord(): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, Set<string>>()
  for (const [number, words] of subjectWords().entries()) {
    for (const word of words) marks.set(word, (marks.get(word) ?? new Set()).add(`§${number}`))
  }
  return new Map(marks.entries().map(([word, own]) => [word, [...own]]))
}

const subjectsOf = subjectsByWord()

/** Longest first. Words of the tables hold no sign that an expression would read as its own. */
const known = new RegExp(
  [...subjectsOf.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|'),
  'gu',
)

/** The subjects that a text speaks of, once for each word that tells them. */
export const readSubjects: ConceptReader = (text) =>
  (text.match(known) ?? []).flatMap((word) => subjectsOf.get(word) ?? [])
