/** A stretch of two token sequences that is not the same; indices, ends exclusive. One side may be empty. */
export interface Change {
  readonly oldStart: number
  readonly oldEnd: number
  readonly newStart: number
  readonly newEnd: number
}

export const mirrored = (change: Change): Change => ({
  oldStart: change.newStart,
  oldEnd: change.newEnd,
  newStart: change.oldStart,
  newEnd: change.oldEnd,
})

export const shifted = (change: Change, old: number, now: number): Change => ({
  oldStart: change.oldStart + old,
  oldEnd: change.oldEnd + old,
  newStart: change.newStart + now,
  newEnd: change.newEnd + now,
})
