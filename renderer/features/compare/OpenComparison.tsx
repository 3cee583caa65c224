import { Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparisonId } from '#core/model/ids.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { setPreferences } from '../../preferences.ts'
import { useComparisons } from '../../queries.ts'
import { Screen } from '../../shell/Screen.tsx'
import { ComparePage } from './ComparePage.tsx'
import { ComparisonLoading } from './ComparisonLoading.tsx'
import { useComparison } from './use-comparison.ts'

/** One comparison from its address: loading, stopped, failed, or there. */
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
  if (query.data !== undefined) return <ComparePage view={query.data} startRow={startRow} />
  if (query.isFetching) return <ComparisonLoading id={id} title={title} progress={progress} />
  return (
    <Screen title={title}>
      {query.isError ? (
        <div className="empty-state">
          <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
        </div>
      ) : (
        <EmptyState
          action={
            <Button type="primary" onClick={() => void query.refetch()}>
              {t('compare.loading.again')}
            </Button>
          }
        >
          {t('compare.loading.stopped')}
        </EmptyState>
      )}
    </Screen>
  )
}
