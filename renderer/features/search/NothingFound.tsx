import { useTranslation } from 'react-i18next'
import type { SearchShape } from '#core/contract/shapes.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useWidenings } from './use-search.ts'

/** Says what was applied and the nearest thing that would match. */
export function NothingFound({
  answer,
  comparison,
  onQuery,
}: {
  readonly answer: SearchShape
  /** That the search stays within. */
  readonly comparison: ComparisonId | null
  readonly onQuery: (query: string) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const { applied, instruments, parts } = answer
  const widenings = useWidenings(parts, comparison)
  const terms = applied.map((term) => `“${term}”`).join(t('common.listSeparator'))
  // A clause holds words, and meets conditions.
  const sentence = parts.some(({ kind }) => kind === 'filter') ? 'meets' : applied.length > 1 ? 'title' : 'single'
  return (
    <EmptyState
      action={
        <ul className="widenings">
          {widenings.map(({ term, query, count }) => (
            <li key={term}>
              <button type="button" className="text-button" onClick={() => onQuery(query)}>
                {t('search.nothing.without', { term, count })}
              </button>
            </li>
          ))}
          {instruments.length > 0 && <li>{t('search.nothing.names', { count: instruments.length })}</li>}
        </ul>
      }
    >
      {t(`search.nothing.${sentence}`, { terms })}
    </EmptyState>
  )
}
