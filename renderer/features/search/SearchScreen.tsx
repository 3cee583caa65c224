import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchShape } from '#core/contract/shapes.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { GreyLines } from '../../components/GreyLines.tsx'
import { clauseInAddress, replaceRoute, routeHref } from '../../navigation.ts'
import type { Route } from '../../navigation.ts'
import { setReturnPoint } from '../../return-point.ts'
import { Screen } from '../../shell/Screen.tsx'
import { ClauseHits } from './ClauseHits.tsx'
import { Facets } from './Facets.tsx'
import { foundIn } from './group-hits.ts'
import { InstrumentHits, NoteHits } from './NameHits.tsx'
import { NothingFound } from './NothingFound.tsx'
import { PinyinNote } from './PinyinNote.tsx'
import { goTo, QueryBox } from './QueryBox.tsx'
import { NotApplied, QueryReading } from './QueryReading.tsx'
import { SavedSearches, searchOfKey } from './SavedSearches.tsx'
import { ScopeChip, ScopeSwitch, useScope } from './SearchScope.tsx'
import { SearchStatus } from './SearchStatus.tsx'
import { SimilarScreen } from './SimilarScreen.tsx'
import { useSavedSearches } from './use-saved-searches.ts'
import { firstLimit, lastLimit, useFacets, useSearch } from './use-search.ts'
import { useTypedQuery } from './use-typed-query.ts'
import { Widening } from './Widening.tsx'

const tabs = ['clauses', 'instruments', 'notes'] as const
type Tab = (typeof tabs)[number]
const tabIn = (route: Route): Tab => tabs.find((tab) => tab === route.query.get('tab')) ?? 'clauses'
const queryOf = (q: string, tab: Tab, within: string | null): Record<string, string> => ({
  q,
  ...(tab === 'clauses' ? {} : { tab }),
  ...(within === null ? {} : { in: within }),
})

function Results({
  answer,
  tab,
  onQuery,
  clauses,
  comparison,
}: {
  readonly answer: SearchShape
  readonly comparison: ComparisonId | null
  readonly tab: Tab
  readonly onQuery: (query: string) => void
  readonly clauses: Omit<React.ComponentProps<typeof ClauseHits>, 'hits' | 'query'>
}): React.JSX.Element | null {
  const spoken = answer.totals.pinyin > 0
  if (tab === 'instruments') return <InstrumentHits hits={answer.instruments} spoken={spoken} />
  if (tab === 'notes') return <NoteHits hits={answer.notes} spoken={spoken} />
  if (answer.applied.length === 0) return null
  if (answer.hits.length === 0) return <NothingFound answer={answer} comparison={comparison} onQuery={onQuery} />
  return <ClauseHits hits={answer.hits} query={answer.query} {...clauses} />
}

function Tabs({
  tab,
  query,
  within,
  answer,
}: {
  readonly tab: Tab
  readonly query: string
  readonly within: string | null
  readonly answer: SearchShape | undefined
}): React.JSX.Element {
  const { t } = useTranslation()
  const counts = answer && {
    clauses: foundIn(answer),
    instruments: answer.instruments.length,
    notes: answer.notes.length,
  }
  return (
    <>
      {tabs.map((each) => (
        <a
          key={each}
          href={routeHref('search', undefined, queryOf(query, each, within))}
          {...(each === tab ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`search.tab.${each}`)} {counts !== undefined && <span className="muted">{counts[each]}</span>}
        </a>
      ))}
    </>
  )
}

/** `#/search?q=…` searches; `#/search?similar=VERSION PATH` finds what is like a clause. */
export function SearchScreen({ route }: { readonly route: Route }): React.JSX.Element {
  const similar = clauseInAddress(route.query.get('similar'))
  return similar === null ? <QueryScreen route={route} /> : <SimilarScreen clause={similar} route={route} />
}

/** Searches all clauses, titles and annotations as somebody types. */
function QueryScreen({ route }: { readonly route: Route }): React.JSX.Element {
  const { t } = useTranslation()
  const tab = tabIn(route)
  const within = route.query.get('in')
  const { scope, offered } = useScope(within)
  const comparison = scope?.comparison ?? null
  const searchIn = (q: string, id: string | null): void => replaceRoute('search', undefined, queryOf(q, tab, id))
  const typed = useTypedQuery(route.query.get('q') ?? '', (q) => searchIn(q, within))
  const [limit, setLimit] = useState(firstLimit)
  const search = useSearch(typed.settled, limit, comparison)
  const facets = useFacets(typed.settled, comparison)
  const saved = useSavedSearches()
  const results = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)
  // The list is on screen again.
  useEffect(() => setReturnPoint(null), [])
  const answer = typed.settled === '' ? undefined : search.data
  const count =
    answer === undefined
      ? search.isFetching
        ? t('search.searching')
        : null
      : t('search.count', { count: foundIn(answer) })
  const onListKey = (event: React.KeyboardEvent): boolean => {
    const asked = event.ctrlKey || event.metaKey ? null : searchOfKey(saved.searches, event.key)
    if (asked !== null) typed.set(asked.query)
    else if (event.key === '/') goTo(box.current)
    else return false
    return true
  }
  return (
    <Screen
      title={t('shell.screen.search')}
      tabs={<Tabs tab={tab} query={typed.settled} within={within} answer={answer} />}
      status={
        answer !== undefined &&
        answer.hits.length > 0 && <SearchStatus answer={answer} limit={limit} onMore={() => setLimit(lastLimit)} />
      }
    >
      <div className="query" data-region="query">
        <QueryBox
          typed={typed}
          count={count}
          input={box}
          isFirst={route.query.get('hit') === null}
          onDown={() => results.current?.querySelector<HTMLElement>('[role=listbox], a')?.focus()}
        />
        <div className="query-under">
          {answer === undefined ? (
            <p className="query-reading muted">{t('search.help')}</p>
          ) : (
            <QueryReading answer={answer} onQuery={typed.set} isScoped={scope !== null}>
              {scope !== null && <ScopeChip scope={scope} onLeave={() => searchIn(typed.settled, null)} />}
            </QueryReading>
          )}
          <ScopeSwitch scope={scope} offered={offered} onScope={(id) => searchIn(typed.settled, id)} />
          <SavedSearches saved={saved} query={typed.settled} onRun={typed.set} />
        </div>
        {/* A line each: what was searched besides, what is not complete yet. */}
        {answer !== undefined && (
          <div className="query-notes">
            <Widening answer={answer} />
            <PinyinNote answer={answer} />
          </div>
        )}
      </div>
      {answer !== undefined && <NotApplied answer={answer} />}
      {search.isError && typed.settled !== '' && (
        <div className="inline-error">
          <ErrorNotice error={search.error} onRetry={() => void search.refetch()} />
        </div>
      )}
      {/* What narrows the answer is an `aside` before the results. */}
      <div className="search-body">
        {answer !== undefined && answer.applied.length > 0 && tab === 'clauses' && (
          <Facets answer={facets.data} parts={answer.parts} onQuery={typed.set} />
        )}
        <div ref={results} className="results" aria-busy={search.isPlaceholderData}>
          {typed.settled !== '' && search.isPending && <GreyLines />}
          {answer !== undefined && (
            <Results
              answer={answer}
              tab={tab}
              onQuery={typed.set}
              comparison={comparison}
              clauses={{ start: route.query.get('hit'), onBack: () => goTo(box.current), onKey: onListKey }}
            />
          )}
        </div>
      </div>
    </Screen>
  )
}
