import type { ClauseRow, ClauseRows } from '#core/contract/clause-rows.ts'
import type { StoredComparison } from '#core/contract/workers.ts'
import type { ClauseRef, Side } from '#core/model/correspondence.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import { keptModels } from '../comparison-models.ts'
import type { EngineContext } from '../context.ts'

/** A comparison of no more clauses is aligned for it at once, beside the hits that are there already; a larger one waits until somebody opens it. */
const alignedAtOnce = 600

/** The rows that hold these clauses, of the newest comparisons with their instruments that are ready, or soon are. */
export async function rowsOfClauses(context: EngineContext, clauses: readonly ClauseRef[]): Promise<ClauseRows> {
  const versions = new Set(clauses.map(({ version }) => version))
  const holding = (await context.store.comparisons())
    .filter(({ left, right }) => [...left, ...right].some((version) => versions.has(version)))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  const unitsOf = new Map((await context.store.versions()).map(({ version, units }) => [version, units]))
  const sizeOf = ({ left, right }: StoredComparison): number =>
    [...left, ...right].reduce((sum, version) => sum + (unitsOf.get(version) ?? 0), 0)
  const rowsOf = new Map<string, ClauseRow[]>()
  let read = 0
  // More would push each other out of what is kept.
  for (const comparison of holding.slice(0, keptModels)) {
    if (sizeOf(comparison) > alignedAtOnce && !(await context.models.isReady(comparison.id))) continue
    read += 1
    const { rows } = await context.models.table(comparison.id)
    for (const row of rows) collect(row, comparison, rowsOf)
  }
  return {
    clauses: clauses.flatMap((clause) => {
      const rows = rowsOf.get(keyOf(clause))
      return rows === undefined ? [] : [{ clause, rows }]
    }),
    unread: holding.length - read,
  }
}

const keyOf = ({ version, path }: ClauseRef): string => `${version} ${path}`

function collect(row: ComparativeRow, comparison: StoredComparison, rowsOf: Map<string, ClauseRow[]>): void {
  for (const side of ['left', 'right'] as const) {
    for (const { ref } of row[side]) {
      const known = rowsOf.get(keyOf(ref)) ?? []
      rowsOf.set(keyOf(ref), [...known, clauseRow(row, side, comparison)])
    }
  }
}

const clauseRow = (row: ComparativeRow, side: Side, { id, title }: StoredComparison): ClauseRow => ({
  comparison: id,
  comparisonTitle: title,
  rowKey: row.key,
  relation: row.relation,
  direction: row.direction,
  side,
  others: row[side === 'left' ? 'rightClauses' : 'leftClauses'].map(({ instrumentTitle, label, heading }) => ({
    title: instrumentTitle,
    label,
    heading,
  })),
})
