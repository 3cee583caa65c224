import { dimensionOf } from './dimensions.ts'
import type { ReadClause } from './read-clause.ts'

/** Everything that a set of clauses sets in numbers, in an order of its own: equal where they set the same. */
export const valuesOf = (clauses: readonly ReadClause[]): string =>
  clauses
    .flatMap(({ promises: { indicators, deadlines } }) => [
      ...indicators.map(({ value, measurementUnit }) => {
        const { dimension, factor } = dimensionOf(measurementUnit)
        return `${[value].flat().map((one) => one * factor)} ${dimension}`
      }),
      ...deadlines.map((found) => (found.kind === 'day' ? found.by : `${found.value} ${found.unit}`)),
    ])
    .sort()
    .join()
