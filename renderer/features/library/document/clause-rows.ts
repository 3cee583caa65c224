import type { Clause } from '#core/model/clause.ts'
import { walkClauses } from '#core/model/clause.ts'
import type { Warning } from '#core/model/document.ts'

/** A line of the clause tree as it is shown. */
export interface ClauseRow {
  readonly clause: Clause
  /** 0 at the top. */
  readonly depth: number
  readonly isOpen: boolean
  readonly warnings: readonly Warning[]
}

/** The tree as lines, what is below a closed node left out. */
export function clauseRows(
  clauses: readonly Clause[],
  closed: ReadonlySet<string>,
  warnings: ReadonlyMap<string, readonly Warning[]>,
  depth = 0,
): readonly ClauseRow[] {
  return clauses.flatMap((clause) => {
    const isOpen = !closed.has(clause.path)
    const row = { clause, depth, isOpen, warnings: warnings.get(clause.path) ?? [] }
    return isOpen ? [row, ...clauseRows(clause.children, closed, warnings, depth + 1)] : [row]
  })
}

export function warningsByPath(warnings: readonly Warning[]): ReadonlyMap<string, readonly Warning[]> {
  return Map.groupBy(
    warnings.filter(({ path }) => path !== undefined),
    ({ path }) => path ?? '',
  )
}

/** How many articles are below a node; 0 for an article and below. */
export const articlesBelow = (clause: Clause): number =>
  [...walkClauses(clause.children)].filter(({ level }) => level === 'article').length
