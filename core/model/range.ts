/** A stretch of a string in UTF-16 code units. */
export interface TextRange {
  readonly start: number
  readonly endExclusive: number
}

export const rangeLength = (range: TextRange): number => range.endExclusive - range.start

export const rangesOverlap = (a: TextRange, b: TextRange): boolean =>
  a.start < b.endExclusive && b.start < a.endExclusive
