import { useTranslation } from 'react-i18next'
import type { ComparisonId } from '#core/model/ids.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import type { Route } from '../../navigation.ts'
import { usePreferences } from '../../preferences.ts'
import { useComparisons } from '../../queries.ts'
import { Screen } from '../../shell/Screen.tsx'
import { ComparisonList } from './ComparisonList.tsx'
import { NewComparison } from './NewComparison.tsx'
import { OpenComparison } from './OpenComparison.tsx'
import { VersionScreen } from './versions/VersionScreen.tsx'

/** `#/compare` goes into the comparison of last time or the only one, else `#/compare/list` shows them all; `#/compare/new` makes one; `#/compare/versions` reads two versions of one instrument; else its id is the path. */
export function CompareScreen({ route }: { readonly route: Route }): React.JSX.Element {
  const { t } = useTranslation()
  const comparisons = useComparisons()
  const { lastComparison } = usePreferences()
  if (route.path === 'new') {
    return <NewComparison chosenFirst={route.query.get('with')} against={route.query.get('against')} />
  }
  if (route.path === 'versions') return <VersionScreen route={route} />
  const [only, ...others] = comparisons.data ?? []
  const last =
    comparisons.data?.find(({ id: each }) => each === lastComparison) ?? (others.length === 0 ? only : undefined)
  const id = route.path === 'list' ? null : (route.path ?? last?.id ?? null)
  if (id !== null) {
    return <OpenComparison key={id} id={id as ComparisonId} startRow={route.query.get('row')} />
  }
  if (comparisons.data !== undefined) return <ComparisonList comparisons={comparisons.data} />
  return (
    <Screen title={t('compare.title')}>
      {comparisons.isError && <ErrorNotice error={comparisons.error} onRetry={() => void comparisons.refetch()} />}
    </Screen>
  )
}
