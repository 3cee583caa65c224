import { useTranslation } from 'react-i18next'
import type { ComparisonView } from '#core/contract/api.ts'
import { setPreferences, useDrawerOpen } from '../../preferences.ts'
import { useAbout } from '../../queries.ts'
import { Screen } from '../../shell/Screen.tsx'
import { AskProfile } from './AskProfile.tsx'
import { ColumnHeads } from './ColumnHeads.tsx'
import { CompareProvider, useCompare } from './compare-context.tsx'
import { CompareTabs } from './CompareTabs.tsx'
import { CompareStatus, CompareStatusEnd } from './CompareStatus.tsx'
import { ComparisonSwitch } from './ComparisonSwitch.tsx'
import { Drawer } from './Drawer.tsx'
import { FilterStrip } from './FilterStrip.tsx'
import { KeyHelp } from './KeyHelp.tsx'
import { Overview } from './Overview.tsx'
import type { Field } from './matrix/field.ts'
import { filterOfField } from './row-filter.ts'
import { RowGrid } from './RowGrid.tsx'
import { useCompareKeys } from './use-compare-keys.ts'
import { useCompareState } from './use-compare-state.ts'
import { useDecisions } from './use-decisions.ts'
import { usePicking } from './use-picking.ts'

function Body(): React.JSX.Element {
  const { t } = useTranslation()
  const { view } = useCompare()
  const drawerOpen = useDrawerOpen()
  const decisions = useDecisions()
  const picking = usePicking(decisions)
  useCompareKeys(decisions, picking)
  return (
    <div className={`compare-body${drawerOpen ? ' with-drawer' : ''}`}>
      <div
        className="compare-table"
        role="grid"
        aria-rowcount={view.rows.length + 1}
        aria-label={view.comparison.title}
      >
        <ColumnHeads />
        <RowGrid />
      </div>
      {drawerOpen && <Drawer decisions={decisions} picking={picking} />}
      <button
        type="button"
        className="drawer-toggle"
        aria-expanded={drawerOpen}
        title={t(drawerOpen ? 'compare.drawer.close' : 'compare.drawer.open')}
        aria-label={t(drawerOpen ? 'compare.drawer.close' : 'compare.drawer.open')}
        onClick={() => setPreferences({ drawerOpen: !drawerOpen })}
      >
        {drawerOpen ? '›' : '‹'}
      </button>
      {picking.waiting !== null && <AskProfile picking={picking} />}
    </div>
  )
}

/** An open comparison: filters, overview, the locked rows and the drawer. */
export function ComparePage({
  view,
  startRow,
  startField,
}: {
  readonly view: ComparisonView
  /** Key of the row to begin at, from the address. */
  readonly startRow: string | null
  /** The field of the matrix to show at first, from the address; null: all. */
  readonly startField: Field | null
}): React.JSX.Element {
  const about = useAbout()
  const state = useCompareState(view, {
    profile: about.data?.profile ?? null,
    readOnly: about.data?.workspace.readOnly ?? false,
    startRow,
    startFilter: startField === null ? null : filterOfField(startField),
  })
  return (
    <CompareProvider value={state}>
      <Screen
        title={<ComparisonSwitch comparison={view.comparison} />}
        tabs={<CompareTabs current="clauses" />}
        status={<CompareStatus />}
        statusEnd={
          <>
            <CompareStatusEnd />
            <KeyHelp />
          </>
        }
      >
        <FilterStrip />
        <Overview />
        <Body />
      </Screen>
    </CompareProvider>
  )
}
