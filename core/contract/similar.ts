import { z } from 'zod'
import { clauseRef, list, reason } from './schemas.ts'
import { searchHit } from './shapes.ts'

/** Where to look: in the other city, or in every instrument but its own; of a clause of neither city always everywhere. */
export const similarScopes = ['other-city', 'everywhere'] as const
export type SimilarScope = (typeof similarScopes)[number]

export const similarRequest = z.object({
  clause: clauseRef,
  scope: z.enum(similarScopes).default('other-city'),
  limit: z.number().int().min(1).max(48).default(20),
})

/** `score` is the chance, 0 to 1, that people would link the two; `matches` are the words that both have. */
const similarHit = searchHit.omit({ how: true, why: true }).extend({
  how: z.literal('similar'),
  /** Why, most first; `left` is the clause that was asked about. */
  reasons: list(reason),
})
export type SimilarHit = z.infer<typeof similarHit>

/** What is like a clause, best first. */
export const similarShape = z.object({
  of: searchHit.omit({ how: true, why: true, score: true, matches: true }),
  /** That was looked in. */
  scope: z.enum(similarScopes),
  hits: list(similarHit),
  /** Clauses that were compared, and the instruments that they are of. */
  examined: z.number().int(),
  instruments: z.number().int(),
  /** Instruments that were not looked into: by their words alone they hold nothing as near as the others. */
  leftOut: z.number().int(),
  tookMs: z.number(),
})
export type SimilarShape = z.infer<typeof similarShape>
