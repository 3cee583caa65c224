import type { ClauseLevel } from '../model/clause.ts'
import type { LabelKind } from './label.ts'
import type { Piece } from './line.ts'

/** A paragraph of own text; a sentence that was broken over lines has one piece for each. */
export type DraftParagraph = Piece[]

/** A clause while the tree is being built: everything is still pieces of lines. */
export interface Draft {
  readonly level: ClauseLevel
  /** Null where the label is made. */
  readonly kind: LabelKind | null
  readonly label: string
  /** Null where the label is made. */
  readonly labelPiece: Piece | null
  readonly ordinal: number | null
  readonly insertion?: number
  /** Stands in for the rank of its kind where a person put it in place. */
  readonly rank?: number
  /** What copying left of its printed label, where the label is read from that. */
  readonly damage?: Piece
  /** A person said that its heading is one. */
  headingFixed?: true
  heading: Piece[]
  /** Brackets of a caption, a colon behind a number: printed, but neither label nor text. */
  readonly marks: Piece[]
  readonly paragraphs: DraftParagraph[]
  children: Draft[]
}

export const newDraft = (
  level: ClauseLevel,
  label: string,
  given: Partial<Pick<Draft, 'kind' | 'labelPiece' | 'ordinal' | 'insertion' | 'rank' | 'damage'>>,
): Draft => ({
  level,
  label,
  kind: given.kind ?? null,
  labelPiece: given.labelPiece ?? null,
  ordinal: given.ordinal ?? null,
  ...(given.insertion === undefined ? {} : { insertion: given.insertion }),
  ...(given.rank === undefined ? {} : { rank: given.rank }),
  ...(given.damage === undefined ? {} : { damage: given.damage }),
  heading: [],
  marks: [],
  paragraphs: [],
  children: [],
})

export const isEmptyDraft = (draft: Draft): boolean => draft.paragraphs.length === 0 && draft.children.length === 0
