import type { ChartColours } from './chart-colours.ts'
import { printColours } from './chart-colours.ts'
import type { ChartOption, Surroundings } from './chart-option.ts'
import { elementOf } from './chart-option.ts'
import type { Shape } from './shapes.ts'
import { markSize, smallMark, textWidth } from './shapes.ts'

/** Wide enough for a column of an A4 page at print size; the same on every screen. */
export const fileWidth = 720
const inset = 16
const titleHeight = 44
const legendHeight = 52

/** Words that a chart needs when it stands alone, in a file. */
export interface FileWords {
  readonly title: string
  readonly left: string
  readonly right: string
  /** Beside a dashed line; absent where the chart has none. */
  readonly dashed?: string
  /** Beside a small mark; absent where the chart has none. */
  readonly small?: string
  /** Below the legend: where the values are from, and how the axis is to be read. */
  readonly note: string
}

/** One after the other from the left: mark and word, with room between. */
function legendShapes({ left, right, dashed, small }: FileWords, y: number): readonly Shape[] {
  const shapes: Shape[] = []
  let x = inset
  const add = (sign: (x: number) => Shape, width: number, text: string): void => {
    shapes.push(sign(x), { kind: 'text', at: [x + width + 6, y], text, align: 'left', tone: 'value' })
    x += width + 6 + textWidth(text, 12) + 20
  }
  add((from) => ({ kind: 'mark', at: [from + markSize / 2, y], side: 'left', size: markSize }), markSize, left)
  add((from) => ({ kind: 'mark', at: [from + markSize / 2, y], side: 'right', size: markSize }), markSize, right)
  if (dashed !== undefined)
    add((from) => ({ kind: 'line', from: [from, y], to: [from + 24, y], look: 'dashed' }), 24, dashed)
  if (small !== undefined)
    add((from) => ({ kind: 'mark', at: [from + smallMark / 2, y], side: 'left', size: smallMark }), smallMark, small)
  return shapes
}

/** Title, legend and source around a chart of `chartHeight`, for a file. */
export function fileSurroundings(
  words: FileWords,
  chartHeight: number,
  font: string,
  colours: ChartColours = printColours,
): Surroundings & { readonly height: number } {
  const legendTop = titleHeight + chartHeight + 14
  const shapes: readonly Shape[] = [
    { kind: 'text', at: [inset, titleHeight / 2], text: words.title, align: 'left', tone: 'chosen' },
    ...legendShapes(words, legendTop),
    { kind: 'text', at: [inset, legendTop + 22], text: words.note, align: 'left', tone: 'value' },
  ]
  const elements = shapes.map((shape) => elementOf(shape, colours, font))
  return {
    top: titleHeight,
    bottom: legendHeight,
    height: titleHeight + chartHeight + legendHeight,
    graphic: { elements } as NonNullable<ChartOption['graphic']>,
  }
}

/** Pixels of the file for one of the drawing: sharp on paper. */
const density = 3

/** An SVG as a PNG, drawn by the browser. */
export async function toPng(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * density
  canvas.height = height * density
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob === null ? fail(new Error('No picture was made')) : done(blob)), 'image/png'),
  )
}
