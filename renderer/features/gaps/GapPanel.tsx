import { useTranslation } from 'react-i18next'
import type { GapEntry } from '#core/contract/api.ts'
import { DisagreementList } from './DisagreementList.tsx'
import { entryKey } from './gap-sum.ts'
import type { SidesOf } from './gap-sum.ts'
import { GapDetail } from './GapDetail.tsx'
import { GapForm } from './GapForm.tsx'

export type PanelView = 'detail' | 'disagreements'

/** The right panel: the selected matter, or everything that the offices judge differently. */
export function GapPanel({
  view,
  onView,
  selected,
  disagreements,
  sides,
  onSelect,
}: {
  readonly view: PanelView
  readonly onView: (view: PanelView) => void
  readonly selected: GapEntry | null
  readonly disagreements: readonly GapEntry[]
  readonly sides: SidesOf
  readonly onSelect: (entry: GapEntry) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <section
      className="panel"
      aria-label={t(`gaps.panel.${view === 'detail' ? 'detail' : 'disagreements'}`)}
      data-region="panel"
    >
      <div className="panel-head panel-tabs">
        {(['disagreements', 'detail'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={view === each} onClick={() => onView(each)}>
            <h2>{t(`gaps.panel.${each}`)}</h2>
            {each === 'disagreements' && (
              <span className="muted">
                {view === each ? t('gaps.panel.count', { count: disagreements.length }) : disagreements.length}
              </span>
            )}
          </button>
        ))}
      </div>
      <div className="panel-scroll">
        {view === 'disagreements' && (
          <DisagreementList
            entries={disagreements}
            selected={selected === null ? null : entryKey(selected)}
            onSelect={onSelect}
          />
        )}
        {view === 'detail' && selected === null && <p className="panel-note">{t('gaps.choose')}</p>}
        {view === 'detail' && selected !== null && <GapDetail entry={selected} sides={sides} />}
      </div>
      {view === 'detail' && selected?.kind === 'gap' && selected.confirmed === null && (
        <GapForm key={entryKey(selected)} entry={selected} />
      )}
    </section>
  )
}
