/** A stretch of the source text: UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}
