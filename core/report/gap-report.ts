import type { Side } from '../model/correspondence.ts'
import type { ComparativeRow } from './comparative-row.ts'
import { clauseCell } from './report-clauses.ts'
import type { ReportContext, SideNames } from './report-context.ts'
import type { Cell, ReportDocument, ReportRow, Run } from './report-document.ts'
import type { ReportLine } from './report-lines.ts'
import { lineIdentity } from './report-lines.ts'
import { gapOn, gapRemarks, pairRemarks } from './report-remarks.ts'
import { columnWords, relationWords, severityWords, words } from './texts.ts'

export const gapColumns: ReportDocument['columns'] = [
  { heading: columnWords.number, width: 0.06 },
  { heading: columnWords.kind, width: 0.07 },
  { heading: columnWords.clause, width: 0.28 },
  { heading: columnWords.explanation, width: 0.26 },
  { heading: columnWords.severity, width: 0.06 },
  { heading: columnWords.responsibleUnit, width: 0.09 },
  { heading: columnWords.dueOn, width: 0.11 },
  { heading: columnWords.status, width: 0.07 },
]

const cell = (text: string): Cell => [[{ text, style: 'plain' }]]

function sideClauses(row: ComparativeRow, side: Side, context: ReportContext, name: string): Cell {
  const clauses = side === 'left' ? row.leftClauses : row.rightClauses
  const [first = [], ...rest] = clauseCell(clauses, context[side].length > 1)
  const whose: Run = { text: `${name}　`, style: 'label' }
  return [[whose, ...first], ...rest]
}

function statusOf({ disagreement, state, relation }: ComparativeRow, isConfirmed: boolean): string {
  if (disagreement) return words.disagreement
  if (isConfirmed) return words.confirmed
  return relation !== 'gap' && state === 'confirmed' ? words.decided : words.open
}

function gapCells({ row, side }: ReportLine, context: ReportContext, names: SideNames): Cell[] {
  const gap = side === null ? null : gapOn(row, side)
  const shown = side === null ? (['left', 'right'] as const) : [side]
  return [
    cell(relationWords[row.relation]),
    shown.flatMap((of) => sideClauses(row, of, context, names[of])),
    side === null ? pairRemarks(row, names, context) : gapRemarks(row, side, names, context, false),
    cell(gap === null ? words.unset : severityWords[gap.severity]),
    cell(gap === null || gap.responsibleUnit === '' ? words.unset : gap.responsibleUnit),
    cell(gap?.dueOn ?? words.unset),
    cell(statusOf(row, gap !== null)),
  ]
}

/** The rows of the list of gaps and conflicts: one for each thing that somebody has to see to. */
export const gapRows = (lines: readonly ReportLine[], context: ReportContext, names: SideNames): ReportRow[] =>
  lines.map((line, n) => ({
    ...lineIdentity(line),
    relation: line.row.relation,
    cells: [cell(String(n + 1)), ...gapCells(line, context, names)],
  }))
