import type { UseMutationResult } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { reportFormats, type ReportFormat } from '#core/report/report-document.ts'
import { ErrorNotice } from './ErrorNotice.tsx'

/** Writes a table as a file of the chosen format; what was saved is said beside the button. */
export function ExportMenu({
  write,
}: {
  /** Gives the name that it was saved under. */
  readonly write: UseMutationResult<string, Error, ReportFormat>
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      <span className="sub clip export-said" role="status">
        {write.isPending
          ? t('common.export.running')
          : write.isSuccess
            ? t('common.export.done', { file: write.data })
            : ''}
      </span>
      {write.isError && <ErrorNotice error={write.error} />}
      <Dropdown
        trigger={['click']}
        menu={{
          items: reportFormats.map((format) => ({ key: format, label: t(`common.export.${format}`) })),
          onClick: ({ key }) => {
            const format = reportFormats.find((each) => each === key)
            if (format !== undefined) write.mutate(format)
          },
        }}
      >
        <Button size="small" loading={write.isPending} aria-haspopup="menu">
          {t('common.export.button')}
        </Button>
      </Dropdown>
    </>
  )
}
