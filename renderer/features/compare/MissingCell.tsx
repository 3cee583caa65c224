import { useTranslation } from 'react-i18next'
import { chanceText } from '#core/report/chance.ts'
import { clauseName } from '#core/report/clause-name.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import { Severity } from '../../components/Severity.tsx'
import { formatDate } from '../../components/formats.ts'
import { useRefusalText } from '../../components/use-refusal-text.ts'
import { currentLanguage } from '../../i18n.ts'

/** The empty side of a gap: hatched, and the search that was done. */
export function MissingCell({
  detail,
  city,
}: {
  readonly detail: ComparativeRow | undefined
  readonly city: string
}): React.JSX.Element {
  const { t } = useTranslation()
  const nearest = detail?.candidates[0]
  const refusalText = useRefusalText()
  const why = nearest?.refused === undefined ? '' : refusalText(nearest.refused)
  return (
    <div className="clause-cell missing-cell" role="gridcell">
      <p className="second">{t('compare.row.none', { city })}</p>
      {detail !== undefined && (
        <p>
          {nearest === undefined
            ? t('compare.row.searchedOnly', { examined: detail.examined })
            : t(why === '' ? 'compare.row.searched' : 'compare.row.searchedWhy', {
                why,
                examined: detail.examined,
                label: clauseName(nearest),
                score: chanceText(nearest.score),
              })}
        </p>
      )}
      {detail?.gap != null && (
        <p className="missing-confirmed">
          {t('compare.row.confirmedGap')} <Severity of={detail.gap.severity} />
          {detail.gap.responsibleUnit !== '' && <span>{detail.gap.responsibleUnit}</span>}
          {detail.gap.dueOn !== null && (
            <span>{t('compare.drawer.dueOn', { date: formatDate(detail.gap.dueOn, currentLanguage()) })}</span>
          )}
        </p>
      )}
    </div>
  )
}
