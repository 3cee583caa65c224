/** A stretch of two token sequences that is not the same; indices, ends exclusive. One side may be empty. */
export interface Change {
  readonly oldStart: number
  readonly oldEnd: number
  readonly newStart: number
  readonly newEnd: number
  /** Two changes with one number are a move: what one takes away the other puts in. From 1. */
  readonly move?: number
}

export const mirrored = (change: Change): Change => ({
  ...change,
  oldStart: change.newStart,
  oldEnd: change.newEnd,
  newStart: change.oldStart,
  newEnd: change.oldEnd,
})
