import type { Progress } from '#core/model/progress.ts'
import type { WantedOfQuery } from '#core/search/apply-query.ts'
import type { ClauseIndex } from '#core/search/clause-index.ts'
import type { FoundUnits } from '#core/search/exact-search.ts'
import type { MatchRange } from '#core/search/matches.ts'
import type { ParsedQuery } from '#core/search/query.ts'
import { instrumentParts, sumOfParts, unitParts, type RankingPart } from '#core/search/ranking-parts.ts'
import { settledAmong } from '#core/search/ranking.ts'
import { rankSpoken, settleSpoken, spokenMatches, type RankedSpoken } from '#core/search/spoken-ranking.ts'
import { findSpoken, type SpokenIndex, type SpokenUnits } from '#core/search/spoken-search.ts'
import { spokenWordings, wordingsReadOtherwise, type SpokenWording } from '#core/search/spoken-words.ts'
import type { ReadableDb } from '#data/db.ts'
import { spokenIndex } from '#data/repositories/spoken-search.ts'
import { rankedInstruments } from '#data/repositories/search.ts'
import { mayRead } from './sounds.ts'
import { usualReading } from './spoken-text.ts'

/** A unit found by pinyin. */
export interface SpokenHit {
  readonly unit: number
  readonly score: number
  /** Where the words stand in the unit's own text. */
  readonly matches: readonly MatchRange[]
  /** What the score is made of. */
  readonly why: readonly RankingPart[]
}

export interface SpokenAnswer {
  readonly total: number
  /** False where the total is a lower bound: reading was stopped, or not all units are read yet. */
  readonly isComplete: boolean
  /** How many of the units are read. */
  readonly progress: Progress
  /** The best of them, first what the likeliest way to take the query finds. */
  readonly hits: (limit: number) => SpokenHit[]
}

/** What is found by reading letters as pinyin, besides the units of `exact`; null where the query can be none. */
export function searchSpoken(
  db: ReadableDb,
  index: ClauseIndex,
  parsed: ParsedQuery,
  wanted: WantedOfQuery,
  exact: FoundUnits,
): SpokenAnswer | null {
  const wordings = spokenWordings(parsed)
  if (wordings.length === 0) return null
  const spoken = spokenIndex(db, index, usualReading)
  const asked = { db, index, spoken, wanted, exact }
  const asRead = findWordings(asked, wordings)
  const isNothing = exact.total === 0 && asRead.total === 0
  const found = isNothing ? findWordings(asked, wordingsReadOtherwise(wordings, mayRead)) : asRead
  const { done, total } = spoken.progress
  return { ...found, isComplete: found.isComplete && done === total, progress: spoken.progress }
}

interface Asked {
  readonly db: ReadableDb
  readonly index: ClauseIndex
  readonly spoken: SpokenIndex
  readonly wanted: WantedOfQuery
  readonly exact: FoundUnits
}

/** What each wording finds that none before it does. */
function findWordings(asked: Asked, wordings: readonly SpokenWording[]): Omit<SpokenAnswer, 'progress'> {
  const { index, spoken, wanted, exact } = asked
  const found: { readonly units: SpokenUnits; readonly wording: SpokenWording }[] = []
  for (const wording of wordings) {
    const others = [exact, ...found.map(({ units }) => units)]
    found.push({ wording, units: findSpoken(index, spoken, { ...wanted, wording }, others) })
  }
  return {
    total: found.reduce((sum, { units }) => sum + units.total, 0),
    isComplete: found.every(({ units }) => units.isComplete),
    hits: (limit) => {
      const hits: SpokenHit[] = []
      for (const { units, wording } of found)
        if (hits.length < limit) hits.push(...hitsOf(asked, units, wording, limit - hits.length))
      return hits
    },
  }
}

function hitsOf({ db, index, spoken }: Asked, found: FoundUnits, wording: SpokenWording, limit: number): SpokenHit[] {
  const ranked = rankSpoken(index, spoken, found, wording)
  const instruments = rankedInstruments(
    db,
    ranked.slice(0, settledAmong).map(({ unit }) => unit),
  )
  const ofInstrument = ({ unit, forms }: RankedSpoken): RankingPart[] => {
    const instrument = instruments.get(unit)
    return instrument === undefined ? [] : instrumentParts(instrument, forms)
  }
  return settleSpoken(ranked, (hit) => sumOfParts(ofInstrument(hit)))
    .slice(0, limit)
    .map((hit) => ({
      unit: hit.unit,
      score: hit.score,
      matches: spokenMatches(index.text(hit.unit), spoken.numbers(hit.unit), wording),
      why: [...unitParts(index.text(hit.unit), hit.forms), hit.meaning, ...ofInstrument(hit)],
    }))
}
