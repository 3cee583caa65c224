import { assertNever } from '#core/model/never.ts'
import type { PrintedReport, ReportFormat } from '#core/report/report-document.ts'
import { csvReport } from './csv-report.ts'
import { docxReport } from './docx-report.ts'

export interface WrittenReport {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Without its dot. */
  readonly extension: string
}

const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const jsonReport = (report: PrintedReport): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`)

/** Writes a report as a file. The same report and format give the same bytes, on every machine. */
export async function writeReport(report: PrintedReport, format: ReportFormat): Promise<WrittenReport> {
  switch (format) {
    case 'docx':
      return { bytes: await docxReport(report), mediaType: docxMediaType, extension: 'docx' }
    case 'csv':
      return { bytes: csvReport(report), mediaType: 'text/csv; charset=utf-8', extension: 'csv' }
    case 'json':
      return { bytes: jsonReport(report), mediaType: 'application/json', extension: 'json' }
    default:
      return assertNever(format)
  }
}
