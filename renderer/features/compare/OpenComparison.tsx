import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparisonId } from '#core/model/ids.ts'
import { setPreferences } from '../../preferences.ts'
import { queryKeys, useComparisons } from '../../queries.ts'
import { ComparePage } from './ComparePage.tsx'
import { LoadedComparison } from './LoadedComparison.tsx'
import { useComparison } from './use-comparison.ts'

/** One comparison from its address. */
export function OpenComparison({
  id,
  startRow,
}: {
  readonly id: ComparisonId
  readonly startRow: string | null
}): React.JSX.Element {
  const { t } = useTranslation()
  const { query, progress } = useComparison(id)
  const comparisons = useComparisons()
  const title = comparisons.data?.find((each) => each.id === id)?.title ?? t('compare.title')
  useEffect(() => {
    if (query.isSuccess) setPreferences({ lastComparison: id })
  }, [id, query.isSuccess])
  return (
    <LoadedComparison
      query={query}
      queryKey={queryKeys.comparison(id)}
      progress={progress}
      title={title}
      render={(view) => <ComparePage view={view} startRow={startRow} />}
    />
  )
}
