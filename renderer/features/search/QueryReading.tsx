import { useTranslation } from 'react-i18next'
import type { SearchHit, SearchShape } from '#core/contract/shapes.ts'
import { WarnMark } from '../../components/StateMarks.tsx'
import { bareTerm, isExcluded } from './query-terms.ts'

const hows: readonly SearchHit['how'][] = ['exact', 'pinyin', 'fuzzy', 'synonym']

/** How many were found in which way; only the ways that found something. */
function Ways({ totals }: Pick<SearchShape, 'totals'>): React.JSX.Element | null {
  const { t } = useTranslation()
  const found = hows.filter((how) => totals[how] > 0)
  if (found.length < 2 && totals.exact > 0) return null
  return (
    <span className="ways">
      {found.map((how) => (
        <span key={how}>
          <mark className={`found-${how}`}>{t(`search.reading.how.${how}`)}</mark> {totals[how]}
        </span>
      ))}
    </span>
  )
}

/** How the query was understood, and what of it was not applied. */
export function QueryReading({ answer }: { readonly answer: SearchShape }): React.JSX.Element {
  const { t } = useTranslation()
  const { applied } = answer
  const wanted = applied.filter((term) => !isExcluded(term))
  const excluded = applied.filter(isExcluded)
  return (
    <div className="query-reading" aria-label={t('search.reading.title')}>
      {wanted.map((term) => (
        <b key={term} lang="zh-CN">
          {term}
        </b>
      ))}
      {excluded.map((term) => (
        <span key={term} lang="zh-CN">
          {t('search.reading.excluded')} <b>{bareTerm(term)}</b>
        </span>
      ))}
      {wanted.length > 0 && (
        <span className="muted">
          {wanted.length === 1 ? t('search.reading.one') : t('search.reading.all', { count: wanted.length })}
        </span>
      )}
      <Ways totals={answer.totals} />
    </div>
  )
}

export function NotApplied({ answer }: { readonly answer: SearchShape }): React.JSX.Element | null {
  const { t } = useTranslation()
  const { notApplied, applied } = answer
  if (notApplied.length === 0) return null
  return (
    <div className="warn-strip" role="alert">
      <WarnMark />
      <p>
        <b>{t('search.notApplied.lead', { count: notApplied.length })}</b>
        <span lang="zh-CN">{notApplied.map((term) => `“${term}”`).join(t('common.listSeparator'))}</span>
        {'　'}
        {applied.length === 0 ? t('search.notApplied.nothing') : t('search.notApplied.rest')}
      </p>
    </div>
  )
}
