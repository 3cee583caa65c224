import type { Matrix } from '../layout/matrix.ts'
import { identity, multiply } from '../layout/matrix.ts'

/** What pdf.js tells of a font. */
export interface FontMeasures {
  readonly vertical: boolean
  /** Glyph space to text space: 0.001 but for Type 3 fonts. */
  readonly unit: number
  /** Height of a glyph of a Type 3 font in text space, 1 for others: their sizes are in units of their own. */
  readonly height: number
}

/** The part of the graphics state of a PDF that text depends on; names as in ISO 32000, 9.3. */
export interface GraphicsState {
  ctm: Matrix
  font: FontMeasures
  fontSize: number
  charSpacing: number
  wordSpacing: number
  horizontalScale: number
  leading: number
  rise: number
  renderMode: number
  fill: string
  lineWidth: number
}

export const openState = (ctm: Matrix): GraphicsState => ({
  ctm,
  font: { vertical: false, unit: 0.001, height: 1 },
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
  fill: '#000000',
  lineWidth: 1,
})

/** Where text is set: the text matrix and the matrix of the line. */
export interface TextPosition {
  matrix: Matrix
  line: Matrix
}

export const openPosition = (): TextPosition => ({ matrix: identity, line: identity })

/** Begins a line there (Tm). */
export function setMatrix(position: TextPosition, matrix: Matrix): void {
  position.matrix = matrix
  position.line = matrix
}

export const moveLine = (position: TextPosition, x: number, y: number): void =>
  setMatrix(position, multiply(position.line, [1, 0, 0, 1, x, y]))

/** Moves along the line, in text space; the line begins where it began. */
export function advance(position: TextPosition, x: number, y: number): void {
  position.matrix = multiply(position.matrix, [1, 0, 0, 1, x, y])
}
