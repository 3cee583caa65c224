import type { Side } from '../model/correspondence.ts'
import {
  areaMatrix,
  coverPercent,
  type AreaLine,
  type MatrixColumn,
  type MatrixLine,
  type SideCover,
} from './area-matrix.ts'
import type { RowOutline } from './comparative-row.ts'
import type { SideNames } from './report-context.ts'
import type { Cell, ReportDocument, ReportRow } from './report-document.ts'
import { areaWords, columnWords, matrixWords, relationWords } from './texts.ts'

type Counted = readonly RowOutline[]

interface PrintedColumn {
  readonly heading: string
  readonly text: (line: MatrixLine) => string
}

/** The matrix of areas and relations as the columns and rows of a report: a row for each area, and their sum. */
export function matrixTable(rows: Counted, names: SideNames): Pick<ReportDocument, 'columns' | 'rows'> {
  const { lines, total } = areaMatrix(rows)
  const printed = printedColumns(total, names)
  const width = (1 - areaWidth) / printed.length
  return {
    columns: [{ heading: columnWords.area, width: areaWidth }, ...printed.map(({ heading }) => ({ heading, width }))],
    rows: [
      ...lines.map((line) => rowOf(`area-${line.area ?? 'none'}`, nameOf(line), line, printed)),
      rowOf('total', matrixWords.total, total, printed),
    ],
  }
}

/** The longest name of an area, 成渝协同与国际合作, then takes two lines. */
const areaWidth = 0.15

const nameOf = ({ area }: AreaLine): string => (area === null ? matrixWords.unfiled : `${area} ${areaWords[area]}`)

function printedColumns({ counts }: MatrixLine, names: SideNames): PrintedColumn[] {
  const cover = (side: Side): PrintedColumn => ({
    heading: matrixWords.cover(names[side]),
    text: (line) => coverText(line.cover[side]),
  })
  const count = (column: MatrixColumn, heading: string): PrintedColumn => ({
    heading,
    text: (line) => String(line.counts[column]),
  })
  return [
    cover('left'),
    cover('right'),
    ...(['aligned', 'partial', 'complementary', 'conflict'] as const).map((each) => count(each, relationWords[each])),
    count('left-only', matrixWords.only(names.left)),
    count('right-only', matrixWords.only(names.right)),
    ...(counts['not-answering'] > 0 ? [count('not-answering', matrixWords.notAnswering)] : []),
    { heading: columnWords.rows, text: (line) => String(line.rows) },
  ]
}

const coverText = (cover: SideCover): string =>
  matrixWords.share(coverPercent(cover), cover.answered, cover.answered + cover.alone)

const rowOf = (key: string, name: string, line: MatrixLine, printed: readonly PrintedColumn[]): ReportRow => ({
  key,
  relation: null,
  cells: [name, ...printed.map(({ text }) => text(line))].map(cell),
})

const cell = (text: string): Cell => [[{ text, style: 'plain' }]]
