import type { VersionHash } from './ids.ts'

/** A clause of a stored version: the pair stays true on every machine. */
export interface ClauseRef {
  readonly version: VersionHash
  readonly path: string
}

export type Side = 'left' | 'right'

export const relations = ['aligned', 'partial', 'complementary', 'conflict', 'gap'] as const
export type Relation = (typeof relations)[number]
/** What a pair can be; a gap has one side only. */
export type PairRelation = Exclude<Relation, 'gap'>

/** Which side is narrower; `both` where each has something the other lacks. */
export type Direction = 'left-narrower' | 'right-narrower' | 'both' | 'none'

/** Why two sets of clauses were proposed. */
export type Reason =
  | { readonly kind: 'shared-terms'; readonly terms: readonly string[] }
  | { readonly kind: 'same-section'; readonly left: string; readonly right: string }
  | { readonly kind: 'clause-type'; readonly type: string }

export const contrastKinds = ['modality', 'quantity', 'deadline', 'body', 'scope'] as const
export interface Contrast {
  readonly kind: (typeof contrastKinds)[number]
  readonly left: string
  readonly right: string
  readonly leftPath: string
  readonly rightPath: string
  readonly stricter: Side | null
}

/** One clause offered to the alignment, in document order on its side. */
export interface AlignmentUnit {
  readonly ref: ClauseRef
  readonly label: string
  readonly heading: string | null
  readonly text: string
  /** Headings above it, outermost first. */
  readonly sections: readonly string[]
}

/** A correspondence between units, by their index on each side. */
export interface SuggestedCorrespondence {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly relation: PairRelation
  readonly direction: Direction
  /** Share of each side's text that the other answers, 0 to 1. */
  readonly coverage: { readonly left: number; readonly right: number }
  /** 0 to 1; comparable between documents. */
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly contrasts: readonly Contrast[]
}

export interface Candidate {
  /** Index of the unit on the other side. */
  readonly unit: number
  readonly score: number
}

/** The whole derived result of aligning two sides. Indices point into the unit lists that went in. */
export interface Alignment {
  /** Method and version, such as `align-3`; a stored result of another one is rebuilt. */
  readonly method: string
  /** Best first, at least 10 for each unit where the other side has as many. */
  readonly candidates: {
    readonly left: readonly (readonly Candidate[])[]
    readonly right: readonly (readonly Candidate[])[]
  }
  readonly correspondences: readonly SuggestedCorrespondence[]
  readonly gaps: { readonly left: readonly number[]; readonly right: readonly number[] }
  /** So many clauses that common terms were left out of the search: a counterpart may be missing. */
  readonly approximate: boolean
}
