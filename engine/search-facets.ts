import type { SearchFacets } from '#core/contract/facets.ts'
import type { SearchScope } from '#core/contract/workers.ts'
import { findByQuery } from '#core/search/apply-query.ts'
import { countFacets } from '#core/search/facets.ts'
import { parseQuery, soughtWords } from '#core/search/query.ts'
import type { ReadableDb } from '#data/db.ts'
import { unitFacts } from '#data/repositories/search-facts.ts'
import { clauseIndex } from '#data/repositories/search.ts'
import { rowsIn, unitsInScope } from './search-filters.ts'

/** Counts all exact hits of a query by what they are of. */
export function facetsOf(db: ReadableDb, request: SearchScope & { readonly query: string }): SearchFacets {
  const looksAtRows = (request.marked ?? null) !== null
  const parsed = parseQuery(request.query, { hasRows: looksAtRows })
  if (soughtWords(parsed).length === 0) return { of: 'exact', total: 0, facets: [] }
  const { filters } = parsed
  const facts = unitFacts(db)
  const inHeading = filters.some(({ kind }) => kind === 'in-title')
  const found = findByQuery(clauseIndex(db), { ...parsed, within: unitsInScope(facts, request), inHeading })
  return { of: 'exact', ...countFacets({ found, filters, facts, rows: looksAtRows ? rowsIn(db, request) : null }) }
}
