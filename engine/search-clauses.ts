import type { SearchHit, SearchShape } from '#core/contract/shapes.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { ClauseIndex } from '#core/search/clause-index.ts'
import type { SoundAlike } from '#core/search/edit-distance.ts'
import { findByQuery, type WantedOfQuery } from '#core/search/apply-query.ts'
import type { FoundUnits } from '#core/search/exact-search.ts'
import { findMatches } from '#core/search/matches.ts'
import { canBeNear, findNearly, nearMatches, type NearUnits } from '#core/search/near-search.ts'
import { parseQuery, soughtWords, type ParsedQuery } from '#core/search/query.ts'
import { instrumentParts, sumOfParts, unitParts, type RankingPart } from '#core/search/ranking-parts.ts'
import { rankUnits, settledAmong, settleOrder, type RankedUnit } from '#core/search/ranking.ts'
import type { ReadableDb } from '#data/db.ts'
import { clauseIndex, rankedInstruments, unitHits, type UnitHit } from '#data/repositories/search.ts'
import { unitsAskedFor } from './search-filters.ts'

type ClauseSearch = Omit<SearchShape, 'instruments' | 'notes' | 'openMs'>
type SearchHow = SearchHit['how']

export interface SearchRequest {
  readonly query: string
  readonly limit: number
  /** Only in these versions; null: everywhere. */
  readonly versions: readonly VersionHash[] | null
}

export interface SearchDeps {
  /** A clock in milliseconds. */
  readonly now: () => number
  /** Asked only where a hit has a wrong character: it may load a table. */
  readonly soundAlike: SoundAlike
}

/**
 * Finds the units that hold what a query asks for: exactly, and where that does not fill the list, with the fewest
 * typing errors. Exact hits come first, always.
 */
export function searchClauses(db: ReadableDb, request: SearchRequest, deps: SearchDeps): ClauseSearch {
  const parsed = parseQuery(request.query)
  const startedAt = deps.now()
  const found =
    soughtWords(parsed).length === 0
      ? nothing
      : find(db, wantedOf(db, parsed, request.versions), request.limit, deps.soundAlike)
  const { exact, fuzzy } = found.totals
  return {
    query: request.query,
    applied: [...parsed.applied],
    notApplied: [...parsed.notApplied],
    parts: parsed.parts,
    ...found,
    total: exact > 0 ? exact : fuzzy,
    tookMs: deps.now() - startedAt,
  }
}

type Found = Pick<ClauseSearch, 'hits' | 'totals' | 'sought' | 'atLeast'>

const noTotals = { exact: 0, fuzzy: 0, pinyin: 0, synonym: 0 }
const nothing: Found = { hits: [], totals: noTotals, sought: [], atLeast: [] }

const wantedOf = (db: ReadableDb, parsed: ParsedQuery, versions: SearchRequest['versions']): WantedOfQuery => ({
  ...parsed,
  within: unitsAskedFor(db, parsed.filters, versions),
  inHeading: parsed.filters.some(({ kind }) => kind === 'in-title'),
})

/** Errors are only sought where every word has to be found, anywhere: of alternatives one may be right as it is. */
const mayBeNear = ({ terms, alternatives, inHeading }: WantedOfQuery): boolean =>
  alternatives.length === 0 && !inHeading && canBeNear(terms)

function find(db: ReadableDb, wanted: WantedOfQuery, limit: number, soundAlike: SoundAlike): Found {
  const index = clauseIndex(db)
  const exact = findByQuery(index, wanted)
  const hits = exactHits(db, index, exact, soughtWords(wanted), limit)
  if (exact.total >= limit || !mayBeNear(wanted)) {
    return { hits, totals: { ...noTotals, exact: exact.total }, sought: ['exact'], atLeast: [] }
  }
  const near = findNearly(index, wanted, exact, soundAlike)
  return {
    hits: [...hits, ...nearHits(db, index, near, wanted.terms, limit - hits.length, soundAlike)],
    totals: { ...noTotals, exact: exact.total, fuzzy: near.units.length },
    sought: ['exact', 'fuzzy'],
    atLeast: near.isComplete ? [] : ['fuzzy'],
  }
}

function exactHits(
  db: ReadableDb,
  index: ClauseIndex,
  exact: FoundUnits,
  terms: readonly string[],
  limit: number,
): SearchHit[] {
  const ranked = rankUnits(index, exact, terms, Math.max(limit, settledAmong))
  const instruments = rankedInstruments(
    db,
    ranked.slice(0, settledAmong).map(({ unit }) => unit),
  )
  const ofInstrument = (unit: number): RankingPart[] => {
    const instrument = instruments.get(unit)
    return instrument === undefined ? [] : instrumentParts(instrument, terms)
  }
  const best = settleOrder(ranked, (unit) => sumOfParts(ofInstrument(unit))).slice(0, limit)
  return withUnits(db, best).map(({ unit, score }) => ({
    ...hitOf(unit, score, 'exact', findMatches(unit.text, terms)),
    why: [...unitParts(index.text(unit.id), terms), ...ofInstrument(unit.id)],
  }))
}

/** A hit with errors has a score between 0 and 1: the fewer and the likelier they are, the greater. */
function nearHits(
  db: ReadableDb,
  index: ClauseIndex,
  near: NearUnits,
  terms: readonly string[],
  limit: number,
  soundAlike: SoundAlike,
): SearchHit[] {
  const best = near.units.slice(0, limit).map(({ unit, cost }) => ({ unit, score: 1 / (1 + cost) }))
  return withUnits(db, best).map(({ unit, score }) => ({
    ...hitOf(unit, score, 'fuzzy', nearMatches(index.text(unit.id), terms, soundAlike)),
    why: [{ kind: 'nearness', value: score, figure: 1 / score - 1 }],
  }))
}

function withUnits(
  db: ReadableDb,
  ranked: readonly RankedUnit[],
): { readonly unit: UnitHit; readonly score: number }[] {
  const ids = ranked.map(({ unit }) => unit)
  const units = new Map(unitHits(db, ids).map((unit) => [unit.id, unit]))
  return ranked.flatMap(({ unit: id, score }) => {
    const unit = units.get(id)
    return unit === undefined ? [] : [{ unit, score }]
  })
}

const hitOf = (
  { id: _id, ...unit }: UnitHit,
  score: number,
  how: SearchHow,
  matches: SearchHit['matches'],
): SearchHit => ({
  ...unit,
  score,
  how,
  matches,
})
