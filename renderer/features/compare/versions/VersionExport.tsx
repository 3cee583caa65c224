import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportFormat, VersionReportScope } from '#core/report/report-document.ts'
import { reportFormats } from '#core/report/report-document.ts'
import { useClient } from '../../../client-context.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { saveFile } from '../../../save-file.ts'
import { useVersions } from './version-context.tsx'

/** Writes the report of both versions and hands the file over; gives the name it was saved under. */
function useVersionExport() {
  const client = useClient()
  const { view } = useVersions()
  return useMutation({
    mutationFn: async (wanted: { readonly format: ReportFormat; readonly scope: VersionReportScope }) => {
      const pair = { old: view.old.version, new: view.new.version }
      const { file, fileName } = await client.versions.export({ ...pair, ...wanted })
      await saveFile(file, fileName)
      return fileName
    },
  })
}

/** The foot of the list of changes: the report that goes with a draft amendment. */
export function VersionExport(): React.JSX.Element {
  const { t } = useTranslation()
  const [format, setFormat] = useState<ReportFormat>('docx')
  const [scope, setScope] = useState<VersionReportScope>('changed')
  const write = useVersionExport()
  const said = write.isPending
    ? t('versions.export.running')
    : write.isSuccess
      ? t('versions.export.done', { file: write.data })
      : ''
  return (
    <div className="panel-foot version-export" data-region="export">
      {write.isError && <ErrorNotice error={write.error} />}
      <div className="version-export-choice">
        <Choices
          name={t('versions.export.format')}
          value={format}
          choices={reportFormats.map((value) => ({ value, label: t(`versions.export.${value}`) }))}
          onChange={setFormat}
        />
        <Checkbox checked={scope === 'all'} onChange={(event) => setScope(event.target.checked ? 'all' : 'changed')}>
          {t('versions.export.all')}
        </Checkbox>
      </div>
      <Button block type="primary" loading={write.isPending} onClick={() => write.mutate({ format, scope })}>
        {t('versions.export.write')}
      </Button>
      <p className="sub" role="status">
        {said}
      </p>
    </div>
  )
}
