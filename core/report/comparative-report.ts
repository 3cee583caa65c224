import type { Side } from '../model/correspondence.ts'
import { clauseCell } from './report-clauses.ts'
import type { ReportContext, ReportedInstrument, SideNames } from './report-context.ts'
import type { Cell, ReportDocument, ReportRow } from './report-document.ts'
import type { ReportLine } from './report-lines.ts'
import { lineIdentity } from './report-lines.ts'
import { gapRemarks, pairRemarks } from './report-remarks.ts'
import { columnWords, words } from './texts.ts'

function sideHeading(instruments: readonly ReportedInstrument[], name: string): string {
  const [only, ...others] = instruments
  const title =
    only !== undefined && others.length === 0
      ? only.title.replace(/^《(.*)》$/u, '$1')
      : `${name}${columnWords.clauses}`
  const isRestated = instruments.length > 0 && instruments.every(({ sourceKind }) => sourceKind === 'restated-summary')
  return isRestated ? `${title}${columnWords.restated}` : title
}

/** 四栏对照表: the number, both texts at equal width, and what there is to say of them. */
export const comparativeColumns = (context: ReportContext, names: SideNames): ReportDocument['columns'] => [
  { heading: columnWords.number, width: 0.05 },
  { heading: sideHeading(context.left, names.left), width: 0.365 },
  { heading: sideHeading(context.right, names.right), width: 0.365 },
  { heading: columnWords.difference, width: 0.22 },
]

const none: Cell = [[{ text: words.none, style: 'muted' }]]

function sideCell({ row, side }: ReportLine, of: Side, context: ReportContext): Cell {
  const clauses = of === 'left' ? row.leftClauses : row.rightClauses
  return side !== null && side !== of ? none : clauseCell(clauses, context[of].length > 1)
}

/** The rows of the 对照表, numbered as printed. */
export function comparativeRows(lines: readonly ReportLine[], context: ReportContext, names: SideNames): ReportRow[] {
  return lines.map((line, n) => {
    const { row, side } = line
    const remarks = side === null ? pairRemarks(row, names, context) : gapRemarks(row, side, names, context, true)
    const number: Cell = [[{ text: String(n + 1), style: 'plain' }]]
    const cells = [number, sideCell(line, 'left', context), sideCell(line, 'right', context), remarks]
    return { ...lineIdentity(line), relation: row.relation, cells }
  })
}
