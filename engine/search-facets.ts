import type { SearchFacets } from '#core/contract/facets.ts'
import type { SearchScope } from '#core/contract/workers.ts'
import { countFacets } from '#core/search/facets.ts'
import { isHeadingOnly } from '#core/search/filters.ts'
import { parseQuery, soughtWords } from '#core/search/query.ts'
import type { ReadableDb } from '#data/db.ts'
import { unitFacts } from '#data/repositories/search-facts.ts'
import { clauseIndex } from '#data/repositories/search.ts'
import { rowsIn, unitsInScope } from './search-filters.ts'
import { findWords } from './search-words.ts'

/** Counts all exact hits of a query by what they are of. */
export function facetsOf(
  db: ReadableDb,
  request: SearchScope & { readonly query: string; readonly folding?: boolean },
): SearchFacets {
  const looksAtRows = (request.marked ?? null) !== null
  const parsed = parseQuery(request.query, { hasRows: looksAtRows })
  if (soughtWords(parsed).length === 0) return { of: 'exact', total: 0, facets: [] }
  const { filters } = parsed
  const facts = unitFacts(db)
  const wanted = { ...parsed, within: unitsInScope(facts, request), inHeading: isHeadingOnly(filters) }
  const asTyped = request.folding === false ? parseQuery(request.query, { folding: false }) : null
  const { found } = findWords(db, clauseIndex(db), wanted, asTyped)
  return { of: 'exact', ...countFacets({ found, filters, facts, rows: looksAtRows ? rowsIn(db, request) : null }) }
}
