import type { BlockKind } from '../model/document.ts'

/**
 * One line of the source as the passes read it: trimmed, and without markup and invisible characters inside it.
 * `offsets` maps each unit of `text` to the source where units were taken out; else they follow `start` one by one.
 */
export interface Line {
  readonly text: string
  readonly start: number
  readonly offsets: readonly number[] | null
  readonly kind: BlockKind
  /** 1 to 9 where the source marks a heading: `#` marks, or a Word outline level. */
  readonly headingDepth: number | null
  /** True where an empty line, or a block border of a Word file, stands before it. */
  readonly afterBreak: boolean
}

/** A stretch of a line; `from` and `to` are UTF-16 offsets into `line.text`, end exclusive. */
export interface Piece {
  readonly line: Line
  readonly from: number
  readonly to: number
}

/** Where the unit at `at` of the line stands in the source. */
export const sourceOffset = (line: Line, at: number): number => line.offsets?.[at] ?? line.start + at

export const pieceText = (piece: Piece): string => piece.line.text.slice(piece.from, piece.to)
export const pieceStart = (piece: Piece): number => sourceOffset(piece.line, piece.from)
/** End exclusive. */
export const pieceEnd = (piece: Piece): number => sourceOffset(piece.line, piece.to - 1) + 1

export const wholeLine = (line: Line): Piece => ({ line, from: 0, to: line.text.length })

/** Ends as a sentence, a clause of one, a quotation or a bracket ends: what follows on the next line is something new. */
export const endsSentence = (text: string): boolean => /[。！？!?；;：:…”’"』」》）)\]】|]$/u.test(text)
