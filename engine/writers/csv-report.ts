import type { Cell, ReportDocument } from '#core/report/report-document.ts'

const byteOrderMark = '\uFEFF'

/**
 * A cell that begins like this is a formula to a spreadsheet: clause text comes from files of others, and opening a
 * table must never run what they wrote. The apostrophe makes it text.
 */
const formulaStart = /^[=+\-@\t\r]/u

function field(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const cellText = (cell: Cell): string => cell.map((runs) => runs.map(({ text }) => text).join('')).join('\n')

/**
 * The table of a report by RFC 4180: CRLF, quotes doubled, one header line. With a byte order mark, without which
 * spreadsheets on Chinese Windows read UTF-8 as GBK. Notes are left out: every record has the table's columns.
 */
export function csvReport({ columns, rows }: ReportDocument): Uint8Array {
  const records = [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells.map(cellText))]
  const lines = records.map((record) => `${record.map(field).join(',')}\r\n`)
  return new TextEncoder().encode(byteOrderMark + lines.join(''))
}
