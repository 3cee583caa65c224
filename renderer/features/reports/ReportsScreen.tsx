import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparisonSummary } from '#core/contract/api.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import { DropdownFilter } from '../../components/DropdownFilter.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { GreyLines } from '../../components/GreyLines.tsx'
import { replaceRoute, routeHref } from '../../navigation.ts'
import type { Route } from '../../navigation.ts'
import { useComparisons } from '../../queries.ts'
import { Screen } from '../../shell/Screen.tsx'
import { ContentChoice } from './ContentChoice.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { usePages } from './use-pages.tsx'
import { ReportStatus } from './ReportStatus.tsx'
import { selfChecks } from './self-checks.ts'
import { SelfChecks } from './SelfChecks.tsx'
import { TemplateList } from './TemplateList.tsx'
import { usePreview, useReportedComparison } from './use-report.ts'
import type { ReportRequest } from './use-report.ts'

function Reports({
  comparisons,
  id,
}: {
  readonly comparisons: readonly ComparisonSummary[]
  readonly id: ComparisonId
}): React.JSX.Element {
  const { t } = useTranslation()
  const [choice, setChoice] = useState<Omit<ReportRequest, 'comparison'>>({
    template: 'comparative-table',
    relations: [],
    withDecisions: true,
    withContrasts: false,
  })
  const request: ReportRequest = { comparison: id, ...choice }
  const { query: comparison, progress } = useReportedComparison(id)
  const preview = usePreview(request)
  const pages = usePages()
  const failed = [comparison, preview].find(({ isError }) => isError)
  const view = comparison.data
  const report = preview.data
  return (
    <Screen
      title={t('shell.screen.reports')}
      status={view !== undefined && <ReportStatus view={view} report={report} request={request} />}
    >
      <div className="strip" data-region="filter">
        <b>{t(`reports.template.${choice.template}.name`)}</b>
        <DropdownFilter
          name={t('reports.comparison')}
          value={id}
          choices={comparisons.map((each) => ({ value: each.id as string, label: each.title }))}
          onChange={(next) => replaceRoute('reports', next)}
        />
        <span className="grow" />
        {pages.controls}
      </div>
      <div className="reports">
        <TemplateList
          template={choice.template}
          onChange={(template) => setChoice({ ...choice, template, relations: [] })}
        />
        <div className="report-desk" aria-busy={preview.isPlaceholderData}>
          {failed !== undefined && (
            <div className="inline-error">
              <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
            </div>
          )}
          {progress !== null && view === undefined && failed === undefined && (
            <p className="panel-note" role="status">
              {t('reports.aligning', { done: progress.done, total: progress.total })}
            </p>
          )}
          {preview.isPending && <GreyLines />}
          {report !== undefined && report.rows.length === 0 && (
            <EmptyState>
              {t('reports.empty')} {t('reports.chooseMore')}
            </EmptyState>
          )}
          {report !== undefined && report.rows.length > 0 && pages.preview(report)}
        </div>
        <section className="panel" data-region="content">
          <div className="panel-scroll">
            <ContentChoice
              request={request}
              totals={view?.totals.relations ?? null}
              onChange={(changes) => setChoice({ ...choice, ...changes })}
            />
            <SelfChecks
              measures={pages.measured?.measures ?? null}
              checks={
                view === undefined || report === undefined || preview.isPlaceholderData
                  ? []
                  : selfChecks(view, report, request)
              }
            />
          </div>
          <ExportButtons request={request} disabled={report === undefined} />
        </section>
      </div>
    </Screen>
  )
}

/** Chooses a comparison and a form, shows the pages, and exports them. */
export function ReportsScreen({ route }: { readonly route: Route }): React.JSX.Element {
  const { t } = useTranslation()
  const comparisons = useComparisons()
  const all = comparisons.data ?? []
  const chosen = all.find(({ id }) => id === route.path) ?? all[0]
  if (chosen !== undefined) return <Reports comparisons={all} id={chosen.id} />
  return (
    <Screen title={t('shell.screen.reports')}>
      {comparisons.isError && (
        <div className="inline-error">
          <ErrorNotice error={comparisons.error} onRetry={() => void comparisons.refetch()} />
        </div>
      )}
      {comparisons.isPending && <GreyLines />}
      {comparisons.data !== undefined && (
        <EmptyState
          action={
            <a className="link-button" href={routeHref('compare')}>
              {t('reports.newComparison')}
            </a>
          }
        >
          {t('reports.noComparison')}
        </EmptyState>
      )}
    </Screen>
  )
}
