import { Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { similarScopes, type SimilarScope, type SimilarShape } from '#core/contract/similar.ts'
import type { ClauseRef } from '#core/model/correspondence.ts'
import { Choices } from '../../components/Choices.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { GreyLines } from '../../components/GreyLines.tsx'
import { Seal, sealOfPlace } from '../../components/Seal.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { clauseAddress, navigate, replaceRoute } from '../../navigation.ts'
import type { Route } from '../../navigation.ts'
import { isJurisdiction } from '#core/model/instrument.ts'
import { setReturnPoint } from '../../return-point.ts'
import { Screen } from '../../shell/Screen.tsx'
import { ClauseHits } from './ClauseHits.tsx'
import { nameOf } from './hit.ts'
import { useSimilar } from './use-similar.ts'

const scopeIn = (route: Route): SimilarScope =>
  similarScopes.find((scope) => scope === route.query.get('scope')) ?? 'other-city'

/** Where somebody came from; the empty search where the screen was opened by its address. */
function leave(): void {
  if (history.length > 1) history.back()
  else navigate('search')
}

/** The clause that was asked about, with its text. */
function Asked({ of }: Pick<SimilarShape, 'of'>): React.JSX.Element {
  const { t } = useTranslation()
  const place = isJurisdiction(of.jurisdiction) ? of.jurisdiction : 'joint'
  return (
    <div className="similar-of">
      <p>
        <Seal {...sealOfPlace(place)} size={16} /> <span className="second">{t('search.similar.to')}</span>{' '}
        <b lang="zh-CN">
          {of.title} {nameOf(of)}
        </b>{' '}
        <span className="second" lang="zh-CN">
          {of.heading}
        </span>
      </p>
      <p className="clause-text similar-text" lang="zh-CN">
        {of.text}
      </p>
    </div>
  )
}

/** How many clauses were compared, and what was left aside. */
function Examined({ answer }: { readonly answer: SimilarShape }): React.JSX.Element {
  const { t } = useTranslation()
  const { examined, instruments, leftOut, tookMs } = answer
  return (
    <>
      <span>{t('search.similar.examined', { count: examined, instruments })}</span>
      {leftOut > 0 && <span>{t('search.similar.leftOut', { count: leftOut })}</span>}
      <span className="when-wide">{t('search.status.took', { ms: tookMs.toFixed(0) })}</span>
      <span>{t('search.status.keysSimilar')}</span>
    </>
  )
}

/** Clauses that are like one clause, by the scores of an alignment, in the list that a search has too. */
export function SimilarScreen({
  clause,
  route,
}: {
  readonly clause: ClauseRef
  readonly route: Route
}): React.JSX.Element {
  const { t } = useTranslation()
  const scope = scopeIn(route)
  const { query, progress } = useSimilar(clause, scope)
  useKeys({ Escape: leave })
  // The list is on screen again.
  useEffect(() => setReturnPoint(null), [])
  const answer = query.data
  const address = clauseAddress(clause)
  return (
    <Screen
      title={t('search.similar.title')}
      status={answer !== undefined && answer.hits.length > 0 && <Examined answer={answer} />}
    >
      <div className="query" data-region="query">
        <div className="similar-bar">
          <Choices
            name={t('search.similar.scope')}
            value={answer?.scope ?? scope}
            choices={similarScopes.map((value) => ({ value, label: t(`search.similar.scopes.${value}`) }))}
            onChange={(value) => replaceRoute('search', undefined, { similar: address, scope: value })}
          />
          <span role="status" className="muted">
            {answer === undefined
              ? query.isFetching &&
                `${t('search.similar.looking')}${progress === null || progress.total === 0 ? '' : ` · ${t('common.progress', { done: progress.done, total: progress.total })}`}`
              : t('search.similar.found', { count: answer.hits.length })}
          </span>
          <span className="grow" />
          <Button size="small" onClick={leave}>
            {t('search.similar.back')} <kbd>Esc</kbd>
          </Button>
        </div>
        {answer !== undefined && <Asked of={answer.of} />}
      </div>
      {query.isError && (
        <div className="inline-error">
          <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
        </div>
      )}
      <div className="search-body">
        <div className="results">
          {query.isPending && <GreyLines />}
          {answer !== undefined &&
            (answer.hits.length === 0 ? (
              <EmptyState>{t('search.similar.nothing')}</EmptyState>
            ) : (
              <ClauseHits
                hits={answer.hits}
                query={`${address} ${scope}`}
                start={route.query.get('hit')}
                onBack={leave}
              />
            ))}
        </div>
      </div>
    </Screen>
  )
}
