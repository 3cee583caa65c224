import { useMutation } from '@tanstack/react-query'
import type { ComparisonId } from '#core/model/ids.ts'
import type { ReportFormat } from '#core/report/report-document.ts'
import { useClient } from '../../../client-context.tsx'
import { ExportMenu } from '../../../components/ExportMenu.tsx'
import { saveFile } from '../../../save-file.ts'

/** Writes the matrix as a report of its own. */
export function MatrixExport({ comparison }: { readonly comparison: ComparisonId }): React.JSX.Element {
  const client = useClient()
  const write = useMutation({
    mutationFn: async (format: ReportFormat): Promise<string> => {
      const { file, fileName } = await client.reports.export({ comparison, template: 'area-matrix', format })
      await saveFile(file, fileName)
      return fileName
    },
  })
  return <ExportMenu write={write} />
}
