import type { ChartColours } from './chart-colours.ts'
import type { ChartOption } from './chart-option.ts'
import { rowElement } from './chart-option.ts'
import type { ValueAxis } from './dumbbell-rows.ts'
import type { PlacedRow, PlacedValue } from './dumbbell-layout.ts'
import { chartInset, layRow, rowHeight } from './dumbbell-layout.ts'
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

export const dumbbellHeight = (rows: number): number => rows * rowHeight + axisHeight

/** Room above the chart for a title; 0 on screen. */
export interface Surroundings {
  readonly top: number
  readonly bottom: number
  readonly graphic?: ChartOption['graphic']
}

const bare: Surroundings = { top: 0, bottom: 0 }

/** The dumbbell chart as ECharts draws it: its axis and grid are ECharts' own, its rows a custom series laid out by us. */
export function dumbbellOption(
  { rows, axis, tick, description }: DumbbellChart,
  colours: ChartColours,
  font: string,
  around: Surroundings = bare,
): ChartOption {
  const placed = (value: AxisValue, at: (value: number) => number): PlacedValue => ({
    ...value,
    from: at(value.from),
    to: at(value.to),
  })
  return {
    animation: false,
    backgroundColor: colours.ground,
    aria: { enabled: true, label: { description } },
    grid: {
      left: chartInset,
      right: chartInset + 6,
      top: around.top,
      bottom: around.bottom + axisHeight,
      containLabel: false,
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
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
        formatter: tick,
      },
    },
    yAxis: { type: 'category', inverse: true, show: false, data: rows.map((_row, index) => index) },
    series: [
      {
        type: 'custom',
        data: rows.map(({ left }, index) => [left.from, index]),
        renderItem: (params, api) => {
          const row = rows[params.dataIndex]
          if (row === undefined) return null
          const at = (value: number): number => api.coord([Math.max(value, axis.min), params.dataIndex])[0] ?? 0
          const top = (api.coord([axis.min, params.dataIndex])[1] ?? 0) - rowHeight / 2
          const width = api.getWidth()
          const shapes = layRow({ ...row, left: placed(row.left, at), right: placed(row.right, at) }, top, width)
          return rowElement(shapes, { top, width, height: rowHeight }, colours, font)
        },
      },
    ],
    ...(around.graphic === undefined ? {} : { graphic: around.graphic }),
  }
}
