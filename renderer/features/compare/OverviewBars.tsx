import { memo } from 'react'
import type { Relation, Side } from '#core/model/correspondence.ts'
import type { OverviewBar } from './overview-bars.ts'

/** Each half of the butterfly, in px, and the axis between them. */
const half = 15
const axis = 17

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The fill says the relation: pale, half dark, two columns, solid, hollow. */
function Fill({ relation, box }: { readonly relation: Relation; readonly box: Box }): React.JSX.Element {
  const color = `var(--${relation})`
  switch (relation) {
    case 'aligned':
      return <rect {...box} fill={color} opacity="0.34" />
    case 'partial':
      return (
        <>
          <rect {...box} fill={color} opacity="0.26" />
          <rect {...box} width={box.width * 0.46} fill={color} />
        </>
      )
    case 'complementary':
      return (
        <>
          <rect {...box} width={box.width * 0.38} fill={color} opacity="0.8" />
          <rect {...box} x={box.x + box.width * 0.62} width={box.width * 0.38} fill={color} opacity="0.8" />
        </>
      )
    case 'conflict':
      return <rect {...box} fill={color} />
    case 'gap':
      return (
        <rect
          x={box.x + 0.5}
          y={box.y + 0.5}
          width={Math.max(1, box.width - 1)}
          height={Math.max(1, box.height - 1)}
          fill="none"
          stroke={color}
        />
      )
  }
}

function boxOf(bar: OverviewBar, side: Side, x: number, width: number): Box {
  const height = Math.round(bar.height[side] * half)
  return { x, width, height, y: side === 'left' ? axis - 1 - height : axis + 1 }
}

/** All bars; `dim` are the rows that the filter does not show. */
export const OverviewBars = memo(function OverviewBars({
  bars,
  rows,
  width,
  shown,
}: {
  readonly bars: readonly OverviewBar[]
  readonly rows: number
  readonly width: number
  /** 0-based places of the rows that are shown. */
  readonly shown: ReadonlySet<number>
}): React.JSX.Element {
  const step = width / Math.max(rows, 1)
  return (
    <>
      {bars.map((bar) => {
        const x = bar.from * step
        const full = (bar.toExclusive - bar.from) * step
        const barWidth = Math.max(2, full - Math.min(4, full * 0.2))
        const isShown = Array.from({ length: bar.toExclusive - bar.from }, (_, at) => bar.from + at).some((at) =>
          shown.has(at),
        )
        return (
          <g key={bar.from} opacity={isShown ? 1 : 0.22}>
            {(['left', 'right'] as const).map(
              (side) =>
                bar.height[side] > 0 && <Fill key={side} relation={bar.relation} box={boxOf(bar, side, x, barWidth)} />,
            )}
            {bar.hidesConflict && <rect x={x} y={axis - 3} width={barWidth} height="6" fill="var(--conflict)" />}
          </g>
        )
      })}
    </>
  )
})
