import { useTranslation } from 'react-i18next'
import { useCompare } from './compare-context.tsx'
import { walkPosition } from './difference-walk.ts'

/** n / total over every difference of the comparison, rows that are not shown included. */
export function DifferenceWalk(): React.JSX.Element {
  const { t } = useTranslation()
  const { view, place, walk, unhidden } = useCompare()
  const all = view.totals.differences
  const at = walkPosition(view.rows, place)
  return (
    <div className="difference-walk">
      {unhidden && (
        <span className="muted" role="status" title={t('compare.walk.unhidden')}>
          ●<span className="only-for-readers">{t('compare.walk.unhidden')}</span>
        </span>
      )}
      <span className="second" aria-live="polite" aria-label={t('compare.walk.label', { at, all })}>
        {t('compare.walk.name')} <b>{at === 0 ? '–' : at}</b> / {all}
      </span>
      <button
        type="button"
        className="icon-button"
        disabled={all === 0}
        aria-label={t('compare.walk.previous')}
        title={t('compare.walk.previous')}
        onClick={() => walk(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={all === 0}
        aria-label={t('compare.walk.next')}
        title={t('compare.walk.next')}
        onClick={() => walk(1)}
      >
        ↓
      </button>
    </div>
  )
}
