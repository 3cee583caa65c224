/** Pieces of the two versions that are one provision; indices in rising order. More than one on a side: split or merged. */
export interface VersionMatch {
  readonly old: readonly number[]
  readonly new: readonly number[]
}

export interface PlannedMatch extends VersionMatch {
  /** It left the order that the rest kept. */
  readonly moved: boolean
}
