import { z } from 'zod'
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
