import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComparisonId } from '#core/model/ids.ts'
import type { Relation } from '#core/model/correspondence.ts'
import type { Progress } from '#core/model/progress.ts'
import type { ReportFormat, Template } from '#core/report/report-document.ts'
import { useClient } from '../../client-context.tsx'
import { queryKeys, runToEnd } from '../../queries.ts'
import { saveFile } from '../../save-file.ts'

/** What a report is made of. No relations: all of them. */
export interface ReportRequest {
  readonly comparison: ComparisonId
  readonly template: Template
  readonly relations: readonly Relation[]
  readonly withDecisions: boolean
  readonly withContrasts: boolean
}

/** The comparison behind the report: its totals are what the report is checked against. */
export function useReportedComparison(id: ComparisonId) {
  const client = useClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const query = useQuery({
    queryKey: queryKeys.comparison(id),
    queryFn: async ({ signal }) => runToEnd(await client.comparisons.open({ id }, { signal }), setProgress),
  })
  return { query, progress }
}

export function usePreview(request: ReportRequest) {
  const client = useClient()
  return useQuery({
    queryKey: queryKeys.report(request),
    queryFn: ({ signal }) => client.reports.preview({ ...request, relations: [...request.relations] }, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Writes the report in a format and hands the file over; gives the name it was saved under. */
export function useExport(request: ReportRequest) {
  const client = useClient()
  return useMutation({
    mutationFn: async (format: ReportFormat): Promise<string> => {
      const { file, fileName } = await client.reports.export({ ...request, relations: [...request.relations], format })
      await saveFile(file, fileName)
      return fileName
    },
  })
}
