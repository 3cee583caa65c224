import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadDocument } from '#core/contract/api.ts'
import { ClauseTree } from './ClauseTree.tsx'
import { CorrectionBar } from './CorrectionBar.tsx'
import { CorrectionList } from './CorrectionList.tsx'
import { takenOut } from './corrections.ts'
import type { Corrections } from './corrections.ts'
import { SegmentBar } from './SegmentBar.tsx'
import { SourceView } from './SourceView.tsx'
import { useCorrecting } from './use-correcting.ts'
import type { Workplace } from './use-workplace.ts'
import { nextWarning, showWarning } from './warning-places.ts'
import { WarningList } from './WarningList.tsx'

/**
 * The source text beside its clauses, with what to look at above and the ways to correct below: the same for a file that
 * is not stored yet and for an instrument.
 */
export function Workbench({
  read,
  units,
  workplace,
  corrections,
  isCorrecting,
  tools,
}: {
  readonly read: Pick<ReadDocument, 'document' | 'sourceText' | 'pages'>
  readonly units: number
  readonly workplace: Workplace
  readonly corrections: Corrections
  readonly isCorrecting: boolean
  /** In the bar above the panes. */
  readonly tools?: React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  const { document, sourceText, pages } = read
  const { clauses, warnings } = document
  const [warningAt, setWarningAt] = useState<number | null>(null)
  const correcting = useCorrecting({ text: sourceText, clauses, workplace, corrections }, isCorrecting)
  const showAt = (index: number | null): void => {
    const warning = index === null ? undefined : warnings[index]
    if (warning === undefined) return
    setWarningAt(index)
    showWarning(warning, workplace)
  }
  const count = corrections.list.length
  const taken = useMemo(() => takenOut(corrections.list), [corrections.list])
  return (
    <>
      <SegmentBar
        units={units}
        lines={sourceText.split('\n').length}
        warnings={warnings.length}
        onStep={
          nextWarning(warnings, null, 1) === null ? null : (step) => showAt(nextWarning(warnings, warningAt, step))
        }
      >
        {isCorrecting && workplace.place === null && <span className="sub">{t('library.correct.hint')}</span>}
        {count > 0 && <span className="tag">{t('library.correct.list', { count })}</span>}
        {tools}
      </SegmentBar>
      <WarningList warnings={warnings} current={warningAt} onShow={showAt} />
      {(isCorrecting || corrections.list.some(({ placed }) => !placed)) && (
        <CorrectionList corrections={corrections} workplace={workplace} />
      )}
      <div className="segment-panes">
        <SourceView text={sourceText} pages={pages} workplace={workplace} clauses={clauses} taken={taken} />
        <ClauseTree
          clauses={clauses}
          warnings={warnings}
          selected={workplace.selected}
          onSelect={(path) => workplace.choose(path)}
        />
      </div>
      {isCorrecting && <CorrectionBar correcting={correcting} text={sourceText} />}
    </>
  )
}
