import type { SearchHit, SearchShape } from '#core/contract/shapes.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { findMatches } from '#core/search/matches.ts'
import { parseQuery } from '#core/search/query.ts'
import { titleBonus } from '#core/search/ranking.ts'
import { matchExpression } from '#core/search/tokens.ts'
import type { ReadableDb } from '#data/db.ts'
import { countHits, rankedUnits, unitHits, type RankedUnit, type UnitHit } from '#data/repositories/search.ts'

type ClauseSearch = Omit<SearchShape, 'instruments' | 'notes' | 'openMs'>

export interface SearchRequest {
  readonly query: string
  readonly limit: number
  /** Only in these versions; null: everywhere. */
  readonly versions: readonly VersionHash[] | null
}

/** The titles are looked at among this many of the best, however few are asked for: so a longer list begins as a short one. */
const retitledAtLeast = 200

/** Finds the units that hold all the terms of a query, exactly. `now` is a clock in milliseconds. */
export function searchClauses(db: ReadableDb, request: SearchRequest, now: () => number): ClauseSearch {
  const { terms, excluded, applied, notApplied } = parseQuery(request.query)
  const startedAt = now()
  const found = terms.length === 0 ? { total: 0, hits: [] } : find(db, terms, matchExpression(terms, excluded), request)
  return {
    query: request.query,
    applied: [...applied],
    notApplied: [...notApplied],
    hits: found.hits,
    totals: { exact: found.total, fuzzy: 0, pinyin: 0, synonym: 0 },
    total: found.total,
    tookMs: now() - startedAt,
  }
}

function find(
  db: ReadableDb,
  terms: readonly string[],
  expression: string,
  { limit, versions }: SearchRequest,
): { readonly total: number; readonly hits: SearchHit[] } {
  const total = countHits(db, expression, versions)
  const ranked = rankedUnits(db, expression, versions, Math.max(limit, retitledAtLeast))
  const best = withTitles(db, ranked, terms).slice(0, limit)
  return { total, hits: best.map(({ unit, score }) => hitOf(unit, score, terms)) }
}

interface ScoredUnit {
  readonly unit: UnitHit
  readonly score: number
}

function withTitles(db: ReadableDb, ranked: readonly RankedUnit[], terms: readonly string[]): ScoredUnit[] {
  const ids = ranked.map(({ id }) => id)
  const units = new Map(unitHits(db, ids).map((unit) => [unit.id, unit]))
  const scored = ranked.flatMap(({ id, score }) => {
    const unit = units.get(id)
    return unit === undefined ? [] : [{ unit, score: score + titleBonus(unit.title, terms) }]
  })
  // Sorting is stable: equal ones stay as they were ranked.
  return scored.sort((a, b) => b.score - a.score)
}

const hitOf = ({ id: _id, ...unit }: UnitHit, score: number, terms: readonly string[]): SearchHit => ({
  ...unit,
  score,
  how: 'exact',
  matches: findMatches(unit.text, terms),
})
