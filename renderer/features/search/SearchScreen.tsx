import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchShape } from '#core/contract/shapes.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { GreyLines } from '../../components/GreyLines.tsx'
import { replaceRoute, routeHref } from '../../navigation.ts'
import type { Route } from '../../navigation.ts'
import { Screen } from '../../shell/Screen.tsx'
import { ClauseHits } from './ClauseHits.tsx'
import { foundIn } from './group-hits.ts'
import { InstrumentHits, NoteHits } from './NameHits.tsx'
import { NothingFound } from './NothingFound.tsx'
import { QueryBox } from './QueryBox.tsx'
import { NotApplied, QueryReading } from './QueryReading.tsx'
import { SearchStatus } from './SearchStatus.tsx'
import { firstLimit, lastLimit, useSearch } from './use-search.ts'
import { useTypedQuery } from './use-typed-query.ts'

const tabs = ['clauses', 'instruments', 'notes'] as const
type Tab = (typeof tabs)[number]
const tabIn = (route: Route): Tab => tabs.find((tab) => tab === route.query.get('tab')) ?? 'clauses'
const queryOf = (q: string, tab: Tab): Record<string, string> => (tab === 'clauses' ? { q } : { q, tab })

function Results({
  answer,
  tab,
  onQuery,
}: {
  readonly answer: SearchShape
  readonly tab: Tab
  readonly onQuery: (query: string) => void
}): React.JSX.Element | null {
  if (tab === 'instruments') return <InstrumentHits hits={answer.instruments} />
  if (tab === 'notes') return <NoteHits hits={answer.notes} />
  if (answer.applied.length === 0) return null
  return answer.hits.length === 0 ? <NothingFound answer={answer} onQuery={onQuery} /> : <ClauseHits answer={answer} />
}

function Tabs({
  tab,
  query,
  answer,
}: {
  readonly tab: Tab
  readonly query: string
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
          href={routeHref('search', undefined, queryOf(query, each))}
          {...(each === tab ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`search.tab.${each}`)} {counts !== undefined && <span className="muted">{counts[each]}</span>}
        </a>
      ))}
    </>
  )
}

/** Searches all clauses, titles and annotations as somebody types. */
export function SearchScreen({ route }: { readonly route: Route }): React.JSX.Element {
  const { t } = useTranslation()
  const tab = tabIn(route)
  const typed = useTypedQuery(route.query.get('q') ?? '', (q) => replaceRoute('search', undefined, queryOf(q, tab)))
  const [limit, setLimit] = useState(firstLimit)
  const search = useSearch(typed.settled, limit)
  const results = useRef<HTMLDivElement>(null)
  const answer = typed.settled === '' ? undefined : search.data
  const count =
    answer === undefined
      ? search.isFetching
        ? t('search.searching')
        : null
      : t('search.count', { count: foundIn(answer) })
  return (
    <Screen
      title={t('shell.screen.search')}
      tabs={<Tabs tab={tab} query={typed.settled} answer={answer} />}
      status={
        answer !== undefined &&
        answer.hits.length > 0 && <SearchStatus answer={answer} limit={limit} onMore={() => setLimit(lastLimit)} />
      }
    >
      <div className="query" data-region="query">
        <QueryBox
          typed={typed}
          count={count}
          onDown={() => results.current?.querySelector<HTMLElement>('[role=listbox], a')?.focus()}
        />
        {answer === undefined ? (
          <p className="query-reading muted">{t('search.help')}</p>
        ) : (
          <>
            <QueryReading answer={answer} onQuery={typed.set} />
            {/* A line each: what was searched besides, what is not complete yet. */}
            <div className="query-notes" />
          </>
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
        <div ref={results} className="results" aria-busy={search.isPlaceholderData}>
          {typed.settled !== '' && search.isPending && <GreyLines />}
          {answer !== undefined && <Results answer={answer} tab={tab} onQuery={typed.set} />}
        </div>
      </div>
    </Screen>
  )
}
