import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparisonView } from '#core/contract/api.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import { setPreferences } from '../../preferences.ts'
import { queryKeys, useComparisons } from '../../queries.ts'
import { LoadedComparison } from './LoadedComparison.tsx'
import { useComparison } from './use-comparison.ts'

/** One comparison from its address, read and aligned first. */
export function OpenComparison({
  id,
  render,
}: {
  readonly id: ComparisonId
  readonly render: (view: ComparisonView) => React.ReactNode
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
      render={render}
    />
  )
}
