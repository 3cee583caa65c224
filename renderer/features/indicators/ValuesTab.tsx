import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorEntry, IndicatorValue } from '#core/indicators/table-model.ts'
import { DumbbellPanel } from './chart/DumbbellPanel.tsx'
import { choicesOf, filterEntries, noFilter } from './entry-filter.ts'
import { sides } from './side-sum.ts'
import { Source } from './SourceList.tsx'
import { SourcePanel } from './SourcePanel.tsx'
import { TabFrame } from './TabFrame.tsx'
import type { TabProps } from './tab-frame.ts'
import { useGapWords, useValueNote } from './use-value-words.ts'
import { Figure, GapCell, NameCell, ValueCell } from './ValueCells.tsx'
import type { ShownForm } from './ValueCells.tsx'
import { ValueFilters } from './ValueFilters.tsx'
import { RowWords } from './words/RowWords.tsx'

function ValueSource({ value }: { readonly value: IndicatorValue }): React.JSX.Element {
  const noteOf = useValueNote()
  return (
    <Source place={value}>
      <p className="sub source-value">
        <Figure value={value} form="normalised" /> {noteOf(value, 0)}
      </p>
    </Source>
  )
}

/** After somebody spoke of a figure its row may have another key: the choice goes with the figure into the new table. */
function useFollowing({ table, selected, onSelect }: TabProps): (id: string) => void {
  const followed = useRef<string | null>(null)
  useEffect(() => {
    const id = followed.current
    if (id === null || table.indicators.some(({ key }) => key === selected)) return
    followed.current = null
    const row = table.indicators.find(({ left, right }) => [...left, ...right].some((value) => value.id === id))
    if (row !== undefined) onSelect(row.key)
  }, [table, selected, onSelect])
  return (id) => {
    followed.current = id
  }
}

/** Figures by what they measure: both sides, their difference, a chart of both, and where each stands. */
export function ValuesTab(props: TabProps): React.JSX.Element {
  const { table, names, selected, onSelect } = props
  const { t } = useTranslation()
  const gapOf = useGapWords()
  const follow = useFollowing(props)
  const [filter, setFilter] = useState(noFilter)
  const [form, setForm] = useState<ShownForm>('normalised')
  const choices = useMemo(() => choicesOf(table.indicators), [table.indicators])
  const rows = useMemo(() => filterEntries(table.indicators, filter), [table.indicators, filter])
  const chosen = rows.find(({ key }) => key === selected)
  const cells = (entry: IndicatorEntry): readonly React.ReactNode[] => [
    <NameCell key="name" entry={entry} />,
    ...sides.map((side) => (
      <ValueCell key={side} entry={entry} side={side} form={form} looked={table[side].instruments.length} />
    )),
    <GapCell key="gap" gap={gapOf(entry, names)} />,
  ]
  return (
    <TabFrame
      {...props}
      tab="values"
      all={table.indicators.length}
      rows={rows}
      onReset={() => setFilter(noFilter)}
      lastColumn={t('indicators.column.gap')}
      cells={cells}
      filters={
        <ValueFilters
          entries={table.indicators}
          choices={choices}
          filter={filter}
          onChange={setFilter}
          form={form}
          onForm={setForm}
        />
      }
    >
      <SourcePanel
        chart={<DumbbellPanel entries={rows} names={names} selected={selected} onSelect={onSelect} />}
        table={table}
        names={names}
        tools={
          chosen !== undefined && (
            <RowWords entry={chosen} entries={table.indicators} words={table.words} onSaid={follow} />
          )
        }
        chosen={chosen}
        render={(value) => <ValueSource key={value.id} value={value} />}
      />
    </TabFrame>
  )
}
