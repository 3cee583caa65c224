import { foldText } from '../text/fold.ts'

/**
 * How a hit is scored: BM25 over the clause's text and heading, and then what the title adds. A word in the heading
 * counts as much as four in the text: a heading names what the clause is about. Guarded by the order tests in
 * test/data/search.test.ts.
 */
export const headingWeight = 4
export const textWeight = 1

/**
 * What each term adds that stands in the instrument's title: less than a second occurrence in a clause of usual length,
 * so that it decides between equals.
 */
const titleWeight = 0.5

/** Added to the score of every hit of an instrument with this title. */
export function titleBonus(title: string, terms: readonly string[]): number {
  const folded = foldText(title)
  return titleWeight * terms.filter((term) => folded.includes(term)).length
}
