import { CustomChart } from 'echarts/charts'
import { AriaComponent, GraphicComponent, GridComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartOption } from './chart-option.ts'

/* Loaded when the first chart is drawn: the only file that imports ECharts. Drawn as SVG, which prints sharply. */

register([CustomChart, GridComponent, GraphicComponent, AriaComponent, SVGRenderer])

export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** Draws into `element`; `onPick` gets the index of the row that was clicked. @returns what removes the chart */
export function draw(
  element: HTMLElement,
  size: ChartSize,
  option: ChartOption,
  onPick: (index: number) => void,
): () => void {
  const chart = init(element, null, { renderer: 'svg', ...size })
  chart.setOption(option)
  chart.on('click', ({ dataIndex }) => {
    if (typeof dataIndex === 'number') onPick(dataIndex)
  })
  return () => chart.dispose()
}

/** The same as the text of an SVG file. */
export function drawFile(size: ChartSize, option: ChartOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  chart.setOption(option)
  const text = chart.renderToSVGString()
  chart.dispose()
  return text
}
