import type { Side } from '#core/model/correspondence.ts'

/** What a chart is drawn of, in pixels of the chart. Chengdu's mark is filled, Chongqing's hollow, as their seals are. */
export type Shape =
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point; readonly look: 'solid' | 'dashed' | 'range' }
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

/** Sizes of text, as in `tokens.css`: names are ui, values are meta. */
export const textSize = { name: 13, chosen: 13, value: 12 } as const

/** How wide a text is drawn, near enough to keep labels apart: Han is square, digits and Latin are a little over half. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += /[ -~·–—≥≤≈]/u.test(character) ? size * 0.58 : size
  return width
}

/** A text cut to a width, with … where it was cut. */
export function clipText(text: string, size: number, most: number): string {
  if (textWidth(text, size) <= most) return text
  let clipped = ''
  for (const character of text) {
    if (textWidth(`${clipped}${character}…`, size) > most) break
    clipped += character
  }
  return `${clipped}…`
}
