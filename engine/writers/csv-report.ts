import type { Cell, PrintedReport, Run, RunStyle, SideTable } from '#core/report/report-document.ts'
import { markLegend } from '#core/report/version-texts.ts'

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

/**
 * What marks a stretch where no stroke can be drawn: the signs that the command line prints differences with. Styles that
 * are not here mark nothing that the text of the table does not say as well.
 */
const signs: Readonly<Partial<Record<RunStyle, readonly [string, string]>>> = {
  deleted: ['[-', '-]'],
  inserted: ['{+', '+}'],
  moved: ['{↷', '↷}'],
  follows: ['~', '~'],
  kept: ['==', '=='],
}

const runText = ({ text, style }: Run): string => (signs[style] ?? ['', '']).join(text)
const cellText = (cell: Cell): string => cell.map((runs) => runs.map(runText).join('')).join('\n')
const isSigned = ({ style }: Run): boolean => signs[style] !== undefined

/** Under a line with its own columns, a side table's cells; its name begins each. */
const sideRecords = (tables: readonly SideTable[]): string[][] =>
  tables.flatMap(({ title, columns, rows }) => [
    [title, ...columns.map(({ heading }) => heading)],
    ...rows.map((cells) => [title, ...cells.map(cellText)]),
  ])

/**
 * The table of a report by RFC 4180: CRLF, quotes doubled, one header line for each table. With a byte order mark, without which
 * spreadsheets on Chinese Windows read UTF-8 as GBK. Every record has as many fields as the widest: rows of the side tables
 * follow with their table's name first, and of the notes only those that no reader may miss, each in the first field of a
 * record that is empty else.
 */
export function csvReport(report: PrintedReport): Uint8Array {
  const { columns, rows } = report
  const legend = rows.some(({ cells }) => cells.flat(2).some(isSigned)) ? [markLegend] : []
  const notes = [legend, report.caution ?? [], report.selfTest ?? []].flat()
  const records = [
    columns.map(({ heading }) => heading),
    ...rows.map(({ cells }) => cells.map(cellText)),
    ...sideRecords([...(report.above ?? []), ...(report.below ?? [])]),
    ...notes.map((note) => [note]),
  ]
  const width = Math.max(...records.map(({ length }) => length))
  const lines = records.map(
    (record) => `${Array.from({ length: width }, (_, at) => field(record[at] ?? '')).join(',')}\r\n`,
  )
  return new TextEncoder().encode(byteOrderMark + lines.join(''))
}
