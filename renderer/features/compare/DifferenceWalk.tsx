import { useTranslation } from 'react-i18next'

/** n / total over every difference of the comparison, rows that are not shown included. */
export function DifferenceWalk({
  at,
  all,
  onStep,
  unhidden = false,
}: {
  /** 1-based; 0 before the first step. */
  readonly at: number
  readonly all: number
  readonly onStep: (step: 1 | -1) => void
  /** The last step took a filter off. */
  readonly unhidden?: boolean
}): React.JSX.Element {
  const { t } = useTranslation()
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
        onClick={() => onStep(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={all === 0}
        aria-label={t('compare.walk.next')}
        title={t('compare.walk.next')}
        onClick={() => onStep(1)}
      >
        ↓
      </button>
    </div>
  )
}
