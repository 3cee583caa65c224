import type { BlockKind } from '#core/model/document.ts'
import type { Row } from './rows.ts'

/** The left and right edge of a column of text, in points. */
export interface Frame {
  readonly left: number
  readonly right: number
}

/** One line of a column of text. */
export interface FlowLine {
  readonly row: Row
  readonly page: number
  /** Columns with the same margins have the same slot. */
  readonly slot: string
  /** The edges of the cell that it stands in; those of the text are told from its lines. */
  readonly frame?: Frame
}

/** A line, a row of a table, or text beside the body, in reading order. */
export type FlowItem =
  | { readonly line: FlowLine; readonly kind: 'body' | 'table-row' | 'footnote' }
  | { readonly text: string; readonly kind: BlockKind; readonly page: number }
