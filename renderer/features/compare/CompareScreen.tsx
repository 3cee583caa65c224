import { useTranslation } from 'react-i18next'
import type { ComparisonId } from '#core/model/ids.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { clauseInAddress } from '../../navigation.ts'
import type { Route } from '../../navigation.ts'
import { usePreferences } from '../../preferences.ts'
import { useComparisons } from '../../queries.ts'
import { Screen } from '../../shell/Screen.tsx'
import { ComparePage } from './ComparePage.tsx'
import { ComparisonList } from './ComparisonList.tsx'
import { fieldInAddress, wholeMatrix } from './matrix/field.ts'
import { MatrixPage } from './matrix/MatrixPage.tsx'
import { NewComparison } from './NewComparison.tsx'
import { OpenComparison } from './OpenComparison.tsx'
import { rowHolding } from './row-facts.ts'
import { VersionScreen } from './versions/VersionScreen.tsx'

/** `#/compare` goes into the comparison of last time or the only one, else `#/compare/list` shows them all; `#/compare/new` makes one; `#/compare/versions` reads two versions of one instrument; `#/compare/matrix` counts the rows by area; else its id is the path. */
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
  const named = route.path === 'matrix' ? route.query.get('of') : route.path
  const id = route.path === 'list' ? null : (named ?? last?.id ?? null)
  if (id !== null) {
    const isMatrix = route.path === 'matrix'
    const row = route.query.get('row')
    const clause = clauseInAddress(route.query.get('clause'))
    const startRow = (rows: readonly RowOutline[]): string | null =>
      row ?? (clause === null ? null : rowHolding(rows, clause))
    return (
      <OpenComparison
        // Another place in the address begins there.
        key={`${id} ${isMatrix} ${row ?? ''} ${route.query.get('clause') ?? ''}`}
        id={id as ComparisonId}
        render={(view) =>
          isMatrix ? (
            <MatrixPage view={view} field={fieldInAddress(route.query) ?? wholeMatrix} />
          ) : (
            <ComparePage view={view} startRow={startRow(view.rows)} startField={fieldInAddress(route.query)} />
          )
        }
      />
    )
  }
  if (comparisons.data !== undefined) return <ComparisonList comparisons={comparisons.data} />
  return (
    <Screen title={t('compare.title')}>
      {comparisons.isError && <ErrorNotice error={comparisons.error} onRetry={() => void comparisons.refetch()} />}
    </Screen>
  )
}
