import { useTranslation } from 'react-i18next'
import type { VersionView } from '#core/contract/versions.ts'
import { listStep } from '../../../components/list-step.ts'
import { useKeys } from '../../../components/use-keys.ts'
import { usePreferences } from '../../../preferences.ts'
import { Screen } from '../../../shell/Screen.tsx'
import { CompareTabs } from '../CompareTabs.tsx'
import { ChangeList } from './ChangeList.tsx'
import { isLine } from './shown-row.ts'
import { useVersionState } from './use-version-state.ts'
import { VersionProvider } from './version-context.tsx'
import type { VersionState } from './version-context.tsx'
import { VersionFilter } from './VersionFilter.tsx'
import { VersionGrid } from './VersionGrid.tsx'
import { VersionHeads } from './VersionHeads.tsx'
import { VersionOverview } from './VersionOverview.tsx'
import { VersionStatus } from './VersionStatus.tsx'

/** `J` and `K` go through the rows, `N` and `Shift N` through the differences. */
function useVersionKeys({ shown, selected, go, walk }: VersionState): void {
  const step = (key: 'j' | 'k') => (): void => {
    const rows = shown.filter((row) => !isLine(row))
    const at = rows.findIndex((row) => row.key === selected?.key)
    const next = rows[listStep(key, at, rows.length) ?? -1]
    if (next !== undefined) go(next.key)
  }
  useKeys({ j: step('j'), k: step('k'), n: () => walk(1), 'Shift+N': () => walk(-1) })
}

/** Two versions of one instrument: the sum of what became of the clauses, the overview, the rows and the list of changes. */
export function VersionPage({ view }: { readonly view: VersionView }): React.JSX.Element {
  const { t } = useTranslation()
  const { versionLayout } = usePreferences()
  const state = useVersionState(view)
  useVersionKeys(state)
  return (
    <VersionProvider value={state}>
      <Screen
        title={<span lang="zh-CN">{view.new.title}</span>}
        tabs={<CompareTabs current="versions" />}
        status={<VersionStatus />}
        statusEnd={view.approximate ? <span className="status-wrong">{t('versions.approximate')}</span> : null}
      >
        <VersionFilter />
        <VersionOverview />
        <div className="compare-body with-drawer version-body">
          <div className="compare-table" role="grid" aria-rowcount={view.rows.length + 1} aria-label={view.new.title}>
            <VersionHeads layout={versionLayout} />
            <VersionGrid layout={versionLayout} />
          </div>
          <ChangeList />
        </div>
      </Screen>
    </VersionProvider>
  )
}
