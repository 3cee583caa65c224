import type { ChartColours } from './chart-colours.ts'
import type { ChartOption, Surroundings } from './chart-option.ts'
import { bare, partElement } from './chart-option.ts'
import { cell } from './timeline-layout.ts'
import type { LaidTimeline } from './timeline-layout.ts'

/** The time line as ECharts draws it: an element for each day, which takes the click, over the frame of years. */
export function timelineOption(
  { frame, days }: LaidTimeline,
  description: string,
  colours: ChartColours,
  font: string,
  around: Surroundings = bare,
): ChartOption {
  const hitsOf = (index: number) =>
    (days[index]?.hits ?? []).map(([x, y]) => ({ x: x - cell / 2, y: y - cell / 2, width: cell, height: cell }))
  const custom = { type: 'custom', coordinateSystem: 'none', clip: false } as const
  return {
    animation: false,
    backgroundColor: colours.ground,
    aria: { enabled: true, label: { description } },
    series: [
      {
        ...custom,
        silent: true,
        data: [0],
        renderItem: () => partElement(frame, [], around.top, colours, font),
      },
      {
        ...custom,
        data: days.map((_day, index) => index),
        renderItem: ({ dataIndex }) =>
          partElement(days[dataIndex]?.shapes ?? [], hitsOf(dataIndex), around.top, colours, font),
      },
    ],
    ...(around.graphic === undefined ? {} : { graphic: around.graphic }),
  }
}
