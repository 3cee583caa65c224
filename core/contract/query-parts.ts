import { z } from 'zod'
import { notAppliedReasons } from '../search/filters.ts'
import type { QueryPart as ParsedPart } from '../search/query.ts'
import { area, jurisdiction, list } from './schemas.ts'

const excludes = z.boolean()

const searchFilter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('city'), jurisdictions: list(jurisdiction), excludes }),
  z.object({ kind: z.literal('area'), areas: list(area), excludes }),
  /** Both ends inclusive; null: open. */
  z.object({
    kind: z.literal('year'),
    from: z.number().int().nullable(),
    to: z.number().int().nullable(),
    excludes,
  }),
  z.object({ kind: z.literal('title'), words: z.string(), excludes }),
  z.object({ kind: z.literal('in-title'), excludes }),
])
export type SearchFilter = z.infer<typeof searchFilter>

const written = z.string()

/** How a query was understood, part by part as it was typed; all parts together are the query but for its white space. */
export const queryPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), written, shown: z.string(), words: list(z.string()) }),
  z.object({ kind: z.literal('excluded'), written, shown: z.string(), word: z.string() }),
  z.object({ kind: z.literal('filter'), written, filter: searchFilter }),
  z.object({ kind: z.literal('not-applied'), written, why: z.enum(notAppliedReasons) }),
]) satisfies z.ZodType<ParsedPart>
export type QueryPart = z.infer<typeof queryPart>
