import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface StepOf {
  readonly name: string
  readonly sign: string
  readonly onStep: () => void
}

const Step = ({ name, sign, onStep }: StepOf): React.JSX.Element => (
  <Button size="small" type="text" aria-label={name} title={name} onClick={onStep}>
    {sign}
  </Button>
)

/** How many clauses, how many places to look at, and the way from one to the next. */
export function SegmentBar({
  units,
  lines,
  warnings,
  onStep,
  children,
}: {
  readonly units: number
  readonly lines: number
  readonly warnings: number
  /** Null where no warning has a place. */
  readonly onStep: ((step: 1 | -1) => void) | null
  /** Before the steps. */
  readonly children?: React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className="segment-bar">
      <b>{t('library.segments.title')}</b>
      <span className="muted">
        {t('library.segments.units', { count: units })}
        {' · '}
        {warnings === 0 ? t('library.segments.noneToCheck') : t('library.segments.toCheck', { count: warnings })}
      </span>
      <span className="grow" />
      <span className="muted when-roomy">{t('library.segments.lines', { count: lines })}</span>
      {children}
      {onStep !== null && (
        <>
          <Step name={t('library.segments.previous')} sign="↑" onStep={() => onStep(-1)} />
          <Step name={t('library.segments.next')} sign="↓" onStep={() => onStep(1)} />
        </>
      )}
    </div>
  )
}
