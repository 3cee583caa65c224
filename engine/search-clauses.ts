import type { SearchHit, SearchShape } from '#core/contract/shapes.ts'
import type { SearchScope } from '#core/contract/workers.ts'
import type { ClauseIndex } from '#core/search/clause-index.ts'
import type { SoundAlike } from '#core/search/edit-distance.ts'
import { foundInEither } from '#core/search/apply-query.ts'
import { isHeadingOnly } from '#core/search/filters.ts'
import type { FoundUnits } from '#core/search/exact-search.ts'
import { findMatches } from '#core/search/matches.ts'
import { canBeNear, findNearly, nearMatches, type NearUnits } from '#core/search/near-search.ts'
import { parseQuery, soughtWords, type ParsedQuery } from '#core/search/query.ts'
import type { Sought } from '#core/search/sought.ts'
import type { QuerySynonyms } from '#core/search/synonym-forms.ts'
import { instrumentParts, sumOfParts, unitParts, type RankingPart } from '#core/search/ranking-parts.ts'
import { rankUnits, settledAmong, settleOrder, type RankedUnit } from '#core/search/ranking.ts'
import type { ReadableDb } from '#data/db.ts'
import { clauseIndex, rankedInstruments, unitHits, type UnitHit } from '#data/repositories/search.ts'
import {
  alsoWritten,
  countSynonyms,
  findSynonyms,
  findWords,
  type FoundByWords,
  type WordsWanted,
} from './search-words.ts'
import { unitsAskedFor } from './search-filters.ts'
import { searchSpoken, type SpokenAnswer } from './search-spoken.ts'

type ClauseSearch = Omit<SearchShape, 'instruments' | 'notes' | 'openMs'>
type SearchHow = SearchHit['how']

export interface SearchRequest extends SearchScope {
  readonly query: string
  readonly limit: number
  /** False: words are sought as they were typed, and nothing that is only written otherwise is found. */
  readonly folding?: boolean
  /** Words of the query that may be exchanged; none: nothing is found by synonyms. */
  readonly synonyms?: readonly QuerySynonyms[]
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
  const found = soughtWords(parsed).length === 0 ? nothing : find(db, request, parsed, deps.soundAlike)
  const { exact, ...others } = found.totals
  return {
    query: request.query,
    applied: [...parsed.applied],
    notApplied: [...parsed.notApplied],
    parts: parsed.parts,
    ...found,
    hits: found.hits.map((hit) => withHeadingMatches(hit, soughtWords(parsed))),
    total: exact > 0 ? exact : Object.values(others).reduce((sum, count) => sum + count, 0),
    tookMs: deps.now() - startedAt,
  }
}

function withHeadingMatches(hit: SearchHit, words: readonly Sought[]): SearchHit {
  const headingMatches = hit.headingMatches ?? findMatches(hit.heading ?? '', words)
  return headingMatches.length === 0 ? hit : { ...hit, headingMatches }
}

type Found = Pick<
  ClauseSearch,
  'hits' | 'totals' | 'sought' | 'atLeast' | 'pinyinIndex' | 'alsoWritten' | 'alsoSearched'
>

const noTotals = { exact: 0, fuzzy: 0, pinyin: 0, synonym: 0 }
const nothing: Found = {
  hits: [],
  totals: noTotals,
  sought: [],
  atLeast: [],
  pinyinIndex: null,
  alsoWritten: [],
  alsoSearched: [],
}

/** Errors are only sought where every word has to be found, anywhere: of alternatives one may be right as it is. */
const mayBeNear = ({ terms, alternatives, inHeading }: WordsWanted): boolean =>
  alternatives.length === 0 && !inHeading && canBeNear(terms)

function find(db: ReadableDb, request: SearchRequest, parsed: ParsedQuery, soundAlike: SoundAlike): Found {
  const { query, limit, folding = true } = request
  const index = clauseIndex(db)
  const wanted: WordsWanted = {
    ...parsed,
    within: unitsAskedFor(db, parsed.filters, request),
    inHeading: isHeadingOnly(parsed.filters),
  }
  const exact = findWords(db, index, wanted, folding ? null : parseQuery(query, { folding }))
  const exactHits = wordHits(db, index, exact, 'exact', limit)
  const synonym = synonymsFound(db, index, wanted, request, { found: exact.folded, hits: exactHits })
  const spoken = searchSpoken(db, index, parsed, { ...wanted, excludedNumbers: [] }, synonym.either)
  const found: Found = {
    hits: [...exactHits, ...synonym.hits],
    totals: { ...noTotals, exact: exact.found.total, synonym: synonym.total },
    sought: synonym.isSought ? ['exact', 'synonym'] : ['exact'],
    atLeast: [],
    pinyinIndex: null,
    alsoWritten: folding ? alsoWritten(index, query, exact, exactHits.flatMap(printed)) : [],
    alsoSearched: synonym.alsoSearched,
  }
  // Letters that are found as pinyin are no words with typing errors.
  const isFull = found.totals.exact + found.totals.synonym >= limit
  if ((spoken !== null && spoken.total > 0) || isFull || !mayBeNear(wanted)) return withSpoken(db, found, spoken, limit)
  const near = findNearly(index, wanted, synonym.either, soundAlike)
  const withNear: Found = {
    ...found,
    hits: [...found.hits, ...nearHits(db, index, near, wanted.terms, limit - found.hits.length, soundAlike)],
    totals: { ...found.totals, fuzzy: near.units.length },
    sought: [...found.sought, 'fuzzy'],
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
    ...found,
    hits: [...found.hits, ...hits],
    totals: { ...found.totals, pinyin: spoken.total },
    sought: [...found.sought, 'pinyin'],
    atLeast: spoken.isComplete ? found.atLeast : [...found.atLeast, 'pinyin'],
    pinyinIndex: spoken.progress,
  }
}

const printed = ({ heading, text }: SearchHit): string[] => (heading === null ? [text] : [heading, text])

/** The group of hits by synonyms, below the exact ones; `either` are the units of both. */
function synonymsFound(
  db: ReadableDb,
  index: ClauseIndex,
  wanted: WordsWanted,
  { synonyms = [], limit }: SearchRequest,
  exact: { readonly found: FoundUnits; readonly hits: readonly SearchHit[] },
) {
  const group = findSynonyms(index, wanted, synonyms, exact.found)
  const counts = group === null ? [] : countSynonyms(index, wanted, synonyms, group)
  const alsoSearched = synonyms.map((each, at) => ({ ...each, found: counts[at] ?? each.words.map(() => 0) }))
  if (group === null) return { total: 0, hits: [], alsoSearched, either: exact.found, isSought: false }
  return {
    isSought: true,
    total: group.found.total,
    hits: wordHits(db, index, group, 'synonym', limit - exact.hits.length),
    alsoSearched,
    either: foundInEither(exact.found, group.found),
  }
}

function wordHits(
  db: ReadableDb,
  index: ClauseIndex,
  { found, words }: FoundByWords,
  how: SearchHow,
  limit: number,
): SearchHit[] {
  if (limit <= 0 || found.total === 0) return []
  const ranked = rankUnits(index, found, words, Math.max(limit, settledAmong))
  const instruments = rankedInstruments(
    db,
    ranked.slice(0, settledAmong).map(({ unit }) => unit),
  )
  const ofInstrument = (unit: number): RankingPart[] => {
    const instrument = instruments.get(unit)
    return instrument === undefined ? [] : instrumentParts(instrument, words)
  }
  const best = settleOrder(ranked, (unit) => sumOfParts(ofInstrument(unit))).slice(0, limit)
  return withUnits(db, best).map(({ unit, score }) => ({
    ...withHeadingMatches(hitOf(unit, score, how, findMatches(unit.text, words.flat())), words.flat()),
    why: [...unitParts(index.text(unit.id), words), ...ofInstrument(unit.id)],
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
