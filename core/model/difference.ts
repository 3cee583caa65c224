/** What a mark says about a stretch of one clause. Cross-city texts know no insert or delete: neither is older. */
export const markKinds = ['different', 'only', 'shared', 'cosmetic', 'inserted', 'deleted'] as const
export type MarkKind = (typeof markKinds)[number]

/** UTF-16 offsets into the clause's `text`. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
}

/** What one row's pair of texts differ in, and how they are to be shown. Marks are UTF-16 into each clause's text. */
export interface PairMarks {
  /** One list for each clause of the side, in the order in which the clauses were given. */
  readonly left: readonly (readonly Mark[])[]
  readonly right: readonly (readonly Mark[])[]
  /** Stops of the difference walk. */
  readonly differences: number
  readonly cosmetic: number
}

/** One edit between two texts; ranges are UTF-16, end exclusive. A kept stretch is not an edit. */
export interface Edit {
  readonly kind: 'inserted' | 'deleted' | 'replaced'
  readonly old: readonly [number, number]
  readonly new: readonly [number, number]
  readonly substantive: boolean
}

/** Between two versions of one instrument. */
const versionRelations = ['identical', 'modified', 'moved', 'split', 'merged', 'added', 'removed'] as const
export type VersionRelation = (typeof versionRelations)[number]

export interface VersionRow {
  readonly relation: VersionRelation
  readonly old: readonly string[]
  readonly new: readonly string[]
  readonly moved: boolean
  /** 0 to 1. */
  readonly similarity: number
  readonly edits: readonly Edit[]
}

export interface VersionDifference {
  readonly rows: readonly VersionRow[]
  /** True where time ran out and the edits are coarser than they could be. */
  readonly approximate: boolean
}
