import { z } from 'zod'
import { facetNames, type CountedFacets } from '../search/facets.ts'
import { list } from './schemas.ts'

const facet = z.object({
  name: z.enum(facetNames),
  /** Hits that are counted here: those of the query without its own filters of this facet. */
  total: z.number().int(),
  /** Whether a hit may be counted under several values or under none; else the counts add up to `total`. */
  overlaps: z.boolean(),
  /** `key` is what the filter of this name takes (a title in quotation marks); `chosen`: the query's filters of it let it through. */
  values: list(z.object({ key: z.string(), count: z.number().int(), chosen: z.boolean() })),
  /** Values that are left out, being the least frequent, and what they count. */
  more: z.object({ values: z.number().int(), count: z.number().int() }),
})
export type Facet = z.infer<typeof facet>

/** All hits of a query, listed or not, counted by what they are of. */
export const searchFacets = z.object({
  /** The group of hits that is counted. */
  of: z.literal('exact'),
  /** Hits that pass all filters. */
  total: z.number().int(),
  facets: list(facet),
}) satisfies z.ZodType<CountedFacets & { readonly of: 'exact' }>
export type SearchFacets = z.infer<typeof searchFacets>
