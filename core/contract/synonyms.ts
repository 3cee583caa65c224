import { z } from 'zod'
import type { LearnedSynonym } from '../alignment/learned-synonyms.ts'
import { synonymReasons } from '../text/field-synonyms.ts'
import { eventId, list } from './schemas.ts'

/** An event in force with who signed it. */
const signature = z.object({
  event: eventId,
  office: z.string(),
  person: z.string(),
  /** ISO instant. */
  at: z.string(),
})

export const synonymsView = z.object({
  /** As the program brings them; `off` says who has the group do without the word, oldest first. */
  shipped: list(
    z.object({
      why: z.enum(synonymReasons),
      words: list(z.object({ word: z.string(), off: list(signature) })),
    }),
  ),
  /** Added here, oldest first. */
  own: list(signature.extend({ words: list(z.string()) })),
})
export type SynonymsView = z.infer<typeof synonymsView>
export type ShippedGroup = SynonymsView['shipped'][number]
export type OwnGroup = SynonymsView['own'][number]

/** What the confirmed pairs of a workspace suggest; nothing of it holds until somebody adds it. */
export const learnedSynonyms = z.object({
  /** Confirmed pairs of clauses that were looked at. */
  pairs: z.number().int(),
  /** The surest first. */
  proposed: list(
    z.object({
      left: z.string(),
      right: z.string(),
      rows: z.number().int(),
      inPlace: z.number().int(),
      strength: z.number(),
      examples: list(z.object({ left: z.string(), right: z.string() })),
    }) satisfies z.ZodType<LearnedSynonym>,
  ),
})
export type LearnedSynonyms = z.infer<typeof learnedSynonyms>
