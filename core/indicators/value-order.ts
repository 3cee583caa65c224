import type { IndicatorValue } from './table-model.ts'

/** By code units: the same everywhere, whatever the language of the machine. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The year of a value, of a period its last. */
export const lastYear = ({ year }: Pick<IndicatorValue, 'year'>): number | null =>
  year === null || typeof year === 'number' ? year : year[1]
