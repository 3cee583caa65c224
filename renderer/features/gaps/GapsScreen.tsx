import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparisonSummary, GapEntry } from '#core/contract/api.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { GreyLines } from '../../components/GreyLines.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { routeHref } from '../../navigation.ts'
import { useComparisons } from '../../queries.ts'
import { Screen } from '../../shell/Screen.tsx'
import { countTerms, entryKey, filterGaps, gapTerms, noFilter, sidesOf } from './gap-sum.ts'
import type { GapTerm, SidesOf } from './gap-sum.ts'
import { GapFilters } from './GapFilters.tsx'
import { GapPanel } from './GapPanel.tsx'
import type { PanelView } from './GapPanel.tsx'
import { GapSum, useTermName } from './GapSum.tsx'
import { GapTable } from './GapTable.tsx'
import { useGaps } from './use-gaps.ts'

function GapStatus({
  entries,
  sides,
}: {
  readonly entries: readonly GapEntry[]
  readonly sides: SidesOf
}): React.JSX.Element {
  const { t } = useTranslation()
  const nameOf = useTermName(sides)
  const counts = countTerms(entries, sides)
  const terms = gapTerms.filter((term) => counts[term] > 0).map((term) => `${nameOf(term)} ${counts[term]}`)
  const gaps = entries.filter(({ kind }) => kind === 'gap')
  const confirmed = gaps.filter((entry) => entry.status === 'confirmed').length
  return (
    <>
      <span>
        {t('gaps.statusLine.all', { count: entries.length })}
        <b>{terms.join(' ＋ ')}</b>
      </span>
      <span>{t('gaps.statusLine.gaps', { suggested: gaps.length - confirmed, confirmed })}</span>
      <span className="when-wide">{t('gaps.statusLine.rule')}</span>
    </>
  )
}

function Gaps({
  entries,
  comparisons,
}: {
  readonly entries: readonly GapEntry[]
  readonly comparisons: readonly ComparisonSummary[]
}): React.JSX.Element {
  const { t } = useTranslation()
  const [filter, setFilter] = useState(noFilter)
  const [view, setView] = useState<PanelView>('disagreements')
  const [selectedKey, setSelectedKey] = useState<string | null>(null)
  const sides = useMemo(() => sidesOf(comparisons), [comparisons])
  const shown = useMemo(() => filterGaps(entries, filter, sides), [entries, filter, sides])
  const selected = entries.find((entry) => entryKey(entry) === selectedKey) ?? null
  const select = (entry: GapEntry): void => {
    setSelectedKey(entryKey(entry))
    setView('detail')
  }
  const toggle = (term: GapTerm): void => {
    const terms = new Set(filter.terms)
    if (!terms.delete(term)) terms.add(term)
    setFilter({ ...filter, terms })
  }
  useKeys({ Escape: () => setView('disagreements') })
  const hidden = entries.length - shown.length
  return (
    <>
      <div className="strip gap-strip" data-region="filter">
        <GapSum
          all={entries.length}
          counts={countTerms(entries, sides)}
          sides={sides}
          selected={filter.terms}
          onToggle={toggle}
          onAll={() => setFilter(noFilter)}
        />
        {hidden > 0 && <span className="muted strip-note">{t('gaps.hidden', { shown: shown.length, hidden })}</span>}
        <span className="grow" />
        <GapFilters entries={entries} comparisons={comparisons} filter={filter} onChange={setFilter} />
      </div>
      <div className="table-screen gaps">
        {shown.length === 0 ? (
          <EmptyState
            action={
              entries.length > 0 && (
                <button type="button" className="text-button" onClick={() => setFilter(noFilter)}>
                  {t('gaps.showAll')}
                </button>
              )
            }
          >
            {entries.length > 0 ? t('gaps.noneShown') : t('gaps.noneFound', { count: comparisons.length })}
          </EmptyState>
        ) : (
          <GapTable entries={shown} sides={sides} selected={selected} onSelect={select} />
        )}
        <GapPanel
          view={view}
          onView={setView}
          selected={selected}
          disagreements={entries.filter(({ kind }) => kind === 'disagreement')}
          sides={sides}
          onSelect={select}
        />
      </div>
    </>
  )
}

/** Gaps, conflicts and disagreements over all comparisons. */
export function GapsScreen(): React.JSX.Element {
  const { t } = useTranslation()
  const gaps = useGaps()
  const comparisons = useComparisons()
  const failed = [gaps, comparisons].find(({ isError }) => isError)
  const sides = useMemo(() => sidesOf(comparisons.data ?? []), [comparisons.data])
  return (
    <Screen
      title={t('gaps.title')}
      status={gaps.data !== undefined && gaps.data.length > 0 && <GapStatus entries={gaps.data} sides={sides} />}
    >
      {failed !== undefined && (
        <div className="inline-error">
          <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
        </div>
      )}
      {failed === undefined && (gaps.data === undefined || comparisons.data === undefined) && <GreyLines lines={12} />}
      {gaps.data !== undefined && comparisons.data?.length === 0 && (
        <EmptyState
          action={
            <a className="link-button" href={routeHref('compare')}>
              {t('gaps.emptyAction')}
            </a>
          }
        >
          {t('gaps.empty')}
        </EmptyState>
      )}
      {gaps.data !== undefined && comparisons.data !== undefined && comparisons.data.length > 0 && (
        <Gaps entries={gaps.data} comparisons={comparisons.data} />
      )}
    </Screen>
  )
}
