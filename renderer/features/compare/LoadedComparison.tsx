import { useQueryClient } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Progress } from '#core/model/progress.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { Screen } from '../../shell/Screen.tsx'
import { ComparisonLoading } from './ComparisonLoading.tsx'

/** Long work with its screen: under way, stopped, failed, or there. */
export function LoadedComparison<View>({
  query,
  queryKey,
  progress,
  title,
  render,
}: {
  readonly query: UseQueryResult<View>
  /** What is cancelled when somebody stops it. */
  readonly queryKey: readonly unknown[]
  readonly progress: Progress | null
  readonly title: string
  readonly render: (view: View) => React.ReactNode
}): React.ReactNode {
  const { t } = useTranslation()
  const queries = useQueryClient()
  if (query.data !== undefined) return render(query.data)
  if (query.isFetching) {
    const stop = (): void => void queries.cancelQueries({ queryKey, exact: true })
    return <ComparisonLoading title={title} progress={progress} onStop={stop} />
  }
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
