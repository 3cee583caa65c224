import type { CustomSeriesOption } from 'echarts/charts'
import type { AriaComponentOption, GraphicComponentOption, GridComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { ChartColours } from './chart-colours.ts'
import { moveShape, textSize } from './shapes.ts'
import type { Shape } from './shapes.ts'

/* Types only: nothing of ECharts is loaded here. */

export type ChartOption = ComposeOption<
  CustomSeriesOption | GridComponentOption | AriaComponentOption | GraphicComponentOption
>

type Element = NonNullable<ReturnType<NonNullable<CustomSeriesOption['renderItem']>>>

/** A shape as an element of a custom series. Elements are not animated and never change their look by themselves. */
export function elementOf(shape: Shape, colours: ChartColours, font: string): Element {
  switch (shape.kind) {
    case 'line': {
      const { from, to, look } = shape
      return {
        type: 'line',
        shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
        style: {
          stroke: look === 'rule' ? colours.rule : colours.second,
          lineWidth: look === 'range' || look === 'rule' ? 1 : 2,
          ...(look === 'dashed' ? { lineDash: [3, 3] } : {}),
        },
        silent: true,
      }
    }
    case 'mark': {
      const { at, side, size } = shape
      // The stroke of a hollow mark lies on its edge: both marks are equally large.
      const inset = side === 'left' ? 0 : 1
      const edge = size - 2 * inset
      return {
        type: 'rect',
        shape: { x: at[0] - edge / 2, y: at[1] - edge / 2, width: edge, height: edge, r: 1.5 },
        style: side === 'left' ? { fill: colours.left } : { fill: 'none', stroke: colours.right, lineWidth: 2 },
        silent: true,
      }
    }
    case 'text': {
      const { at, text, align, tone } = shape
      return {
        type: 'text',
        x: at[0],
        y: at[1],
        style: {
          text,
          align,
          verticalAlign: 'middle',
          fill: tone === 'value' ? colours.second : colours.ink,
          font: `${tone === 'chosen' ? '600' : '400'} ${textSize[tone]}px ${font}`,
        },
        silent: true,
      }
    }
    case 'band': {
      const { at, width, height } = shape
      return {
        type: 'rect',
        shape: { x: at[0], y: at[1], width, height },
        style: { fill: colours.band },
        silent: true,
      }
    }
  }
}

/** A rectangle that takes the click, from the top of its part. */
export interface HitArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A part of a chart (a row, a day) with its shapes from its top, over the areas that take the click. */
export function partElement(
  shapes: readonly Shape[],
  hits: readonly HitArea[],
  top: number,
  colours: ChartColours,
  font: string,
): Element {
  return {
    type: 'group',
    children: [
      ...hits.map((hit) => ({
        type: 'rect' as const,
        shape: { ...hit, y: hit.y + top },
        style: { fill: 'transparent' },
      })),
      ...shapes.map((shape) => elementOf(moveShape(shape, top), colours, font)),
    ],
  }
}

/** Room above and below a chart for a title and a legend; none on screen. */
export interface Surroundings {
  readonly top: number
  readonly bottom: number
  readonly graphic?: ChartOption['graphic']
}

export const bare: Surroundings = { top: 0, bottom: 0 }
