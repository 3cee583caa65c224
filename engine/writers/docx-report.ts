import type { IRunOptions } from 'docx'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Cell, PrintedReport, ReportColumn, Run, SideTable } from '#core/report/report-document.ts'
import { provenanceLine } from '#core/report/texts.ts'
import { sealPackage } from './docx-package.ts'
import {
  cellCharacter,
  headRun,
  noteRun,
  page,
  pageLines,
  pageNumberRun,
  runStyles,
  sideTitleRun,
  styles,
  subtitleRun,
  textWidth,
  titleRun,
  twips,
} from './docx-style.ts'
import { xmlText } from './xml-text.ts'

const style = 'BashuBody'
const centred = { style, alignment: AlignmentType.CENTER }

const textRun = (text: string, run: IRunOptions): TextRun => new TextRun({ ...run, text: xmlText(text) })
const line = (text: string, run: IRunOptions, options: object): Paragraph =>
  new Paragraph({ ...options, children: [textRun(text, run)] })

const cellParagraph = (runs: readonly Run[], isNumber: boolean): Paragraph =>
  new Paragraph({
    style,
    alignment: isNumber ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: runs.map((run) => textRun(run.text, runStyles[run.style])),
  })

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = { top: border, bottom: border, left: border, right: border }
const cellMargins = { top: twips(0.8), bottom: twips(0.8), left: twips(1.2), right: twips(1.2) }

function tableCell(children: readonly Paragraph[], width: number, isMiddle: boolean): TableCell {
  return new TableCell({
    children: children.length > 0 ? children : [new Paragraph({ style })],
    width: { size: width, type: WidthType.DXA },
    borders,
    margins: cellMargins,
    verticalAlign: isMiddle ? VerticalAlign.CENTER : VerticalAlign.TOP,
  })
}

/** Column widths in twips that sum to the text width exactly: a rounding gap makes the frame jut out. */
function columnWidths(columns: readonly ReportColumn[]): number[] {
  const edges = columns
    .reduce<number[]>((at, { width }) => [...at, at.at(-1)! + width * textWidth], [0])
    .map(Math.round)
  return edges.slice(1).map((edge, n) => edge - edges[n]!)
}

const headRow = (columns: readonly ReportColumn[], widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, n) => tableCell([line(heading, headRun, centred)], widths[n]!, true)),
  })

/** Lines of the longest cell, every character taken for a full-width one. */
function linesOf(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, n) => {
    const room = Math.max(1, Math.floor((widths[n]! - cellMargins.left - cellMargins.right) / cellCharacter))
    const lengths = cell.map((runs) => runs.reduce((sum, { text }) => sum + text.length, 0))
    return lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / room)), 0)
  })
  return Math.max(0, ...lines)
}

/** Rows stay whole, but for one that a page may not hold: there LibreOffice and WPS cut off what stands below its end. */
const bodyRow = (cells: readonly Cell[], widths: readonly number[], isNumber: (column: number) => boolean): TableRow =>
  new TableRow({
    cantSplit: linesOf(cells, widths) <= pageLines,
    children: cells.map((cell, n) => {
      const paragraphs = cell.map((runs) => cellParagraph(runs, isNumber(n)))
      return tableCell(paragraphs, widths[n]!, isNumber(n))
    }),
  })

function table(
  columns: readonly ReportColumn[],
  rows: readonly (readonly Cell[])[],
  isNumber: (column: number) => boolean,
): Table {
  const widths = columnWidths(columns)
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [headRow(columns, widths), ...rows.map((cells) => bodyRow(cells, widths, isNumber))],
  })
}

/** The first column holds the number, in the middle of its cell. */
const mainTable = ({ columns, rows }: PrintedReport): Table =>
  table(
    columns,
    rows.map(({ cells }) => cells),
    (column) => column === 0,
  )

/** Its name, and the table with as many rows beside each other as it wants; they are read line by line. */
function sideTable({ title, columns, rows, across, isNumbered = false }: SideTable): (Paragraph | Table)[] {
  const beside = Array.from({ length: across }, () => columns).flat()
  const empty = columns.map((): Cell => [])
  const lines = Array.from({ length: Math.ceil(rows.length / across) }, (_, at) =>
    Array.from({ length: across }, (_, n) => rows[at * across + n] ?? empty).flat(),
  )
  const widths = beside.map(({ heading, width }) => ({ heading, width: width / across }))
  return [
    line(title, sideTitleRun, { style, keepNext: true, spacing: { before: twips(3), after: twips(1) } }),
    table(widths, lines, (column) => isNumbered && column % columns.length === 0),
  ]
}

/** `— 1 —`, one character from the outer edge: right on odd pages, left on even ones. */
const pageNumber = (isOdd: boolean): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style,
        alignment: isOdd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: isOdd ? { right: 280 } : { left: 280 },
        children: [new TextRun({ ...pageNumberRun, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

const notes = ({ notes: sentences, caution, selfTest, provenance }: PrintedReport): Paragraph[] => [
  ...[caution ?? [], sentences, selfTest ?? []]
    .flat()
    .map((note, n) => line(note, noteRun, { style, spacing: { before: n === 0 ? twips(3) : 0 } })),
  ...provenance.map(({ title, version }) => line(provenanceLine(title, version), runStyles.muted, { style })),
]

/** What stands between the title and the main table; a gap parts two tables, which else become one. */
function opening({ lead = [], above = [] }: PrintedReport): (Paragraph | Table)[] {
  const gap = above.length > 0 ? [new Paragraph({ style })] : []
  return [...lead.map((sentence) => line(sentence, noteRun, { style })), ...above.flatMap(sideTable), ...gap]
}

/** The report as a Word file. The same report gives the same bytes. */
export async function docxReport(report: PrintedReport): Promise<Uint8Array> {
  const document = new Document({
    title: xmlText(report.title),
    creator: 'Bashu',
    lastModifiedBy: 'Bashu',
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page },
        footers: { default: pageNumber(true), even: pageNumber(false) },
        children: [
          line(report.title, titleRun, { ...centred, keepNext: true }),
          line(report.subtitle, subtitleRun, {
            ...centred,
            keepNext: true,
            spacing: { before: twips(2), after: twips(3) },
          }),
          ...opening(report),
          mainTable(report),
          ...(report.below ?? []).flatMap(sideTable),
          ...notes(report),
        ],
      },
    ],
  })
  return sealPackage(new Uint8Array(await Packer.toArrayBuffer(document)), report.generatedOn ?? null)
}
