import type { ChartColours } from './chart-colours.ts'
import type { ChartOption, Surroundings } from './chart-option.ts'
import { bare, partElement } from './chart-option.ts'
import type { ValueAxis } from './dumbbell-rows.ts'
import type { LaidRow, PlacedRow, PlacedValue } from './dumbbell-layout.ts'
import { layRow } from './dumbbell-layout.ts'
import { textSize } from './shapes.ts'

/** A value with its ends in the axis's unit instead of pixels. */
export type AxisValue = PlacedValue
export type AxisRow = PlacedRow

export interface DumbbellChart {
  readonly rows: readonly AxisRow[]
  readonly axis: ValueAxis
  /** What stands below the axis at a value. */
  readonly tick: (value: number) => string
  /** Said to those who do not see it. */
  readonly description: string
}

/** Below the rows: the ticks of the axis. */
const axisHeight = 26
/** The first and the last tick are centred on their values: half of 100万元 and of 10万亿元. */
const axisInset = { left: 24, right: 30 } as const

/** The rows of a chart in a width, with where each begins. */
export interface LaidChart {
  readonly rows: readonly (LaidRow & { readonly top: number })[]
  readonly width: number
  /** With the axis. */
  readonly height: number
}

/** Where a value stands, in pixels; what a logarithmic axis cannot hold stands at its beginning. */
function placeOn({ isLogarithmic, min, max }: ValueAxis, width: number): (value: number) => number {
  const scale = (value: number): number => (isLogarithmic ? Math.log10(value) : value)
  const [from, to] = [scale(min), scale(max)]
  return (value) =>
    axisInset.left + ((scale(Math.max(value, min)) - from) / (to - from)) * (width - axisInset.left - axisInset.right)
}

export function layChart({ rows, axis }: DumbbellChart, width: number): LaidChart {
  const at = placeOn(axis, width)
  const placed = (value: AxisValue): PlacedValue => ({ ...value, from: at(value.from), to: at(value.to) })
  let top = 0
  const laid = rows.map((row) => {
    const of = { ...layRow({ ...row, left: placed(row.left), right: placed(row.right) }, width), top }
    top += of.height
    return of
  })
  return { rows: laid, width, height: top + axisHeight }
}

/** The dumbbell chart as ECharts draws it: its axis and grid are ECharts' own, its rows a custom series laid out by us. */
export function dumbbellOption(
  { axis, tick, description }: DumbbellChart,
  { rows, width, height }: LaidChart,
  colours: ChartColours,
  font: string,
  around: Surroundings = bare,
): ChartOption {
  return {
    animation: false,
    backgroundColor: colours.ground,
    aria: { enabled: true, label: { description } },
    grid: {
      ...axisInset,
      top: around.top,
      bottom: around.bottom + axisHeight,
      // The rows are laid out by the same insets.
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: axis.isLogarithmic ? 'log' : 'value',
      min: axis.min,
      max: axis.max,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: colours.rule } },
      axisLabel: {
        color: colours.meta,
        fontFamily: font,
        fontSize: textSize.value,
        hideOverlap: true,
        formatter: tick,
      },
    },
    // In pixels: a row is as high as its lines need.
    yAxis: { type: 'value', inverse: true, show: false, min: 0, max: height - axisHeight },
    series: [
      {
        type: 'custom',
        data: rows.map(({ top }) => [axis.min, top]),
        renderItem: (params, api) => {
          const row = rows[params.dataIndex]
          if (row === undefined) return null
          const top = api.coord([axis.min, row.top])[1] ?? 0
          const ground = { x: 0, y: 0, width, height: row.height }
          return partElement(row.shapes, [ground], top, colours, font)
        },
      },
    ],
    ...(around.graphic === undefined ? {} : { graphic: around.graphic }),
  }
}
