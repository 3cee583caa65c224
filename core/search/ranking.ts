import { foldText } from '../text/fold.ts'
import { textStart, type ClauseIndex } from './clause-index.ts'
import { visitPlaces } from './doc-set.ts'
import type { FoundUnits } from './exact-search.ts'

/**
 * How an exact hit is scored: BM25 over heading and text, without how rare a word is, since every hit holds every word; and
 * then what the title adds. A word in the heading counts as much as four in the text: a heading names what the clause is
 * about. Guarded by the order tests in test/data/search.test.ts.
 */
const headingWeight = 4

/** How soon more occurrences stop to count, and how much a long clause is held against it: BM25's usual values. */
const [saturation, lengthWeight] = [1.2, 0.75]

/** A clause of usual length; half of 144,000 real articles are longer. Fixed, so that no import moves another's score. */
const usualLength = 104

/**
 * Ranking looks at this many hits at most, the first imported: what stands in more clauses than anybody reads says
 * little by its rank, and their texts are read for it: ten milliseconds when nothing has been read before. The count is always of all.
 */
const rankedAtMost = 1000

/**
 * What each term adds that stands in the instrument's title: less than a second occurrence in a clause of usual length
 * (.37), so that it decides between equals.
 */
const titleWeight = 0.3

export interface RankedUnit {
  readonly unit: number
  /** The greater the better. */
  readonly score: number
}

/** The best `limit` of what was found, best first; equal ones as they are numbered: by import, then as in the document. */
export function rankUnits(
  index: ClauseIndex,
  found: FoundUnits,
  terms: readonly string[],
  limit: number,
): RankedUnit[] {
  const ranked: RankedUnit[] = []
  for (const { segment, set } of found.segments) {
    visitPlaces(set, (place) => {
      const unit = segment.first + place
      ranked.push({ unit, score: scoreOf(index.text(unit), terms) })
      return ranked.length < rankedAtMost
    })
    if (ranked.length === rankedAtMost) break
  }
  return ranked.sort((a, b) => b.score - a.score || a.unit - b.unit).slice(0, limit)
}

function scoreOf(text: string, terms: readonly string[]): number {
  const start = textStart(text)
  const length = 1 - lengthWeight + (lengthWeight * text.length) / usualLength
  let score = 0
  for (const term of terms) {
    let count = 0
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
      count += at < start ? headingWeight : 1
    }
    score += (count * (saturation + 1)) / (count + saturation * length)
  }
  return score
}

/** Added to the score of every hit of an instrument with this title. */
export function titleBonus(title: string, terms: readonly string[]): number {
  const folded = foldText(title)
  return titleWeight * terms.filter((term) => folded.includes(term)).length
}
