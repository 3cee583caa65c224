import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TableSides } from '#core/contract/api.ts'
import { reportFormats } from '#core/report/report-document.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useTableExport } from './use-indicators.ts'

/** Writes the whole table as a file; what was saved is said beside the button. */
export function ExportMenu({ sides }: { readonly sides: TableSides }): React.JSX.Element {
  const { t } = useTranslation()
  const write = useTableExport(sides)
  return (
    <>
      <span className="sub clip export-said" role="status">
        {write.isPending
          ? t('indicators.export.running')
          : write.isSuccess
            ? t('indicators.export.done', { file: write.data })
            : ''}
      </span>
      {write.isError && <ErrorNotice error={write.error} />}
      <Dropdown
        trigger={['click']}
        menu={{
          items: reportFormats.map((format) => ({ key: format, label: t(`indicators.export.${format}`) })),
          onClick: ({ key }) => {
            const format = reportFormats.find((each) => each === key)
            if (format !== undefined) write.mutate(format)
          },
        }}
      >
        <Button size="small" loading={write.isPending} aria-haspopup="menu">
          {t('indicators.export.button')}
        </Button>
      </Dropdown>
    </>
  )
}
