import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { searchFacets } from './facets.ts'
import { savedSearches, saveSearchRequest } from './saved-searches.ts'
import { comparisonId, eventId, list, progress } from './schemas.ts'
import { searchIndexes } from './search-indexes.ts'
import { searchShape } from './shapes.ts'
import { similarRequest, similarShape } from './similar.ts'
import { learnedSynonyms, synonymsView } from './synonyms.ts'

/* The part of the contract that is about finding clauses, and about the words that stand for each other there. */

/** Clauses by their words, all of them counted, and what is like one; searches under names; the indexes behind it. */
export const searchApi = {
  query: oc
    .input(
      z.object({
        query: z.string(),
        limit: z.number().int().min(1).max(1000).default(50),
        /** Only within the members of this comparison. */
        comparison: comparisonId.nullable().default(null),
        /** Whether width, brackets, traditional characters and writings of numbers are one; else words are sought as typed. */
        folding: z.boolean().default(true),
        /** Whether words of the synonym table find each other, but for those left out. */
        synonyms: z.boolean().default(true),
        withoutSynonyms: list(z.string()).default([]),
      }),
    )
    .output(searchShape),
  saved: oc.output(savedSearches),
  save: oc.input(saveSearchRequest).output(z.object({ event: eventId })),
  removeSaved: oc.input(z.object({ search: eventId })).output(z.object({ event: eventId })),
  indexes: oc.output(searchIndexes),
  /**
   * Builds the one for exact and fuzzy search again from the clauses; meanwhile everything is found as before, if more slowly.
   * Afterwards the one for pinyin is made again in the background, and answers say how far it is.
   */
  rebuild: oc.output(eventIterator(progress, searchIndexes)),
  /** What is most like a clause, by the scores of an alignment with its own instrument on the other side. */
  similar: oc.input(similarRequest).output(eventIterator(progress, similarShape)),
  /** All hits counted by city, area, year …; by relation where a comparison is chosen or the query asks for rows. */
  facets: oc
    .input(
      z.object({
        query: z.string(),
        comparison: comparisonId.nullable().default(null),
        folding: z.boolean().default(true),
      }),
    )
    .output(searchFacets),
}

/** Words that stand for each other. What changes here aligns comparisons anew when somebody opens them. */
export const synonymsApi = {
  list: oc.output(synonymsView),
  /** A word that stands in a group already is refused, unless both are to become one group. */
  add: oc
    .input(z.object({ words: list(z.string()), join: z.boolean().default(false) }))
    .output(z.object({ event: eventId })),
  /** Words of the groups that ship; all words of a group switch it off. */
  switchOff: oc.input(z.object({ words: z.array(z.string()).min(1).readonly() })).output(z.object({ event: eventId })),
  withdraw: oc.input(z.object({ synonyms: eventId })).output(z.object({ event: eventId })),
  /** Proposes words from the pairs that people confirmed; writes nothing. */
  learn: oc.output(eventIterator(progress, learnedSynonyms)),
}
