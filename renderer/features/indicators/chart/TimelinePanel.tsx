import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '#core/model/correspondence.ts'
import { useWidth } from '../../../components/use-width.ts'
import type { DeadlineRow } from '../sided-rows.ts'
import { useDeadlineWords } from '../use-deadline-words.ts'
import { Chart, fontOf, loadLibrary } from './Chart.tsx'
import { ChartActions } from './ChartActions.tsx'
import type { ChartFile } from './ChartActions.tsx'
import { printColours, useChartColours } from './chart-colours.ts'
import { fileSurroundings, fileWidth } from './chart-file.ts'
import { Legend } from './Legend.tsx'
import { timelineDays } from './timeline-days.ts'
import type { TimelineDay } from './timeline-days.ts'
import { layTimeline } from './timeline-layout.ts'
import { timelineOption } from './timeline-option.ts'

interface Shown {
  readonly rows: readonly DeadlineRow[]
  readonly names: Readonly<Record<Side, string>>
  readonly selected: string | null
  readonly onSelect: (key: string) => void
}

const countOf = (days: readonly TimelineDay[], of: (marks: TimelineDay['marks']) => number): number =>
  days.reduce((sum, { marks }) => sum + of(marks), 0)

/** 2025 年底前：成都与四川 3 处，重庆 5 处, of each day. */
function useDayWords({ rows, names }: Shown): (day: TimelineDay) => string {
  const { t } = useTranslation()
  const wordsOf = useDeadlineWords()
  return ({ key, marks }) => {
    const row = rows.find((each) => each.key === key)
    const day = row === undefined ? '' : wordsOf(row.deadline).words
    return t('indicators.timeline.day', { day, ...names, leftCount: marks.left.length, rightCount: marks.right.length })
  }
}

/** The day that a key goes to from the one that is chosen; null for every other key. */
function dayAfter(pressed: string, days: readonly TimelineDay[], at: number): TimelineDay | null {
  const last = days.length - 1
  const goes: Readonly<Record<string, number>> = {
    ArrowRight: Math.min(last, at + 1),
    ArrowLeft: at < 0 ? last : Math.max(0, at - 1),
    Home: 0,
    End: last,
  }
  const next = goes[pressed]
  return next === undefined ? null : (days[next] ?? null)
}

function Drawn({ days, ...shown }: Shown & { readonly days: readonly TimelineDay[] }): React.JSX.Element {
  const { names, selected, onSelect } = shown
  const { t } = useTranslation()
  const [box, width] = useWidth()
  const colours = useChartColours()
  const wordsOf = useDayWords(shown)
  const at = days.findIndex(({ key }) => key === selected)
  const chosen = days[at]
  const title = t('indicators.timeline.title')
  const description = [title, ...days.map(wordsOf)].join('。')
  const laid = useMemo(() => layTimeline(days, width, selected), [days, width, selected])
  const option = useMemo(() => timelineOption(laid, description, colours, fontOf()), [laid, description, colours])
  const small =
    countOf(days, ({ left, right }) => [...left, ...right].filter((mark) => mark === 'figure').length) === 0
      ? {}
      : { small: t('indicators.timeline.small') }
  const draw = async (): Promise<ChartFile> => {
    const { drawFile } = await loadLibrary()
    const wide = layTimeline(days, fileWidth, null)
    const words = { title, ...names, ...small, note: t('indicators.timeline.note') }
    const around = fileSurroundings(words, wide.height, fontOf())
    const size = { width: fileWidth, height: around.height }
    return { svg: drawFile(size, timelineOption(wide, description, printColours, fontOf(), around)), ...size }
  }
  return (
    <>
      <div className="panel-head chart-head">
        <h2>{title}</h2>
        <span className="muted">
          {t('indicators.timeline.count', { count: countOf(days, ({ left, right }) => left.length + right.length) })}
        </span>
        <ChartActions name={t('indicators.timeline.fileName')} draw={draw} />
      </div>
      <p className="sub chart-chosen" role="status">
        {chosen === undefined ? t('indicators.timeline.hint') : wordsOf(chosen)}
      </p>
      <div
        className="chart-scroll"
        tabIndex={0}
        role="group"
        aria-label={t('indicators.timeline.label')}
        onKeyDown={(event) => {
          const next = event.ctrlKey || event.altKey || event.metaKey ? null : dayAfter(event.key, days, at)
          if (next === null) return
          onSelect(next.key)
          event.preventDefault()
        }}
      >
        <div ref={box}>
          <Chart
            option={option}
            width={width}
            height={laid.height}
            onPick={(index) => {
              const day = days[index]
              if (day !== undefined) onSelect(day.key)
            }}
          />
        </div>
      </div>
      <Legend names={names} {...small} />
    </>
  )
}

/** The days of the table on one axis of time, both sides along it; a day is selected in the chart and in the table alike. */
export function TimelinePanel(shown: Shown): React.JSX.Element {
  const { t } = useTranslation()
  const { rows } = shown
  const { days, elsewhere } = useMemo(() => timelineDays(rows), [rows])
  if (days.length === 0 || countOf(days, ({ left, right }) => left.length + right.length) === 0)
    return <p className="panel-note chart-none">{t('indicators.timeline.none')}</p>
  return (
    <section className="chart-part" aria-label={t('indicators.timeline.title')} data-region="chart">
      <Drawn {...shown} days={days} />
      {elsewhere > 0 && <p className="sub chart-cut">{t('indicators.timeline.elsewhere', { count: elsewhere })}</p>}
    </section>
  )
}
