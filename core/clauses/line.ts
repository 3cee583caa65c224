import type { ClauseLevel } from '../model/clause.ts'
import type { OutsideKind } from '../model/correction.ts'
import type { BlockKind, SourceFormat } from '../model/document.ts'
import { trimRange } from '../text/blank.ts'
import type { Opening } from './openings.ts'

/** What a person says of the line that begins here. It overrules every rule. */
export interface LineOrder {
  /** `labelLength` in units of the line; 0 where the clause has no printed label. */
  readonly begin?: { readonly level: ClauseLevel; readonly labelLength: number }
  readonly heading?: true
  /** No clause begins here. */
  readonly merge?: true
  readonly outside?: OutsideKind
}

/**
 * One line of the source as the passes read it: trimmed, and without markup and invisible characters inside it.
 * `offsets` maps each unit of `text` to the source where units were taken out; else they follow `start` one by one.
 */
export interface Line {
  readonly text: string
  /** Where `text` is in simplified characters for the rules and the source is not: the same units as printed. */
  readonly printed?: string
  readonly start: number
  readonly offsets: readonly number[] | null
  readonly kind: BlockKind
  /** 1 to 9 where the source marks a heading: `#` marks, or a Word outline level. */
  readonly headingDepth: number | null
  /** True where an empty line stands before it, or the border of a block of a format that keeps its paragraphs. */
  readonly afterBreak: boolean
  /** 1-based page on which it stands, where the source has pages. */
  readonly page?: number
  /** A title or a signature stands right above, in the midst of the text: nothing above goes on here. */
  readonly opening?: Opening
  /** What a person's corrections say of it. */
  readonly order?: LineOrder
  /** What they say of places inside it, by unit of `text`, in order. */
  readonly innerOrders?: readonly { readonly at: number; readonly order: LineOrder }[]
}

/** A stretch of a line as a line of its own, trimmed; null where it holds nothing but white. */
export function sliceLine(line: Line, from: number, to: number): Line | null {
  const [start, end] = trimRange(line.text, from, to)
  if (start >= end) return null
  return {
    ...line,
    text: line.text.slice(start, end),
    ...(line.printed === undefined ? {} : { printed: line.printed.slice(start, end) }),
    start: sourceOffset(line, start),
    offsets: line.offsets?.slice(start, end) ?? null,
    headingDepth: start === 0 ? line.headingDepth : null,
    afterBreak: start === 0 && line.afterBreak,
  }
}

/** A stretch of a line; `from` and `to` are UTF-16 offsets into `line.text`, end exclusive. */
export interface Piece {
  readonly line: Line
  readonly from: number
  readonly to: number
}

/** Where the unit at `at` of the line stands in the source. */
export const sourceOffset = (line: Line, at: number): number => line.offsets?.[at] ?? line.start + at

/** The words as printed. */
export const pieceText = ({ line, from, to }: Piece): string => (line.printed ?? line.text).slice(from, to)
/** The words as the rules read them. */
export const pieceWords = ({ line, from, to }: Piece): string => line.text.slice(from, to)
export const pieceStart = (piece: Piece): number => sourceOffset(piece.line, piece.from)
/** End exclusive. */
export const pieceEnd = (piece: Piece): number => sourceOffset(piece.line, piece.to - 1) + 1

export const wholeLine = (line: Line): Piece => ({ line, from: 0, to: line.text.length })

/** Ends as a sentence, a clause of one, a quotation or a bracket ends: what follows on the next line is something new. */
export const endsSentence = (text: string): boolean => /[。！？!?；;：:…”’"』」》）)\]】|]$/u.test(text)

/** Formats whose readers give whole paragraphs as blocks; lines of the others may be broken anywhere. */
export const keepsParagraphs = (format: SourceFormat): boolean => format !== 'txt' && format !== 'md'

/** Hard-wrapped prose fills its lines; shorter lines without a full stop are headings, captions or entries. */
export const shortestWrapped = 20
