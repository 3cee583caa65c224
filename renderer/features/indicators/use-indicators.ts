import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TableSides } from '#core/contract/api.ts'
import type { IndicatorTable } from '#core/indicators/table-model.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import type { Progress } from '#core/model/progress.ts'
import type { ReportFormat } from '#core/report/report-document.ts'
import { useClient } from '../../client-context.tsx'
import { queryKeys, runToEnd } from '../../queries.ts'
import { saveFile } from '../../save-file.ts'

/** All instruments by their place, or the members of one comparison. */
export const sidesOf = (comparison: string | null): TableSides =>
  comparison === null ? { by: 'place' } : { by: 'comparison', comparison: comparison as ComparisonId }

export function useIndicatorTable(sides: TableSides) {
  const client = useClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const table = useQuery({
    queryKey: queryKeys.indicatorTable(sides),
    queryFn: async ({ signal }): Promise<IndicatorTable> =>
      runToEnd(await client.indicators.table({ sides }, { signal }), setProgress),
  })
  return { table, progress: table.isPending ? progress : null }
}

/** Writes the table and hands the file over; gives the name it was saved under. */
export function useTableExport(sides: TableSides) {
  const client = useClient()
  return useMutation({
    mutationFn: async (format: ReportFormat): Promise<string> => {
      const { file, fileName } = await client.indicators.export({ sides, format })
      await saveFile(file, fileName)
      return fileName
    },
  })
}
