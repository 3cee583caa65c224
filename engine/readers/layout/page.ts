import { BashuError } from '#core/contract/errors.ts'

/**
 * What a page shows, as a reader of PDF or OFD finds it. Lengths are points (1/72 inch); x grows to the right, y grows
 * downwards from the top of the page as it is looked at.
 */
export interface PageContent {
  /** 1-based. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** In the order of the file. */
  readonly glyphs: readonly Glyph[]
  /** Straight lines and thin bars along an axis: borders of tables, rules above footnotes. */
  readonly rules: readonly Rule[]
  /** What lies upon the page and is not printed in its text: notes of reviewers, what was filled into a form. */
  readonly notes?: readonly string[]
}

/** Which way text runs: a quarter turn clockwise is 90; `column` is vertical writing; `slanted` is anything else. */
export type Direction = 0 | 90 | 180 | 270 | 'column' | 'slanted'

export interface Glyph {
  /** One character as a rule; a ligature has more. */
  readonly text: string
  /** Start of the glyph and its baseline. */
  readonly x: number
  readonly y: number
  /** Along the direction of the text, without the space that follows. */
  readonly advance: number
  /** Size of the type. */
  readonly size: number
  readonly direction: Direction
  /** Not to be seen, by what the file says of its colour or visibility. */
  readonly isHidden: boolean
}

/** A line along an axis; `x0 <= x1` and `y0 <= y1`. */
export interface Rule {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export const isLevel = ({ y0, y1 }: Rule): boolean => y1 - y0 < thickestRule
export const isUpright = ({ x0, x1 }: Rule): boolean => x1 - x0 < thickestRule

/** Borders of tables are 0.5 to 2.25 points thick; the red rule of a document head reaches 3. */
export const thickestRule = 4

/** No page of text has as many glyphs: it is a drawing, or made to exhaust us. Guarded by test/engine/hostile. */
const mostGlyphs = 200_000

/** @throws text-too-long where a page has more than can be put in order: no part of it is left out unsaid */
export function checkGlyphs(count: number): void {
  if (count > mostGlyphs) throw new BashuError('text-too-long', { characters: count, limit: mostGlyphs })
}

/** Nobody reads type below one point; such text is there for machines. */
const smallestType = 1

/** A line that is too long for the page runs off it to the right, and is still one line of the text. */
const overrun = 1.25

/** Text that a reader of the page sees: not invisible, not too small, and on the page. */
export const isSeen = ({ x, y, size, isHidden }: Glyph, { width, height }: PageContent): boolean =>
  !isHidden && size >= smallestType && x >= -size && y >= -size && x <= width * overrun && y <= height + size
