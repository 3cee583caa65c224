import type { SearchFacets } from '#core/contract/facets.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { SearchScope } from '#core/contract/workers.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import { isOfRows } from '#core/search/filters.ts'
import { parseQuery } from '#core/search/query.ts'
import { joinMarks, type MarkedVersion } from '#core/search/row-marks.ts'
import type { EngineContext } from '../context.ts'

interface ScopedQuery {
  readonly query: string
  /** Only within the members of this comparison, and by its rows alone. */
  readonly comparison: ComparisonId | null
}

/** Counts all hits of a query by what they are of. @throws query-empty, comparison-unknown */
export async function searchFacets(
  context: EngineContext,
  input: ScopedQuery & { readonly folding: boolean },
): Promise<SearchFacets> {
  if (input.query.trim() === '') throw new BashuError('query-empty')
  const { versions, marked } = await scopeOf(context, input)
  // The relations of one comparison are counted in any case; those of all together only where somebody asks for them.
  const counted = input.comparison === null ? marked : await rowsOf(context, input.comparison)
  return context.store.facets({ query: input.query, folding: input.folding, versions, marked: counted })
}

/** Where a query is to be searched, with rows where its filters ask for them. @throws comparison-unknown */
export async function scopeOf(
  context: EngineContext,
  { query, comparison }: ScopedQuery,
): Promise<Required<SearchScope>> {
  const asksForRows = parseQuery(query).filters.some(isOfRows)
  return {
    versions: comparison === null ? null : await context.models.versions(comparison),
    marked: asksForRows ? await rowsOf(context, comparison) : null,
  }
}

/** What the rows of one comparison, or of all, tell of clauses; null where there is none. */
async function rowsOf(context: EngineContext, only: ComparisonId | null): Promise<readonly MarkedVersion[] | null> {
  const ids = only === null ? (await context.store.comparisons()).map(({ id }) => id) : [only]
  const marks: (readonly MarkedVersion[])[] = []
  // One after the other: each may have to be aligned first, and few are kept ready at a time.
  for (const id of ids) marks.push(await context.models.marks(id))
  return marks.length === 0 ? null : joinMarks(marks)
}
