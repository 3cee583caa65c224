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

/** What each side says where they say the same otherwise. */
export interface WordPair {
  readonly left: string
  readonly right: string
}

/** A clause as evidence names it. */
export interface NamedClause {
  readonly ref: ClauseRef
  readonly label: string
}

/** Two clauses that answer each other and stand beside the pair, at the same distance on either side. */
export interface NeighbourPair {
  readonly left: NamedClause
  readonly right: NamedClause
}

/**
 * Why two sets of clauses were proposed: what is named here was scored, and without it in the texts the score is lower.
 * `share` is the part of all that speaks for the pair, 0 to 1; what the shares of a pair lack to 1 is scattered wording that
 * names nothing.
 */
export type Reason = { readonly share: number } & (
  | { readonly kind: 'shared-terms'; readonly terms: readonly string[] }
  | { readonly kind: 'synonyms'; readonly pairs: readonly WordPair[] }
  | { readonly kind: 'bodies'; readonly pairs: readonly WordPair[] }
  | { readonly kind: 'same-section'; readonly left: string; readonly right: string }
  | { readonly kind: 'neighbours'; readonly pairs: readonly NeighbourPair[] }
)
export type ReasonKind = Reason['kind']

/** A part of a clause's text (UTF-16, end exclusive); `paragraph` counts from 1, and is null where all of it is meant. */
export interface PlaceInClause {
  readonly path: string
  readonly label: string
  readonly paragraph: number | null
  readonly start: number
  readonly end: number
}

/** Which part of a clause of several matters answers which part of the other. */
export interface ParagraphPair {
  readonly left: PlaceInClause
  readonly right: PlaceInClause
}

export const contrastKinds = ['modality', 'quantity', 'deadline', 'body', 'scope'] as const
/** A promise that both sides of a pair make about the same thing, and make otherwise. */
export interface Contrast {
  readonly kind: (typeof contrastKinds)[number]
  /** The values as printed; empty where that side says nothing of it. */
  readonly left: string
  readonly right: string
  readonly leftPath: string
  readonly rightPath: string
  /** Where the values stand in the clauses' own texts (UTF-16, end exclusive); null where there is none. */
  readonly leftSpan: readonly [number, number] | null
  readonly rightSpan: readonly [number, number] | null
  /** What both promise it of, as the left side prints it: 答复, 研发设计工具普及率. Null where no words name it. */
  readonly about: string | null
  /** The side that asks more of whom it binds; null where that cannot be said. */
  readonly stricter: Side | null
}

/** A stretch of a clause's text (UTF-16, end exclusive). */
export interface QuotedPlace extends NamedClause {
  readonly start: number
  readonly end: number
}

/** Text that a clause of either side took from one of a third instrument: it tells nothing of the pair, and is not counted. */
export interface CopiedText {
  readonly left: QuotedPlace
  readonly right: QuotedPlace
  /** Where both have it from. */
  readonly upstream: QuotedPlace
  /** Without punctuation. */
  readonly characters: number
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
  /** What carried the score, most first. */
  readonly reasons: readonly Reason[]
  /** What both are in their instruments (`purpose`, `liability` …), where the wording says so. Not scored. */
  readonly clauseType: string | null
  /** For each two clauses of the set of which at least one answers the other with one of its paragraphs only. */
  readonly byParagraph: readonly ParagraphPair[]
  readonly contrasts: readonly Contrast[]
  /** In the order of the left side. Absent where nothing was taken from a third instrument. */
  readonly copied?: readonly CopiedText[]
}

export interface Candidate {
  /** Index of the unit on the other side. */
  readonly unit: number
  readonly score: number
}

/**
 * Why a near candidate was not taken: too unlikely; less likely by far than better answers that both have; or too little
 * shared to tell anything.
 */
export const refusals = ['below-threshold', 'better-elsewhere', 'little-shared'] as const
export type Refusal = (typeof refusals)[number]

interface RefusedCandidate extends Candidate {
  readonly why: Refusal
  /** Index of the unit on the gap's own side that the candidate answers better; null where it answers none. */
  readonly answers: number | null
}

/** The search behind a gap. */
export interface GapEvidence {
  readonly unit: number
  /** Best first. */
  readonly nearest: readonly RefusedCandidate[]
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
  /** One entry for each gap, in the same order. */
  readonly gapEvidence: { readonly left: readonly GapEvidence[]; readonly right: readonly GapEvidence[] }
}
