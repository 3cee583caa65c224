import type { Relation } from '#core/model/correspondence.ts'
import { relations } from '#core/model/correspondence.ts'
import type { ComparisonView } from '#core/contract/api.ts'
import type { RelationTotals } from '#core/report/comparative-row.ts'
import type { ReportDocument } from '#core/report/report-document.ts'
import type { ReportRequest } from './use-report.ts'

/** A check of the report against the comparison; `holds: null` states a figure that cannot fail. */
export interface SelfCheck {
  readonly name:
    | 'sum'
    | 'matrix'
    | 'listed'
    | 'lines'
    | 'placed'
    | 'undecided'
    | 'disagreements'
    | 'restated'
    | 'contrasts'
    | 'provenance'
  readonly values: Readonly<Record<string, number>>
  readonly holds: boolean | null
}

/** A list of gaps holds conflicts and gaps, whatever else was chosen. */
export function listedRelations({
  template,
  relations: chosen,
}: Pick<ReportRequest, 'template' | 'relations'>): readonly Relation[] {
  const possible: readonly Relation[] = template === 'gap-list' ? ['conflict', 'gap'] : relations
  const listed = possible.filter((relation) => chosen.includes(relation))
  return listed.length === 0 ? possible : listed
}

/** How many rows of the comparison the report should list, by the comparison's own totals. */
const expectedRows = (counts: RelationTotals, listed: readonly Relation[]): number =>
  listed.reduce((sum, relation) => sum + counts[relation], 0)

function placedCheck({ totals }: ComparisonView): SelfCheck {
  const { left, right } = totals.placed
  return {
    name: 'placed',
    values: { left: left.shown, right: right.shown, shown: left.shown + right.shown, all: left.all + right.all },
    holds: left.shown === left.all && right.shown === right.all,
  }
}

/** The table of contrasts against the outlines of the rows that the report lists. */
function contrastCheck(view: ComparisonView, report: ReportDocument, request: ReportRequest): SelfCheck {
  const listed = listedRelations(request)
  const count = (rows: ComparisonView['rows']): number => rows.reduce((sum, { contrasts }) => sum + contrasts.length, 0)
  const printed = (report.below ?? []).reduce((sum, { rows }) => sum + rows.length, 0)
  const expected = count(view.rows.filter(({ relation }) => listed.includes(relation)))
  return { name: 'contrasts', values: { printed, all: count(view.rows) }, holds: printed === expected }
}

function rowChecks(
  { totals: { relations: counts } }: ComparisonView,
  report: ReportDocument,
  request: ReportRequest,
): SelfCheck[] {
  const listed = new Set(report.rows.map(({ key }) => key)).size
  const expected = expectedRows(counts, listedRelations(request))
  return [
    // A rejected pair whose clauses all have a line elsewhere is not printed again: then the figures differ, and no tick
    // stands beside them.
    {
      name: 'listed',
      values: { listed, all: counts.all },
      holds: listed === expected ? true : listed < expected ? null : false,
    },
    ...(report.rows.length === listed
      ? []
      : [{ name: 'lines' as const, values: { rows: listed, lines: report.rows.length }, holds: null }]),
  ]
}

/** The printed rows of the areas, whose last cell counts, against the comparison. */
function matrixCheck({ totals }: ComparisonView, { rows }: ReportDocument): SelfCheck {
  const ofAreas = rows.filter(({ key }) => key !== 'total')
  const sum = ofAreas.reduce((count, { cells }) => count + Number(cells.at(-1)?.[0]?.[0]?.text ?? Number.NaN), 0)
  return { name: 'matrix', values: { sum, all: totals.relations.all }, holds: sum === totals.relations.all }
}

/** Only what is really known: each check compares the document that was made with the comparison it was made from. */
export function selfChecks(view: ComparisonView, report: ReportDocument, request: ReportRequest): readonly SelfCheck[] {
  const { totals, comparison } = view
  const sum = relations.reduce((total, relation) => total + totals.relations[relation], 0)
  const instruments = [...comparison.left, ...comparison.right]
  const restated = new Set(
    instruments.filter(({ sourceKind }) => sourceKind === 'restated-summary').map(({ version }) => version),
  )
  return [
    { name: 'sum', values: { sum, all: totals.relations.all }, holds: sum === totals.relations.all },
    ...(request.template === 'area-matrix' ? [matrixCheck(view, report)] : rowChecks(view, report, request)),
    placedCheck(view),
    { name: 'undecided', values: { count: totals.undecided }, holds: null },
    ...(totals.disagreements > 0
      ? [{ name: 'disagreements' as const, values: { count: totals.disagreements }, holds: null }]
      : []),
    ...(restated.size > 0
      ? [
          {
            name: 'restated' as const,
            values: { count: restated.size },
            holds: report.notes.some((note) => note.includes('转述')),
          },
        ]
      : []),
    ...(request.withContrasts && request.template !== 'area-matrix' ? [contrastCheck(view, report, request)] : []),
    {
      name: 'provenance',
      values: { count: report.provenance.length },
      holds: instruments.every(({ version }) => report.provenance.some((each) => each.version === version)),
    },
  ]
}
