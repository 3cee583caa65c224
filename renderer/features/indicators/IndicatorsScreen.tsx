import { useTranslation } from 'react-i18next'
import type { IndicatorTable } from '#core/indicators/table-model.ts'
import type { Side } from '#core/model/correspondence.ts'
import { DropdownFilter } from '../../components/DropdownFilter.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { ExportMenu } from '../../components/ExportMenu.tsx'
import { GreyLines } from '../../components/GreyLines.tsx'
import { WarnMark } from '../../components/StateMarks.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { replaceRoute, routeHref } from '../../navigation.ts'
import type { Route } from '../../navigation.ts'
import { useComparisons } from '../../queries.ts'
import { Screen } from '../../shell/Screen.tsx'
import { DeadlinesTab } from './DeadlinesTab.tsx'
import { IndicatorStatus } from './IndicatorStatus.tsx'
import { sides } from './side-sum.ts'
import { tabNames } from './tab-frame.ts'
import type { TabName } from './tab-frame.ts'
import { UnitsTab } from './UnitsTab.tsx'
import { sidesOf, useIndicatorTable, useTableExport } from './use-indicators.ts'
import { useSideName } from './use-value-words.ts'
import { ValuesTab } from './ValuesTab.tsx'
import { WordsTab } from './words/WordsTab.tsx'

const tabs = { values: ValuesTab, deadlines: DeadlinesTab, units: UnitsTab, words: WordsTab } satisfies Record<
  TabName,
  unknown
>

/** What the address says: which tab, which comparison, which row. */
interface Place {
  readonly tab: TabName
  readonly comparison: string | null
  readonly row: string | null
}

const placeIn = ({ query }: Route): Place => ({
  tab: tabNames.find((tab) => tab === query.get('tab')) ?? 'values',
  comparison: query.get('in'),
  row: query.get('row'),
})

const queryOf = ({ tab, comparison, row }: Place): Record<string, string> => ({
  ...(tab === 'values' ? {} : { tab }),
  ...(comparison === null ? {} : { in: comparison }),
  ...(row === null ? {} : { row }),
})

function WithinFilter({ place }: { readonly place: Place }): React.JSX.Element | null {
  const { t } = useTranslation()
  const comparisons = useComparisons().data ?? []
  if (comparisons.length === 0) return null
  return (
    <DropdownFilter
      name={t('indicators.filter.within')}
      value={place.comparison ?? ''}
      choices={[
        { value: '', label: t('indicators.filter.everything') },
        ...comparisons.map(({ id, title }) => ({ value: id as string, label: title })),
      ]}
      onChange={(id) =>
        replaceRoute('indicators', undefined, queryOf({ ...place, comparison: id === '' ? null : id, row: null }))
      }
    />
  )
}

function SideMissing({ side, name }: { readonly side: Side; readonly name: string }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <p className="warn-strip" role="status" key={side}>
      <WarnMark />
      <span>
        {t('indicators.sideEmpty', { place: name })}{' '}
        <a className="more-link" href={routeHref('library')}>
          {t('indicators.emptyAction')}
        </a>
      </span>
    </p>
  )
}

function Loaded({ table, place }: { readonly table: IndicatorTable; readonly place: Place }): React.JSX.Element {
  const { t } = useTranslation()
  const nameOf = useSideName()
  const names = { left: nameOf('left', table.left.instruments), right: nameOf('right', table.right.instruments) }
  const select = (row: string | null): void => replaceRoute('indicators', undefined, queryOf({ ...place, row }))
  useKeys({ Escape: () => select(null) })
  const missing = sides.filter((side) => table[side].instruments.length === 0)
  if (missing.length === sides.length) {
    return (
      <EmptyState
        action={
          <a className="link-button" href={routeHref('library')}>
            {t('indicators.emptyAction')}
          </a>
        }
      >
        {t('indicators.empty')}
      </EmptyState>
    )
  }
  const Tab = tabs[place.tab]
  return (
    <>
      {missing.map((side) => (
        <SideMissing key={side} side={side} name={names[side]} />
      ))}
      <Tab table={table} names={names} selected={place.row} onSelect={select} />
    </>
  )
}

/** What both cities promise in figures, by when, and who is responsible. */
export function IndicatorsScreen({ route }: { readonly route: Route }): React.JSX.Element {
  const { t } = useTranslation()
  const place = placeIn(route)
  const within = sidesOf(place.comparison)
  const { table, progress } = useIndicatorTable(within)
  const write = useTableExport(within)
  const said = table.data?.words.length ?? 0
  const hasRows =
    table.data !== undefined && table.data.left.instruments.length + table.data.right.instruments.length > 0
  return (
    <Screen
      title={t('indicators.title')}
      tabs={tabNames.map((tab) => (
        <a
          key={tab}
          href={routeHref('indicators', undefined, queryOf({ ...place, tab, row: null }))}
          {...(tab === place.tab ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`indicators.tab.${tab}`)}
          {tab === 'words' && said > 0 && ` ${said}`}
        </a>
      ))}
      actions={
        hasRows && (
          <>
            <WithinFilter place={place} />
            <ExportMenu write={write} />
          </>
        )
      }
      status={hasRows && <IndicatorStatus table={table.data} tab={place.tab} />}
      statusEnd={hasRows && <span className="when-wide">{t('indicators.statusLine.rule')}</span>}
    >
      {table.isError && (
        <div className="inline-error">
          <ErrorNotice error={table.error} onRetry={() => void table.refetch()} />
        </div>
      )}
      {table.isPending && (
        <>
          <GreyLines lines={12} />
          {progress !== null && progress.total > 0 && (
            <p className="panel-note muted" role="status">
              {t('indicators.reading', { done: progress.done, total: progress.total })}
            </p>
          )}
        </>
      )}
      {table.data !== undefined && <Loaded key={place.tab} table={table.data} place={place} />}
    </Screen>
  )
}
