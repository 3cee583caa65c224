import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { IndicatorEntry, IndicatorValue } from '#core/indicators/table-model.ts'
import type { Side } from '#core/model/correspondence.ts'
import { signOf } from '#core/report/indicator-texts.ts'
import { DropdownFilter } from '../../../components/DropdownFilter.tsx'
import { useOfficeName } from '../../../components/OfficeSeal.tsx'
import { useJurisdictionName } from '../../../components/use-jurisdiction-name.ts'
import { useWidth } from '../../../components/use-width.ts'
import { formatAmount, formatYear } from '../amounts.ts'
import { usePairWords } from '../use-value-words.ts'
import { Chart, fontOf, loadLibrary } from './Chart.tsx'
import { ChartActions } from './ChartActions.tsx'
import type { ChartFile } from './ChartActions.tsx'
import { printColours, useChartColours } from './chart-colours.ts'
import { fileSurroundings, fileWidth } from './chart-file.ts'
import { dumbbellOption, layChart } from './dumbbell-option.ts'
import type { AxisRow, AxisValue, DumbbellChart } from './dumbbell-option.ts'
import { axisOf, chartGroups, endsOf, firstGroup, groupOf, pairsOf } from './dumbbell-rows.ts'
import type { ChartGroup, DumbbellPair } from './dumbbell-rows.ts'
import { Legend } from './Legend.tsx'

/** Pairs that are drawn: more are read in the table. */
const mostRows = 60

/** 0, 20 … 100%; on a logarithmic axis 1万, 1亿: as a clause would print it. */
function tickOf(group: ChartGroup, max: number): (value: number) => string {
  if (group === 'share') return (value) => (value === max ? `${value}%` : String(value))
  const unit = group === 'money' ? '元' : ''
  const scales = [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ] as const
  return (value) => {
    const scale = scales.find(([least]) => value >= least)
    return scale === undefined ? `${value}${unit}` : `${value / scale[0]}${scale[1]}${unit}`
  }
}

/** Puts values into words and rows; names of several pairs of one indicator are told apart by their year. */
function useChart(pairs: readonly DumbbellPair[], group: ChartGroup, chosen: string | null): DumbbellChart {
  const { t } = useTranslation()
  const placeName = useJurisdictionName()
  const officeName = useOfficeName()
  const pairWords = usePairWords()
  const valueOf = (value: IndicatorValue): AxisValue => {
    const [from, to] = endsOf(value)
    const unit = group === 'share' ? '' : (value.shown.unit ?? '')
    return {
      side: value.side,
      from,
      to,
      words: [
        placeName(value.jurisdiction),
        formatYear(value.year),
        value.said === null ? '' : t('indicators.words.corrected', { office: officeName(value.said.office) }),
      ]
        .filter((part) => part !== '')
        .join(' '),
      amount: `${signOf(value)}${formatAmount(value.shown)}${unit}`,
    }
  }
  const rows = pairs.map(({ entry, pair, left, right }): AxisRow => {
    const years = new Set([left.year, right.year].map(formatYear).filter((year) => year !== ''))
    const year = entry.pairs.length > 1 ? [...years].join(' / ') : ''
    return {
      name: [entry.name, year].filter((part) => part !== '').join('，'),
      isChosen: entry.key === chosen,
      isComparable: pair.difference !== null,
      left: valueOf(left),
      right: valueOf(right),
    }
  })
  const said = rows.map(({ name, left, right }, index) => {
    const at = pairs[index]
    const gap = at === undefined ? '' : pairWords(at.entry, at.pair).words
    const words = ({ words: place, amount }: AxisValue): string => `${place} ${amount}`
    return t('indicators.chart.row', { name, left: words(left), right: words(right), gap })
  })
  const axis = axisOf(group, pairs)
  const title = t(`indicators.chart.title.${group}`)
  const description = [t('indicators.chart.label', { title }), ...said].join('。')
  return { rows, axis, tick: tickOf(group, axis.max), description }
}

function countWords(t: TFunction, pairs: readonly DumbbellPair[]): string {
  const incomparable = pairs.filter(({ pair }) => pair.difference === null).length
  return incomparable === 0
    ? t('indicators.chart.count', { count: pairs.length })
    : t('indicators.chart.countWith', { all: pairs.length, count: incomparable })
}

function Drawn({
  pairs,
  group,
  names,
  selected,
  onSelect,
  head,
}: {
  readonly pairs: readonly DumbbellPair[]
  readonly group: ChartGroup
  readonly names: Readonly<Record<Side, string>>
  readonly selected: string | null
  readonly onSelect: (key: string) => void
  readonly head: (actions: React.ReactNode) => React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  const [box, width] = useWidth()
  const colours = useChartColours()
  const shown = pairs.slice(0, mostRows)
  const chart = useChart(shown, group, selected)
  // The words of a chart say all that is drawn: it is drawn anew only when they, its colours or the choice change.
  const sign = `${chart.description} ${selected ?? ''}`
  // oxlint-disable-next-line react/exhaustive-deps
  const laid = useMemo(() => layChart(chart, width), [sign, width])
  // oxlint-disable-next-line react/exhaustive-deps
  const option = useMemo(() => dumbbellOption(chart, laid, colours, fontOf()), [laid, colours])
  const title = t(`indicators.chart.title.${group}`)
  const hasDashed = shown.some(({ pair }) => pair.difference === null)
  const scale = chart.axis.isLogarithmic ? t('indicators.chart.logarithmic') : null
  const draw = async (): Promise<ChartFile> => {
    const { drawFile } = await loadLibrary()
    const note = [t('indicators.chart.note'), ...(scale === null ? [] : [scale])].join(t('indicators.noteSeparator'))
    const dashed = hasDashed ? { dashed: t('indicators.chart.dashed') } : {}
    const unchosen = { ...chart, rows: chart.rows.map((row) => ({ ...row, isChosen: false })) }
    const wide = layChart(unchosen, fileWidth)
    const around = fileSurroundings({ title, ...names, ...dashed, note }, wide.height, fontOf())
    const size = { width: fileWidth, height: around.height }
    return { svg: drawFile(size, dumbbellOption(unchosen, wide, printColours, fontOf(), around)), ...size }
  }
  const name = t('indicators.chart.fileName', { title })
  return (
    <>
      {head(<ChartActions name={name} draw={draw} />)}
      <div className="chart-scroll" tabIndex={0} role="group" aria-label={t('indicators.chart.scroll')}>
        <div ref={box}>
          <Chart
            option={option}
            width={width}
            height={laid.height}
            onPick={(index) => {
              const at = shown[index]
              if (at !== undefined) onSelect(at.entry.key)
            }}
          />
        </div>
      </div>
      <Legend names={names} hasDashed={hasDashed} {...(scale === null ? {} : { note: scale })} />
      {pairs.length > shown.length && (
        <p className="sub chart-cut">
          {t('indicators.chart.first', { shown: shown.length, hidden: pairs.length - shown.length })}
        </p>
      )}
    </>
  )
}

/** The pairs of both sides as a dumbbell chart, one group of units at a time; a click on a row selects it in the table. */
export function DumbbellPanel({
  entries,
  names,
  selected,
  onSelect,
}: {
  readonly entries: readonly IndicatorEntry[]
  readonly names: Readonly<Record<Side, string>>
  readonly selected: string | null
  readonly onSelect: (key: string) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const pairs = useMemo(() => pairsOf(entries), [entries])
  const [wanted, setWanted] = useState<{ readonly group: ChartGroup; readonly at: string | null } | null>(null)
  const present = chartGroups.filter((group) => pairs.some(({ left }) => groupOf(left) === group))
  // What somebody chose holds until another row is selected.
  const chosen = wanted !== null && wanted.at === selected && present.includes(wanted.group) ? wanted.group : null
  const group = chosen ?? firstGroup(pairs, selected)
  if (group === null) return <p className="panel-note chart-none">{t('indicators.chart.none')}</p>
  const drawn = pairs.filter(({ left }) => groupOf(left) === group)
  return (
    <section className="chart-part" aria-label={t(`indicators.chart.title.${group}`)} data-region="chart">
      <Drawn
        pairs={drawn}
        group={group}
        names={names}
        selected={selected}
        onSelect={onSelect}
        head={(actions) => (
          <div className="panel-head chart-head">
            <h2>
              {present.length > 1 ? (
                <DropdownFilter
                  name=""
                  value={group}
                  choices={present.map((value) => ({ value, label: t(`indicators.chart.title.${value}`) }))}
                  onChange={(next) => setWanted({ group: next, at: selected })}
                />
              ) : (
                t(`indicators.chart.title.${group}`)
              )}
            </h2>
            <span className="muted">{countWords(t, drawn)}</span>
            {actions}
          </div>
        )}
      />
    </section>
  )
}
