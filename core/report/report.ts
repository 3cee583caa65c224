import type { Relation } from '../model/correspondence.ts'
import type { ComparativeRow } from './comparative-row.ts'
import { contrastNotes, contrastTable } from './contrast-report.ts'
import { comparativeColumns, comparativeRows } from './comparative-report.ts'
import { gapColumns, gapRows } from './gap-report.ts'
import type { ReportContext } from './report-context.ts'
import { nameSides } from './report-context.ts'
import type { ReportDocument, Template } from './report-document.ts'
import { isSplit, linesOf } from './report-lines.ts'
import { formNotes, listedWords, originNotes, stateNotes, sumNotes } from './report-notes.ts'
import { selfTestLine } from './self-test-line.ts'
import { sentences, templateWords } from './texts.ts'

/** The comparison's own name often ends in the very word that the template adds. */
const titleOf = (comparisonTitle: string, template: Template): string =>
  `${comparisonTitle.trim().replace(/(条款)?(对照|比对|比较)表?$/u, '')}${templateWords[template]}`

const gapRelations: readonly Relation[] = ['conflict', 'gap']

/** The list of gaps has only gaps and conflicts, whatever else was asked for. */
function listedRelations(template: Template, asked: readonly Relation[]): readonly Relation[] {
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
  const isTable = template === 'comparative-table'
  return {
    template,
    title: titleOf(context.comparisonTitle, template),
    subtitle: subtitleOf(context, listed.length),
    columns: isTable ? comparativeColumns(context, names) : gapColumns,
    rows: isTable ? comparativeRows(lines, context, names) : gapRows(lines, context, names),
    ...(context.withContrasts ? { below: contrastTable(lines, context, names) } : {}),
    notes: [
      ...sumNotes(context, { listed: listed.length, split: listed.filter(isSplit).length, lines: lines.length }),
      ...contrastNotes(rows, listed),
      ...stateNotes(context, names),
      ...formNotes(template, context, names),
      ...originNotes(context),
    ],
    selfTest: selfTestLine(context.selfTest),
    generatedOn: context.generatedOn,
    provenance: provenanceOf(context),
  }
}
