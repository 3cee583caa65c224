import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReportFormat } from '#core/report/report-document.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useExport } from './use-report.ts'
import type { ReportRequest } from './use-report.ts'

const others: readonly ReportFormat[] = ['csv', 'json']

/** Writes the report as it was chosen; what was saved is said below the buttons. */
export function ExportButtons({
  request,
  disabled,
}: {
  readonly request: ReportRequest
  readonly disabled: boolean
}): React.JSX.Element {
  const { t } = useTranslation()
  const write = useExport(request)
  const button = (format: ReportFormat): React.JSX.Element => (
    <Button
      key={format}
      block
      type={format === 'docx' ? 'primary' : 'default'}
      disabled={disabled}
      loading={write.isPending && write.variables === format}
      onClick={() => write.mutate(format)}
    >
      {t(`reports.export.${format}`)}
    </Button>
  )
  return (
    <div className="panel-foot report-export" data-region="export">
      {write.isError && <ErrorNotice error={write.error} />}
      {button('docx')}
      <div className="report-formats">{others.map(button)}</div>
      <p className="sub" role="status">
        {write.isPending
          ? t('reports.export.running')
          : write.isSuccess
            ? t('reports.export.done', { file: write.data })
            : ''}
      </p>
    </div>
  )
}
