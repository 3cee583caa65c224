import { setPreferences, usePreferences } from '../../preferences.ts'

export interface SearchOptions {
  readonly folding: boolean
  readonly synonyms: boolean
  readonly withoutSynonyms: string[]
}

/** Stands between the words that are left out: a preference is one text, and no word holds it. */
const separator = '、'
const wordsIn = (kept: string): string[] => kept.split(separator).filter((word) => word !== '')

/** What a search finds besides the words as typed; remembered from query to query. */
export function useSearchOptions(): SearchOptions {
  const { searchFolding, searchSynonyms, searchWithout } = usePreferences()
  return { folding: searchFolding, synonyms: searchSynonyms, withoutSynonyms: wordsIn(searchWithout) }
}

/** Leaves one synonym out of every search, or takes it in again. */
export function toggleSynonym({ withoutSynonyms }: SearchOptions, word: string): void {
  const others = withoutSynonyms.filter((each) => each !== word)
  const words = others.length < withoutSynonyms.length ? others : [...others, word]
  setPreferences({ searchWithout: words.join(separator) })
}
