import type { Relation } from '../model/correspondence.ts'
import type { ComparativeRow } from './comparative-row.ts'
import { contrastNotes, contrastTable } from './contrast-report.ts'
import { comparativeColumns, comparativeRows } from './comparative-report.ts'
import { gapColumns, gapRows } from './gap-report.ts'
import { matrixTable } from './matrix-report.ts'
import type { ReportContext, SideNames } from './report-context.ts'
import { nameSides } from './report-context.ts'
import type { ReportDocument, Template } from './report-document.ts'
import { isSplit, linesOf, type ReportLine } from './report-lines.ts'
import { formNotes, type Listing, listedWords, originNotes, stateNotes, sumNotes } from './report-notes.ts'
import { selfTestLine } from './self-test-line.ts'
import { sentences, templateWords } from './texts.ts'

/** The comparison's own name often ends in the very word that the template adds. */
const titleOf = (comparisonTitle: string, template: Template): string =>
  `${comparisonTitle.trim().replace(/(条款)?(对照|比对|比较)表?$/u, '')}${templateWords[template]}`

const gapRelations: readonly Relation[] = ['conflict', 'gap']

/** The list of gaps has only gaps and conflicts, and the matrix counts every row, whatever else was asked for. */
function listedRelations(template: Template, asked: readonly Relation[]): readonly Relation[] {
  if (template === 'area-matrix') return []
  if (template === 'comparative-table') return asked
  const both = gapRelations.filter((relation) => asked.includes(relation))
  return both.length > 0 ? both : gapRelations
}

function subtitleOf(context: ReportContext, rows: number): string {
  return context.relations.length === 0 ? sentences.all(rows) : sentences.onlyRelations(listedWords(context), rows)
}

function provenanceOf({ left, right }: ReportContext): ReportDocument['provenance'] {
  const byVersion = new Map([...left, ...right].map(({ title, version }) => [version, { title, version }]))
  return [...byVersion.values()]
}

interface ReportedRows {
  readonly rows: readonly ComparativeRow[]
  readonly lines: readonly ReportLine[]
  readonly context: ReportContext
  readonly names: SideNames
}

function mainTable(
  template: Template,
  { rows, lines, context, names }: ReportedRows,
): Pick<ReportDocument, 'columns' | 'rows'> {
  switch (template) {
    case 'comparative-table':
      return { columns: comparativeColumns(context, names), rows: comparativeRows(lines, context, names) }
    case 'gap-list':
      return { columns: gapColumns, rows: gapRows(lines, context, names) }
    case 'area-matrix':
      return matrixTable(rows, names)
  }
}

/** The matrix prints no row, so that none is printed apart. */
function listingOf(template: Template, listed: readonly ComparativeRow[], lines: readonly ReportLine[]): Listing {
  const split = template === 'area-matrix' ? 0 : listed.filter(isSplit).length
  return { listed: listed.length, split, lines: lines.length }
}

/**
 * A report as plain data. `rows` are all rows of the comparison; the report chooses what to list by the template and
 * by `relations`, and says in its notes what it left out. The same input gives the same report.
 */
export function buildReport(template: Template, rows: readonly ComparativeRow[], asked: ReportContext): ReportDocument {
  const context = { ...asked, relations: listedRelations(template, asked.relations) }
  const names = nameSides(context)
  const isListed = ({ relation }: ComparativeRow) =>
    context.relations.length === 0 || context.relations.includes(relation)
  const listed = rows.filter(isListed)
  const lines = linesOf(listed, rows)
  return {
    template,
    title: titleOf(context.comparisonTitle, template),
    subtitle: subtitleOf(context, listed.length),
    ...mainTable(template, { rows, lines, context, names }),
    ...(context.withContrasts && template !== 'area-matrix' ? { below: contrastTable(lines, context, names) } : {}),
    notes: [
      ...sumNotes(context, listingOf(template, listed, lines)),
      ...(template === 'area-matrix' ? [] : contrastNotes(rows, listed)),
      ...stateNotes(context, names),
      ...formNotes(template, context, names),
      ...originNotes(context),
    ],
    selfTest: selfTestLine(context.selfTest),
    generatedOn: context.generatedOn,
    provenance: provenanceOf(context),
  }
}
