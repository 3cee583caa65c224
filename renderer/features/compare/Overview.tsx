import { useMemo } from 'react'
import { Seal } from '../../components/Seal.tsx'
import { useWidth } from '../../components/use-width.ts'
import { useCompare } from './compare-context.tsx'
import { OverviewBars } from './OverviewBars.tsx'
import { OverviewSlider } from './OverviewSlider.tsx'
import { overviewBars } from './overview-bars.ts'
import { sectionSpans } from './row-entries.ts'
import { useSides } from './use-sides.ts'

/** Room for five characters; with less a row of stumps says nothing. */
const shortestTitle = 72

/** Titles of sections over their first bar; one that would run into the next is clipped there. */
function SectionTitles({ width }: { readonly width: number }): React.JSX.Element {
  const { view } = useCompare()
  const step = width / Math.max(view.rows.length, 1)
  const { titleOf } = useSides()
  const spans = useMemo(() => sectionSpans(view.rows, titleOf), [view.rows, titleOf])
  return (
    <>
      {spans.map(({ start, title }, index) => {
        const next = spans[index + 1]?.start ?? view.rows.length
        if ((next - start) * step < shortestTitle) return null
        return (
          <span
            key={`${start} ${title}`}
            className="overview-section"
            style={{ left: start * step, maxWidth: Math.max(0, (next - start) * step - 6) }}
            title={title}
            lang="zh-CN"
          >
            {title}
          </span>
        )
      })}
    </>
  )
}

/** All rows at once, up the left text and down the right; click or drag jumps. */
export function Overview(): React.JSX.Element {
  const { view, shown, indexOf, inView, selected, go } = useCompare()
  const { seal } = useSides()
  const [frame, width] = useWidth()
  const rows = view.rows.length
  const bars = useMemo(() => overviewBars(view.rows, width), [view.rows, width])
  const shownPlaces = useMemo(() => new Set(shown.map(indexOf)), [shown, indexOf])
  const step = width / Math.max(rows, 1)
  const jump = (x: number): void => {
    const index = Math.min(rows - 1, Math.max(0, Math.floor(x / step)))
    // The nearest row that is shown: a click must not take the filter off.
    const nearest = shown.toSorted((a, b) => Math.abs(indexOf(a) - index) - Math.abs(indexOf(b) - index))[0]
    if (nearest !== undefined) go(nearest.key, 'third')
  }
  const stepBy = (by: 1 | -1): void => {
    const next = shown[shown.findIndex((row) => row.key === selected?.key) + by]
    if (next !== undefined) go(next.key, 'third')
  }
  const place = { rows, ...inView, selected: selected === null ? null : indexOf(selected) }
  return (
    <div className="overview" data-region="overview">
      <div className="overview-sides">
        <Seal {...seal.left} size={16} />
        <Seal {...seal.right} size={16} />
      </div>
      <OverviewSlider frame={frame} place={place} onStep={stepBy} onJump={jump}>
        <SectionTitles width={width} />
        <svg aria-hidden="true">
          <line x1="0" x2="100%" y1="17" y2="17" stroke="var(--line-2)" />
          <OverviewBars bars={bars} rows={rows} width={width} shown={shownPlaces} />
          {selected !== null && (
            <rect x={indexOf(selected) * step} y="35" width={Math.max(3, step * 0.8)} height="2.5" fill="var(--ink)" />
          )}
          <rect
            className="overview-frame"
            x={inView.from * step - 1.5}
            y="-1"
            width={(inView.to - inView.from + 1) * step}
            height="35"
            rx="2"
          />
        </svg>
      </OverviewSlider>
    </div>
  )
}
