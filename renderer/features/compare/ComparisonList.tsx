import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ComparisonSummary } from '#core/contract/api.ts'
import { sideSeal } from '../../components/CityHead.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Seal } from '../../components/Seal.tsx'
import { formatDate } from '../../components/formats.ts'
import { currentLanguage } from '../../i18n.ts'
import { navigate, routeHref } from '../../navigation.ts'
import { useInstruments } from '../../queries.ts'
import { Screen } from '../../shell/Screen.tsx'

function SideNames({ instruments }: { readonly instruments: ComparisonSummary['left'] }): React.JSX.Element {
  const { t } = useTranslation()
  const names = instruments.map(({ title }) => title).join(t('common.listSeparator'))
  return (
    <span className="comparison-side">
      <Seal {...sideSeal(instruments)} size={16} />
      <span className="clip" title={names} lang="zh-CN">
        {names}
      </span>
    </span>
  )
}

function NoComparison(): React.JSX.Element {
  const { t } = useTranslation()
  const instruments = useInstruments()
  const none = instruments.data?.length === 0
  return (
    <EmptyState
      action={
        <Button type="primary" onClick={() => (none ? navigate('library') : navigate('compare', 'new'))}>
          {t(none ? 'compare.list.toLibrary' : 'compare.list.create')}
        </Button>
      }
    >
      {t(none ? 'compare.list.noInstruments' : 'compare.list.empty')}
    </EmptyState>
  )
}

/** All comparisons; the way into one, and into a new one. */
export function ComparisonList({
  comparisons,
}: {
  readonly comparisons: readonly ComparisonSummary[]
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Screen title={t('compare.list.title')}>
      <div className="comparison-list" data-region="rows">
        {comparisons.length === 0 ? (
          <NoComparison />
        ) : (
          <>
            <div className="comparison-list-head">
              <p className="second">{t('compare.list.lead')}</p>
              <Button onClick={() => navigate('compare', 'new')}>{t('compare.list.create')}</Button>
            </div>
            <ul>
              {comparisons.map(({ id, title, left, right, createdAt }) => (
                <li key={id}>
                  <a className="comparison-entry" href={routeHref('compare', id)}>
                    <b className="clip" title={title}>
                      {title}
                    </b>
                    <SideNames instruments={left} />
                    <SideNames instruments={right} />
                    <span className="muted">
                      {t('compare.list.createdOn', { date: formatDate(createdAt.slice(0, 10), currentLanguage()) })}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Screen>
  )
}
