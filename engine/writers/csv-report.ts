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
 * spreadsheets on Chinese Windows read UTF-8 as GBK. Every record has the table's columns,
 * so notes are left out but for that of the self-test: it is the first field of a last record that is empty else.
 */
export function csvReport({ columns, rows, selfTest }: ReportDocument): Uint8Array {
  const noteRecord = columns.map((_, at) => (at === 0 ? selfTest : ''))
  const records = [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells.map(cellText)), noteRecord]
  const lines = records.map((record) => `${record.map(field).join(',')}\r\n`)
  return new TextEncoder().encode(byteOrderMark + lines.join(''))
}
