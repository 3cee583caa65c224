import type { Side } from '#core/model/correspondence.ts'

/** What a chart is drawn of, in pixels of the chart. Chengdu's mark is filled, Chongqing's hollow, as their seals are. */
export type Shape =
  | {
      readonly kind: 'line'
      readonly from: Point
      readonly to: Point
      readonly look: 'solid' | 'dashed' | 'range' | 'rule'
    }
  | { readonly kind: 'mark'; readonly at: Point; readonly side: Side; readonly size: number }
  | {
      readonly kind: 'text'
      readonly at: Point
      readonly text: string
      readonly align: 'left' | 'center' | 'right'
      readonly tone: 'name' | 'chosen' | 'value'
    }
  | { readonly kind: 'band'; readonly at: Point; readonly width: number; readonly height: number }

export type Point = readonly [x: number, y: number]

/** Edge of a mark. */
export const markSize = 11
/** Of what only dates a figure. */
export const smallMark = 7

/** Sizes of text, as in `tokens.css`: names are ui, values are meta. */
export const textSize = { name: 13, chosen: 13, value: 12 } as const

/** How wide a text is drawn, near enough to keep labels apart: Han is square, digits and Latin are a little over half. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += /[ -~·–—≥≤≈]/u.test(character) ? size * 0.58 : size
  return width
}

/** A text in lines of a width; broken between Han characters, and elsewhere only where a line would else be empty. */
export function wrapText(text: string, size: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[!-~]+|[^]/gu) ?? []) {
    if (line !== '' && textWidth(`${line}${piece}`, size) > most) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  return [...lines, line]
}

/** The same shape further down by `dy` pixels. */
export function moveShape<Moved extends Shape>(shape: Moved, dy: number): Moved {
  const moved = ([x, y]: Point): Point => [x, y + dy]
  return shape.kind === 'line'
    ? { ...shape, from: moved(shape.from), to: moved(shape.to) }
    : { ...shape, at: moved(shape.at) }
}
