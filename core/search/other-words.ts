import { otherNumberWritings } from '../text/number-writings.ts'
import type { WantedOfQuery } from './apply-query.ts'
import type { ParsedQuery } from './query.ts'
import { writingOf, type Sought, type SoughtWord } from './sought.ts'

type Words = Pick<WantedOfQuery, 'terms' | 'alternatives' | 'excluded' | 'excludedNumbers'>

/** The other writings of a folded word's numbers. */
export const numberForms = (word: string): Sought[] => otherNumberWritings(word).map((number) => ({ number }))

/** A query's words, each with what else is sought in its place. */
export function wordsWith(
  { terms, alternatives, excluded }: Pick<ParsedQuery, 'terms' | 'alternatives' | 'excluded'>,
  others: (word: string) => readonly Sought[],
): Words {
  const slots = [...terms.map((term) => [term]), ...alternatives].map((words) => [...words, ...newOnes(words, others)])
  return {
    terms: slots.flatMap((slot) => (slot.length === 1 ? slot.map(writingOf) : [])),
    alternatives: slots.filter(({ length }) => length > 1),
    excluded,
    excludedNumbers: excluded.flatMap(numberForms),
  }
}

function newOnes(words: readonly string[], others: (word: string) => readonly Sought[]): Sought[] {
  const known = new Set(words)
  return words.flatMap(others).filter((other) => {
    const isNew = !known.has(writingOf(other))
    known.add(writingOf(other))
    return isNew
  })
}

/** The words, each with all that may stand for it. */
export const soughtIn = ({ terms, alternatives }: Pick<Words, 'terms' | 'alternatives'>): SoughtWord[] => [
  ...terms,
  ...alternatives,
]
