import { useTranslation } from 'react-i18next'
import type { ComparisonView } from '#core/contract/api.ts'
import type { ReportDocument } from '#core/report/report-document.ts'
import { formatDate } from '../../components/formats.ts'
import { currentLanguage } from '../../i18n.ts'
import { listedRelations } from './self-checks.ts'
import type { ReportRequest } from './use-report.ts'

/** 11 行＝一致 1 ＋ 部分对应 5 ＋ … of what the report lists. */
export function ReportStatus({
  view,
  report,
  request,
}: {
  readonly view: ComparisonView
  readonly report: ReportDocument | undefined
  readonly request: ReportRequest
}): React.JSX.Element {
  const { t } = useTranslation()
  const listed = listedRelations(request)
  const sum = listed.reduce((total, relation) => total + view.totals.relations[relation], 0)
  const terms = listed.map((relation) => `${t(`common.relation.${relation}`)} ${view.totals.relations[relation]}`)
  return (
    <>
      <span>
        {t('reports.status.sum', { count: sum })}
        <b>{terms.join(' ＋ ')}</b>
      </span>
      {report?.generatedOn !== undefined && (
        <span>{t('reports.status.generated', { date: formatDate(report.generatedOn, currentLanguage()) })}</span>
      )}
      <span className="when-wide">{t('reports.page.note')}</span>
    </>
  )
}
