import { z } from 'zod'
import { eventId, list } from './schemas.ts'

/** Longer names would not be read in a list. */
const name = z.string().trim().min(1).max(40)
const query = z.string().trim().min(1)

/** A search under a name. Offices see each other's; each changes its own. */
const savedSearch = z.object({
  event: eventId,
  name: z.string(),
  query: z.string(),
  office: z.string(),
  person: z.string(),
  /** ISO instant. */
  at: z.string(),
  /** Of the office that is at work here. */
  own: z.boolean(),
})
export const savedSearches = list(savedSearch)
export type SavedSearch = z.infer<typeof savedSearch>

/** `replaces`: the event of one that is to be called otherwise, or to search for something else. */
export const saveSearchRequest = z.object({ name, query, replaces: eventId.nullable().default(null) })
