import {
  findByQuery,
  findWord,
  foundInEither,
  withinFound,
  withoutFound,
  type WantedOfQuery,
} from '#core/search/apply-query.ts'
import { otherWritingsIn, wordsAsTyped, type AlsoWritten } from '#core/search/also-written.ts'
import type { ClauseIndex } from '#core/search/clause-index.ts'
import type { FoundUnits } from '#core/search/exact-search.ts'
import { numberForms, soughtIn, wordsWith } from '#core/search/other-words.ts'
import { parseQuery, type ParsedQuery } from '#core/search/query.ts'
import { writingOf, type SoughtWord } from '#core/search/sought.ts'
import { synonymForms, type QuerySynonyms } from '#core/search/synonym-forms.ts'
import { foldCharacters } from '#core/text/fold-characters.ts'
import type { ReadableDb } from '#data/db.ts'
import { keepAsTyped } from './search-as-typed.ts'

/** Units found by the words of a query, and these words with all that may stand for each: for ranking and marking. */
export interface FoundByWords {
  readonly found: FoundUnits
  readonly words: readonly SoughtWord[]
}

/** A query without what its words may be exchanged for. */
export type WordsWanted = Pick<ParsedQuery, 'terms' | 'alternatives' | 'excluded'> &
  Pick<WantedOfQuery, 'within' | 'inHeading'>

/** The units that hold the words as folding writes them, and where a query is not to be folded those that hold them as typed. */
export function findWords(
  db: ReadableDb,
  index: ClauseIndex,
  wanted: WordsWanted,
  asTyped: ParsedQuery | null,
): FoundByWords & { readonly folded: FoundUnits } {
  const words = wordsWith(wanted, asTyped === null ? numberForms : () => [])
  if (asTyped === null) {
    const found = findByQuery(index, { ...wanted, ...words })
    return { found, folded: found, words: soughtIn(words) }
  }
  // Without what is excluded: as typed it may exclude less than as folded.
  const folded = findByQuery(index, { ...wanted, ...words, excluded: [], excludedNumbers: [] })
  return { found: keepAsTyped(db, folded, asTyped), folded, words: soughtIn(words) }
}

/** The units that hold synonyms in place of one or more words, without those in `others`; null where no word has any. */
export function findSynonyms(
  index: ClauseIndex,
  wanted: WordsWanted,
  synonyms: readonly QuerySynonyms[],
  others: FoundUnits,
): FoundByWords | null {
  if (synonyms.every(({ words }) => words.length === 0)) return null
  const words = wordsWith(wanted, (word) => [...numberForms(word), ...synonymForms(word, synonyms)])
  const found = withoutFound(findByQuery(index, { ...wanted, ...words }), others)
  return { found, words: soughtIn(words) }
}

/** In how many of the units found by synonyms each word stands for its term. */
export function countSynonyms(
  index: ClauseIndex,
  { terms, alternatives }: WordsWanted,
  synonyms: readonly QuerySynonyms[],
  { found }: FoundByWords,
): number[][] {
  const queryWords = [...terms, ...alternatives.flat()]
  return synonyms.map(({ term, words }) =>
    words.map((word) => {
      const own = foldCharacters(word)
      const others = [{ term, words: [word] }, ...synonyms.filter((each) => each.term !== term)]
      const forms = queryWords.flatMap((each) => synonymForms(each, others)).filter((form) => form.includes(own))
      return forms.length === 0 ? 0 : countAny(index, forms, found)
    }),
  )
}

function countAny(index: ClauseIndex, forms: readonly string[], among: FoundUnits): number {
  const each = forms.map((form) => findWord(index, form, { excluded: [], within: withinFound(among) }))
  return each.reduce(foundInEither).total
}

/**
 * The writings of each word that were found where folding or another writing of a number found something. Of traditional
 * characters, width and brackets those in `texts`, the hits as they are printed; of numbers all.
 */
export function alsoWritten(
  index: ClauseIndex,
  query: string,
  { found }: FoundByWords,
  texts: readonly string[],
): AlsoWritten[] {
  return wordsAsTyped(parseQuery(query, { folding: false })).flatMap((term) => {
    const shown = otherWritingsIn(texts, term)
    const known = new Set(shown.map(foldCharacters))
    const numbers = numberForms(foldCharacters(term)).filter(
      (form) =>
        !known.has(writingOf(form)) && findWord(index, form, { excluded: [], within: withinFound(found) }).total > 0,
    )
    const writings = [...shown, ...numbers.map(writingOf)]
    return writings.length === 0 ? [] : [{ term, writings }]
  })
}
