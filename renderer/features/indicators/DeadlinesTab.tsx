import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeadlineEntry } from '#core/indicators/table-model.ts'
import { AreaFilterList } from '../../components/AreaFilterList.tsx'
import { DropdownFilter } from '../../components/DropdownFilter.tsx'
import { TimelinePanel } from './chart/TimelinePanel.tsx'
import { deadlineKinds, deadlineRows, figureDays, noDeadlineFilter } from './sided-rows.ts'
import type { DeadlineFilter, DeadlineRow } from './sided-rows.ts'
import { sides } from './side-sum.ts'
import { Source } from './SourceList.tsx'
import { SourcePanel } from './SourcePanel.tsx'
import { TabFrame } from './TabFrame.tsx'
import type { TabProps } from './tab-frame.ts'
import { Unseen } from './SidedTable.tsx'
import { useDeadlineWords } from './use-deadline-words.ts'

/** Acts that a cell names; the rest are counted. */
const actsShown = 2

function Acts({
  held,
  looked,
}: {
  readonly held: readonly DeadlineEntry[]
  readonly looked: number
}): React.JSX.Element {
  const { t } = useTranslation()
  if (held.length === 0) return <Unseen looked={looked} />
  return (
    <>
      {held.slice(0, actsShown).map(({ id, act, text }) => (
        <span key={id} className="act" lang="zh-CN">
          {act === '' ? text : act}
        </span>
      ))}
      {held.length > actsShown && (
        <span className="sub value-note">{t('indicators.deadline.more', { count: held.length - actsShown })}</span>
      )}
    </>
  )
}

function DeadlineSource({ entry }: { readonly entry: DeadlineEntry }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Source place={entry}>
      {entry.bound !== null && (
        <p className="sub" lang="zh-CN">
          {t('indicators.source.bound', { bound: entry.bound })}
        </p>
      )}
    </Source>
  )
}

/** Lists the days that only date a figure, or leaves them out; either way it says how many they are. */
function FigureDays({
  count,
  value,
  onChange,
}: {
  readonly count: number
  readonly value: DeadlineFilter['figures']
  readonly onChange: (value: DeadlineFilter['figures']) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <DropdownFilter
      name={t('indicators.filter.figureDays')}
      value={value}
      choices={(['without', 'with'] as const).map((each) => ({
        value: each,
        label: t(`indicators.deadline.figures.${each}`, { count }),
      }))}
      onChange={onChange}
    />
  )
}

/** What is due when: rows of one deadline, with what both sides want done by then. */
export function DeadlinesTab(props: TabProps): React.JSX.Element {
  const { table, names, selected, onSelect } = props
  const { t } = useTranslation()
  const wordsOf = useDeadlineWords()
  const [filter, setFilter] = useState(noDeadlineFilter)
  const { deadlines } = table
  const { figures } = filter
  const all = useMemo(() => deadlineRows(deadlines, { ...noDeadlineFilter, figures }).length, [deadlines, figures])
  const rows = useMemo(() => deadlineRows(deadlines, filter), [deadlines, filter])
  const chosen = rows.find(({ key }) => key === selected)
  const cells = (row: DeadlineRow): readonly React.ReactNode[] => {
    const { words, note } = wordsOf(row.deadline)
    return [
      <span key="deadline">
        <b className="figure-plain">{words}</b>
        <span className="sub value-note">{note}</span>
      </span>,
      ...sides.map((side) => <Acts key={side} held={row[side]} looked={table[side].instruments.length} />),
    ]
  }
  return (
    <TabFrame
      {...props}
      tab="deadlines"
      all={all}
      rows={rows}
      onReset={() => setFilter(noDeadlineFilter)}
      cells={cells}
      filters={
        <>
          <AreaFilterList filed={deadlines} value={filter.area} onChange={(area) => setFilter({ ...filter, area })} />
          <DropdownFilter
            name={t('indicators.filter.deadline')}
            value={filter.kind}
            choices={[
              { value: 'all' as const, label: t('common.all') },
              ...deadlineKinds.map((value) => ({ value, label: t(`indicators.deadline.kind.${value}`) })),
            ]}
            onChange={(kind) => setFilter({ ...filter, kind })}
          />
          <FigureDays
            count={figureDays(deadlines, filter)}
            value={figures}
            onChange={(next) => setFilter({ ...filter, figures: next })}
          />
        </>
      }
    >
      <SourcePanel
        chart={<TimelinePanel rows={rows} names={names} selected={selected} onSelect={onSelect} />}
        table={table}
        names={names}
        chosen={chosen}
        render={(entry) => <DeadlineSource key={entry.id} entry={entry} />}
      />
    </TabFrame>
  )
}
