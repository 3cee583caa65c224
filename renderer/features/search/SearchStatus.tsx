import { useTranslation } from 'react-i18next'
import type { SearchShape } from '#core/contract/shapes.ts'
import { columnNames, columnsOf, foundIn, hitsIn } from './group-hits.ts'
import { lastLimit } from './use-search.ts'

/** 16 条＝成都与四川 9 ＋ 重庆 7, and how many there are beyond what is listed. */
export function SearchStatus({
  answer,
  limit,
  onMore,
}: {
  readonly answer: SearchShape
  readonly limit: number
  readonly onMore: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const columns = columnsOf(answer.hits)
  const terms = columnNames
    .filter((name) => name !== 'others' || columns.others.length > 0)
    .map((name) => `${t(`search.column.${name}`)} ${hitsIn(columns[name]).length}`)
  const found = foundIn(answer)
  const listed = answer.hits.length
  return (
    <>
      <span>
        {t('search.status.sum', { count: listed })}
        <b>{terms.join(' ＋ ')}</b>
      </span>
      {found > listed && (
        <span>
          {t(answer.atLeast.length > 0 ? 'search.more.shownAtLeast' : 'search.more.shown', {
            total: found,
            shown: listed,
          })}{' '}
          {limit < lastLimit && (
            <button type="button" className="text-button" onClick={onMore}>
              {found <= lastLimit ? t('search.more.all') : t('search.more.upTo', { count: lastLimit })}
            </button>
          )}
        </span>
      )}
      <span className="when-wide">{t('search.status.took', { ms: answer.tookMs.toFixed(1) })}</span>
      <span>{t('search.status.keys')}</span>
    </>
  )
}
