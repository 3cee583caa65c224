/* Small sums that several metrics share. */

/** What one clause adds to precision and recall, or all of them together. */
export interface Tally {
  /** Predicted and in the gold. */
  readonly hits: number
  readonly predicted: number
  readonly expected: number
}

/** Nothing predicted is perfect only where nothing was expected; the same for recall. */
const share = (part: number, whole: number, otherWhole: number): number =>
  whole === 0 ? (otherWhole === 0 ? 1 : 0) : part / whole

export const precisionOf = ({ hits, predicted, expected }: Tally): number => share(hits, predicted, expected)

export const recallOf = ({ hits, predicted, expected }: Tally): number => share(hits, expected, predicted)

export function f1Of(counts: Tally): number {
  const sum = counts.predicted + counts.expected
  return sum === 0 ? 1 : (2 * counts.hits) / sum
}

export function sumOf(tallies: readonly Tally[]): Tally {
  let [hits, predicted, expected] = [0, 0, 0]
  for (const tally of tallies) {
    hits += tally.hits
    predicted += tally.predicted
    expected += tally.expected
  }
  return { hits, predicted, expected }
}

/** 0 for none. */
export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
