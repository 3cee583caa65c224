import { z } from 'zod'
import { list } from './schemas.ts'

/** What search keeps beside the clauses: each can be built again from them. */
const searchIndexFacts = z.object({
  /** `text`: exact and fuzzy search. `pinyin`: what is typed in letters. */
  name: z.enum(['text', 'pinyin']),
  method: z.string(),
  units: z.number().int(),
  /** Of the clauses in UTF-8, to see the size beside. */
  textBytes: z.number().int(),
  bytes: z.number().int(),
  /** ISO instant when all of it was built at once; null where it has only grown with imports. */
  builtAt: z.string().nullable(),
  /** Milliseconds that indexing has taken: the last building of all, and every import since. */
  buildMs: z.number(),
})
export const searchIndexes = list(searchIndexFacts)
export type SearchIndexFacts = z.infer<typeof searchIndexFacts>
