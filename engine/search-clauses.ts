import type { SearchHit, SearchShape } from '#core/contract/shapes.ts'
import type { SearchScope } from '#core/contract/workers.ts'
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
import { searchSpoken, type SpokenAnswer } from './search-spoken.ts'

type ClauseSearch = Omit<SearchShape, 'instruments' | 'notes' | 'openMs'>
type SearchHow = SearchHit['how']

export interface SearchRequest extends SearchScope {
  readonly query: string
  readonly limit: number
}

export interface SearchDeps {
  /** A clock in milliseconds. */
  readonly now: () => number
  /** Asked only where a hit has a wrong character: it may load a table. */
  readonly soundAlike: SoundAlike
}

/**
 * Finds the units that hold what a query asks for: exactly, and where that does not fill the list, with the fewest
 * typing errors; and where letters may be pinyin, as that. Exact hits come first, always, and those by pinyin last.
 */
export function searchClauses(db: ReadableDb, request: SearchRequest, deps: SearchDeps): ClauseSearch {
  const parsed = parseQuery(request.query, { hasRows: (request.marked ?? null) !== null })
  const startedAt = deps.now()
  const found =
    soughtWords(parsed).length === 0
      ? nothing
      : find(db, parsed, wantedOf(db, parsed, request), request.limit, deps.soundAlike)
  const { exact, fuzzy, pinyin } = found.totals
  return {
    query: request.query,
    applied: [...parsed.applied],
    notApplied: [...parsed.notApplied],
    parts: parsed.parts,
    ...found,
    hits: found.hits.map((hit) => withHeadingMatches(hit, soughtWords(parsed))),
    total: exact > 0 ? exact : fuzzy + pinyin,
    tookMs: deps.now() - startedAt,
  }
}

function withHeadingMatches(hit: SearchHit, words: readonly string[]): SearchHit {
  const headingMatches = findMatches(hit.heading ?? '', words)
  return headingMatches.length === 0 ? hit : { ...hit, headingMatches }
}

type Found = Pick<ClauseSearch, 'hits' | 'totals' | 'sought' | 'atLeast' | 'pinyinIndex'>

const noTotals = { exact: 0, fuzzy: 0, pinyin: 0, synonym: 0 }
const nothing: Found = { hits: [], totals: noTotals, sought: [], atLeast: [], pinyinIndex: null }

const wantedOf = (db: ReadableDb, parsed: ParsedQuery, scope: SearchScope): WantedOfQuery => ({
  ...parsed,
  within: unitsAskedFor(db, parsed.filters, scope),
  inHeading: parsed.filters.some(({ kind }) => kind === 'in-title'),
})

/** Errors are only sought where every word has to be found, anywhere: of alternatives one may be right as it is. */
const mayBeNear = ({ terms, alternatives, inHeading }: WantedOfQuery): boolean =>
  alternatives.length === 0 && !inHeading && canBeNear(terms)

function find(
  db: ReadableDb,
  parsed: ParsedQuery,
  wanted: WantedOfQuery,
  limit: number,
  soundAlike: SoundAlike,
): Found {
  const index = clauseIndex(db)
  const exact = findByQuery(index, wanted)
  const spoken = searchSpoken(db, index, parsed, wanted, exact)
  const hits = exactHits(db, index, exact, soughtWords(wanted), limit)
  const found = {
    hits,
    totals: { ...noTotals, exact: exact.total },
    sought: ['exact'] as const,
    atLeast: [],
    pinyinIndex: null,
  }
  // Letters that are found as pinyin are no words with typing errors.
  if (spoken !== null && spoken.total > 0) return withSpoken(db, found, spoken, limit)
  if (exact.total >= limit || !mayBeNear(wanted)) return withSpoken(db, found, spoken, limit)
  const near = findNearly(index, wanted, exact, soundAlike)
  const withNear: Found = {
    ...found,
    hits: [...hits, ...nearHits(db, index, near, wanted.terms, limit - hits.length, soundAlike)],
    totals: { ...found.totals, fuzzy: near.units.length },
    sought: ['exact', 'fuzzy'],
    atLeast: near.isComplete ? [] : ['fuzzy'],
  }
  return withSpoken(db, withNear, spoken, limit)
}

/** Hits by pinyin stand below all others and are counted even where those fill the list. */
function withSpoken(db: ReadableDb, found: Found, spoken: SpokenAnswer | null, limit: number): Found {
  if (spoken === null) return found
  const best = spoken.hits(limit - found.hits.length)
  const bestOf = new Map(best.map((hit) => [hit.unit, hit]))
  const hits = withUnits(db, best).flatMap(({ unit, score }) => {
    const hit = bestOf.get(unit.id)
    return hit === undefined ? [] : [{ ...hitOf(unit, score, 'pinyin', hit.matches), why: hit.why }]
  })
  return {
    hits: [...found.hits, ...hits],
    totals: { ...found.totals, pinyin: spoken.total },
    sought: [...found.sought, 'pinyin'],
    atLeast: spoken.isComplete ? found.atLeast : [...found.atLeast, 'pinyin'],
    pinyinIndex: spoken.progress,
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
