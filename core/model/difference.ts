/** What a mark says about a stretch of one clause. Cross-city texts know no insert or delete: neither is older. */
export const markKinds = ['different', 'only', 'shared', 'moved', 'cosmetic', 'inserted', 'deleted'] as const
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
  /** False for what differs in writing only, and for what follows from a change that is told elsewhere. */
  readonly substantive: boolean
  /**
   * Told once for the whole instrument and no change of this clause alone: a word that was replaced throughout
   * (市场主体 → 经营主体), or a reference that keeps its article under the article's new number.
   */
  readonly follows?: EditCause
  /** A deletion and an insertion with one number are a phrase that has changed its place within the text. From 1. */
  readonly move?: number
}

export const editCauses = ['replacement', 'renumbering'] as const
export type EditCause = (typeof editCauses)[number]

/** Between two versions of one instrument, in the order of every list. `moved` alone: the place changed and nothing else. */
export const versionRelations = ['identical', 'modified', 'moved', 'split', 'merged', 'added', 'removed'] as const
export type VersionRelation = (typeof versionRelations)[number]

/** The weightiest kind of change in a row, lightest first. `systematic`: nothing that is not told once for the whole. */
export const changeDepths = ['none', 'cosmetic', 'systematic', 'substantive'] as const
export type ChangeDepth = (typeof changeDepths)[number]

/** Edits of a row by kind; heading and text together. */
export interface EditCounts {
  readonly substantive: number
  readonly replacements: number
  readonly references: number
  readonly cosmetic: number
}

/**
 * What of a version is compared as one: a unit as alignment knows it, or what stands around units (`frame`): the heading
 * of a chapter, an introduction, an unnumbered paragraph, with its own text only.
 */
export const versionParts = ['unit', 'frame'] as const
type VersionPart = (typeof versionParts)[number]

export interface VersionPiece {
  readonly part: VersionPart
  readonly path: string
  readonly label: string
  /** No number is printed: 第二段. */
  readonly labelMade?: true
  readonly heading: string | null
  readonly text: string
  /** Index of the nearest piece above it; null at the top. */
  readonly above: number | null
}

/** What became of one or several pieces. Paths are of the old and of the new version, in their order. */
export interface VersionRow {
  readonly part: VersionPart
  readonly relation: VersionRelation
  readonly old: readonly string[]
  readonly new: readonly string[]
  /** As printed, one for each path: 第十条 → 第十一条. */
  readonly labels: { readonly old: readonly string[]; readonly new: readonly string[] }
  /** The printed labels differ, which is no change of the text and makes no row `modified`. */
  readonly renumbered: boolean
  readonly moved: boolean
  /** 0 to 1. */
  readonly similarity: number
  readonly depth: ChangeDepth
  readonly counts: EditCounts
  /** Offsets into the texts of a side, joined by a line end where there are several. */
  readonly edits: readonly Edit[]
  /** The same for the headings or captions, joined alike; what has none adds nothing. */
  readonly headingEdits: readonly Edit[]
  /**
   * What both texts have in common, where a reader is better served by it than by edits: a clause that was written anew
   * would be struck out almost whole. Offsets as those of the edits. Null where the edits read well.
   */
  readonly shared: { readonly old: readonly Mark[]; readonly new: readonly Mark[] } | null
  /** References that read as before although what they meant has another number now, or none. */
  readonly staleReferences: readonly StaleReference[]
}

/** Ranges count as those of edits. */
export interface StaleReference {
  readonly old: readonly [number, number]
  readonly new: readonly [number, number]
  /** What is now called so as it was meant before: 第十一条; null where that was removed. */
  readonly label: string | null
}

/** One wording that gave way to another throughout the instrument. */
export interface Replacement {
  readonly old: string
  readonly new: string
  /** Occurrences that were replaced. */
  readonly count: number
  /** Indices into the rows in which they stand, in order. */
  readonly rows: readonly number[]
}

export interface VersionDifference {
  /** In the order of the new version; what was removed stands behind what it followed. */
  readonly rows: readonly VersionRow[]
  /** Those with most occurrences first. */
  readonly replacements: readonly Replacement[]
  /** True where time ran out and the edits are coarser than they could be. */
  readonly approximate: boolean
}

/** Between the texts of one side: a line end, so that no token runs from one into the next. */
const joint = '\n'

/** The texts of one side of a row, as its edits and marks count them. */
export const joinedTexts = (texts: readonly string[]): string => texts.join(joint)

/** Cuts marks of joined texts at their borders and counts them from each text's own beginning. */
export function marksPerText<Of extends Pick<Mark, 'start' | 'end'>>(
  texts: readonly string[],
  marks: readonly Of[],
): Of[][] {
  let offset = 0
  return texts.map((text) => {
    const before = offset
    offset += text.length + joint.length
    return marks
      .map((mark) => ({
        ...mark,
        start: Math.max(0, mark.start - before),
        end: Math.min(text.length, mark.end - before),
      }))
      .filter(({ start, end }) => start < end)
  })
}
