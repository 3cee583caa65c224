import { useTranslation } from 'react-i18next'
import { Candidates } from './Candidates.tsx'
import { useCompare } from './compare-context.tsx'
import { Contrasts } from './Contrasts.tsx'
import { DecisionDock } from './DecisionDock.tsx'
import { DrawerHead } from './DrawerHead.tsx'
import { Evidence } from './Evidence.tsx'
import { GapForm } from './GapForm.tsx'
import { RowAreas } from './RowAreas.tsx'
import { Thread } from './Thread.tsx'
import { useRowDetails } from './use-comparison.ts'
import type { Decisions } from './use-decisions.ts'
import type { Picking } from './use-picking.ts'

/** Evidence, candidates, thread and decision of the selected row. */
export function Drawer({
  decisions,
  picking,
}: {
  readonly decisions: Decisions
  readonly picking: Picking
}): React.JSX.Element {
  const { t } = useTranslation()
  const { view, selected, indexOf } = useCompare()
  const details = useRowDetails(view.comparison.id, view.rows, selected === null ? [] : [indexOf(selected)])
  const detail = selected === null ? undefined : details.get(selected.key)
  return (
    <aside className="drawer" aria-label={t('compare.drawer.region')} data-region="drawer">
      {selected === null ? (
        <p className="drawer-block second">{t('compare.drawer.nothing')}</p>
      ) : (
        <>
          <DrawerHead row={selected} />
          <div className="drawer-scroll" key={selected.key}>
            {detail !== undefined && (
              <>
                <Contrasts row={detail} />
                <Evidence row={detail} />
                <RowAreas row={detail} />
                <Candidates row={detail} />
                <Thread row={detail} decisions={decisions} />
              </>
            )}
          </div>
          {picking.gapOpen && detail !== undefined && (
            <GapForm
              key={`gap ${selected.key}`}
              row={detail}
              method={view.method}
              onConfirm={picking.confirmGap}
              onClose={picking.closeGap}
            />
          )}
          <DecisionDock row={selected} decisions={decisions} picking={picking} />
        </>
      )}
    </aside>
  )
}
