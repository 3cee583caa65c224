import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWidth } from '../../../components/use-width.ts'
import { OverviewSlider } from '../OverviewSlider.tsx'
import type { ShownRow } from './shown-row.ts'
import { useVersions } from './version-context.tsx'
import { relationColor } from './version-relation.ts'

/** Height of a row of bars in px, and where the lower one begins. */
const bar = 8
const lower = 28

interface Scale {
  readonly old: number
  readonly new: number
}

/** Middle of a clause's bar. */
const middleOf = (at: number, step: number): number => (at + 0.5) * step

const placesOf = (clauses: ShownRow['old']): number[] => clauses.flatMap(({ at }) => at ?? [])

/** A bar for each clause of either version in its own order; lines show where it went. Crossing ones moved. */
const Bars = memo(function Bars({
  rows,
  step,
  shown,
}: {
  readonly rows: readonly ShownRow[]
  readonly step: Scale
  readonly shown: ReadonlySet<string>
}): React.JSX.Element {
  return (
    <>
      {rows.map((row) => {
        const color = relationColor[row.moved ? 'moved' : row.relation]
        const quiet = row.relation === 'identical' && !row.moved
        return (
          <g key={row.key} opacity={shown.has(row.key) ? 1 : 0.22}>
            {placesOf(row.old).flatMap((from) =>
              placesOf(row.new).map((to) => (
                <line
                  key={`${from} ${to}`}
                  x1={middleOf(from, step.old)}
                  y1={bar}
                  x2={middleOf(to, step.new)}
                  y2={lower}
                  stroke={row.moved || row.relation === 'split' || row.relation === 'merged' ? color : 'var(--line-2)'}
                  strokeWidth={row.moved ? 1.6 : 1}
                  strokeDasharray={row.relation === 'split' || row.relation === 'merged' ? '3 2' : undefined}
                />
              )),
            )}
            {placesOf(row.old).map((at) => (
              <Bar
                key={`old ${at}`}
                at={at}
                y={0}
                step={step.old}
                color={color}
                quiet={quiet}
                hollow={row.relation === 'removed'}
              />
            ))}
            {placesOf(row.new).map((at) => (
              <Bar
                key={`new ${at}`}
                at={at}
                y={lower}
                step={step.new}
                color={color}
                quiet={quiet}
                hollow={row.relation === 'added'}
              />
            ))}
          </g>
        )
      })}
    </>
  )
})

function Bar({
  at,
  y,
  step,
  color,
  quiet,
  hollow,
}: {
  readonly at: number
  readonly y: number
  readonly step: number
  readonly color: string
  readonly quiet: boolean
  readonly hollow: boolean
}): React.JSX.Element {
  const width = Math.max(1.5, step - Math.min(4, step * 0.25))
  return hollow ? (
    <rect x={at * step + 0.5} y={y + 0.5} width={Math.max(1, width - 1)} height={bar - 1} fill="none" stroke={color} />
  ) : (
    <rect x={at * step} y={y} width={width} height={bar} fill={color} opacity={quiet ? 0.4 : 1} />
  )
}

/** Both versions at once, the old above the new; click or drag jumps. */
export function VersionOverview(): React.JSX.Element {
  const { t } = useTranslation()
  const { view, rows, shown, inView, selected, go } = useVersions()
  const [frame, width] = useWidth()
  const [old, now] = [view.old.units, view.new.units]
  const step = useMemo(() => ({ old: width / Math.max(1, old), new: width / Math.max(1, now) }), [width, old, now])
  const keys = useMemo(() => new Set(shown.map(({ key }) => key)), [shown])
  const jump = (x: number): void => {
    const at = x / step.new
    const distance = (row: ShownRow): number => Math.abs((row.new[0]?.at ?? Number.POSITIVE_INFINITY) + 0.5 - at)
    const nearest = shown.toSorted((a, b) => distance(a) - distance(b))[0]
    if (nearest !== undefined) go(nearest.key)
  }
  const stepBy = (by: 1 | -1): void => {
    const next = shown[shown.findIndex((row) => row.key === selected?.key) + by]
    if (next !== undefined) go(next.key)
  }
  const places = rows.slice(inView.from, inView.to + 1).flatMap((row) => placesOf(row.new))
  const [from, to] = [Math.min(...places), Math.max(...places)]
  const chosen = selected?.new[0]?.at ?? null
  const place = { rows: rows.length, ...inView, selected: selected?.index ?? null }
  return (
    <div className="overview version-overview" data-region="overview">
      <div className="overview-sides" aria-hidden="true">
        <span>{t('versions.mark.old')}</span>
        <span>{t('versions.mark.new')}</span>
      </div>
      <OverviewSlider frame={frame} place={place} onStep={stepBy} onJump={jump}>
        <svg aria-hidden="true">
          <Bars rows={rows} step={step} shown={keys} />
          {chosen !== null && (
            <rect
              x={chosen * step.new}
              y={lower + bar + 2}
              width={Math.max(3, step.new * 0.8)}
              height="2.5"
              fill="var(--ink)"
            />
          )}
          {places.length > 0 && (
            <rect
              className="overview-frame"
              x={from * step.new - 1.5}
              y={lower - 3}
              width={(to - from + 1) * step.new}
              height={bar + 6}
              rx="2"
            />
          )}
        </svg>
      </OverviewSlider>
    </div>
  )
}
