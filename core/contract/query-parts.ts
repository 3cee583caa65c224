import { z } from 'zod'
import { instrumentKinds } from '../model/instrument.ts'
import { notAppliedReasons, rowHas, rowStatuses } from '../search/filters.ts'
import type { QueryPart as ParsedPart } from '../search/query.ts'
import { area, jurisdiction, list } from './schemas.ts'

export { rowHas, rowStatuses } from '../search/filters.ts'

const excludes = z.boolean()

/** Both ends inclusive; null: open. */
const yearRange = z.object({ from: z.number().int().nullable(), to: z.number().int().nullable() })

const searchFilter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('city'), jurisdictions: list(jurisdiction), excludes }),
  /** Null: of none of the seven. */
  z.object({ kind: z.literal('area'), areas: list(area.nullable()), excludes }),
  /** Null: without a date. */
  z.object({ kind: z.literal('year'), years: list(yearRange.nullable()), excludes }),
  /** Null: not known. */
  z.object({ kind: z.literal('kind'), kinds: list(z.enum(instrumentKinds).nullable()), excludes }),
  z.object({ kind: z.literal('body'), names: list(z.string()), excludes }),
  z.object({ kind: z.literal('instrument'), titles: list(z.string()), excludes }),
  z.object({ kind: z.literal('title'), words: z.string(), excludes }),
  z.object({ kind: z.literal('in-title'), excludes }),
  z.object({ kind: z.literal('has'), marks: list(z.enum(rowHas)), excludes }),
  z.object({ kind: z.literal('status'), marks: list(z.enum(rowStatuses)), excludes }),
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
