import { useTranslation } from 'react-i18next'
import { severities } from '#core/journal/event.ts'
import type { Severity as SeverityName } from '#core/journal/event.ts'

/** Three upright cells, one to three filled, and the word. */
export function Severity({ of }: { readonly of: SeverityName }): React.JSX.Element {
  const { t } = useTranslation()
  const rank = severities.indexOf(of)
  return (
    <span className="severity">
      <span className="severity-cells" aria-hidden="true">
        {severities.map((severity, index) => (
          <i key={severity} className={index <= rank ? 'full' : ''} />
        ))}
      </span>
      {t(`common.severity.${of}`)}
    </span>
  )
}
