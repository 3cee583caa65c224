import { useTranslation } from 'react-i18next'

/** One step back, one step on. */
export function WalkButtons({
  disabled,
  previous,
  next,
  onStep,
}: {
  readonly disabled: boolean
  readonly previous: string
  readonly next: string
  readonly onStep: (step: 1 | -1) => void
}): React.JSX.Element {
  const button = (label: string, step: 1 | -1): React.JSX.Element => (
    <button
      type="button"
      className="icon-button"
      disabled={disabled}
      aria-label={label}
      title={label}
      onClick={() => onStep(step)}
    >
      {step === 1 ? '↓' : '↑'}
    </button>
  )
  return (
    <>
      {button(previous, -1)}
      {button(next, 1)}
    </>
  )
}

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
      <WalkButtons
        disabled={all === 0}
        previous={t('compare.walk.previous')}
        next={t('compare.walk.next')}
        onStep={onStep}
      />
    </div>
  )
}
