import { useTranslation } from 'react-i18next'
import type { Side } from '#core/model/correspondence.ts'

/** Filled square, hollow square, dashed line, small square. */
export function Legend({
  names,
  hasDashed = false,
  small,
  note,
}: {
  readonly names: Readonly<Record<Side, string>>
  readonly hasDashed?: boolean
  /** What a small square says. */
  readonly small?: string
  readonly note?: string
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className="chart-legend">
      <span>
        <i className="legend-left" aria-hidden="true" />
        {names.left}
      </span>
      <span>
        <i className="legend-right" aria-hidden="true" />
        {names.right}
      </span>
      {hasDashed && (
        <span>
          <i className="legend-dashed" aria-hidden="true" />
          {t('indicators.chart.dashed')}
        </span>
      )}
      {small !== undefined && (
        <span>
          <i className="legend-left legend-small" aria-hidden="true" />
          {small}
        </span>
      )}
      {note !== undefined && <span className="muted">{note}</span>}
    </div>
  )
}
