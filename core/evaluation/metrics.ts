/* Small sums that several metrics share. */

export interface Counts {
  /** Predicted and in the gold. */
  readonly hits: number
  readonly predicted: number
  readonly expected: number
}

/** Nothing predicted is perfect only where nothing was expected; the same for recall. */
const share = (part: number, whole: number, otherWhole: number): number =>
  whole === 0 ? (otherWhole === 0 ? 1 : 0) : part / whole

export const precisionOf = ({ hits, predicted, expected }: Counts): number => share(hits, predicted, expected)

export const recallOf = ({ hits, predicted, expected }: Counts): number => share(hits, expected, predicted)

export function f1Of(counts: Counts): number {
  const sum = counts.predicted + counts.expected
  return sum === 0 ? 1 : (2 * counts.hits) / sum
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
  hits: a.hits + b.hits,
  predicted: a.predicted + b.predicted,
  expected: a.expected + b.expected,
})

export const noCounts: Counts = { hits: 0, predicted: 0, expected: 0 }

/** 0 for none. */
export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
