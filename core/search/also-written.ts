import { foldCharacters } from '../text/fold-characters.ts'
import { numberForms } from './other-words.ts'
import type { ParsedQuery } from './query.ts'
import { placesOf } from './sought.ts'

/** A word as it was typed, and other writings of it that were found. */
export interface AlsoWritten {
  readonly term: string
  readonly writings: readonly string[]
}

/** More would be a list of typing errors. */
const mostWritings = 6

/** The words of a query as they were typed, each once: `asTyped` is the query read without folding. */
export const wordsAsTyped = ({ parts }: Pick<ParsedQuery, 'parts'>): readonly string[] => [
  ...new Set(parts.flatMap((part) => (part.kind === 'words' ? part.words : []))),
]

/** How a typed word is written where it stands in these texts, but for how it was typed and for capitals. */
export function otherWritingsIn(texts: readonly string[], typed: string): string[] {
  const word = foldCharacters(typed)
  const forms = [word, ...numberForms(word)]
  const found = texts.flatMap((text) => {
    const folded = foldCharacters(text)
    return forms.flatMap((form) => placesOf(folded, form).map(([start, end]) => text.slice(start, end)))
  })
  return [...new Set(found)].filter((writing) => writing.toLowerCase() !== typed.toLowerCase()).slice(0, mostWritings)
}
