import type { ClauseRef } from '#core/model/correspondence.ts'
import { useCompare } from './compare-context.tsx'

/** Goes to the first row that the clause stands in. */
export function useGoToClause(): (clause: ClauseRef) => void {
  const { view, go } = useCompare()
  return ({ version, path }) => {
    const row = view.rows.find(({ left, right }) =>
      [...left, ...right].some(({ ref }) => ref.path === path && ref.version === version),
    )
    if (row !== undefined) go(row.key, 'third')
  }
}
