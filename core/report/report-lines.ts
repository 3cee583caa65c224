import type { Side } from '../model/correspondence.ts'
import type { ClauseBrief, ComparativeRow } from './comparative-row.ts'
import { otherSide } from './row-clauses.ts'

/** A printed line: a pair, or one side of a row whose clauses have no counterpart. */
export type ReportLine =
  | { readonly row: ComparativeRow; readonly side: null }
  | { readonly row: ComparativeRow; readonly side: Side }

const sides = ['left', 'right'] as const

const refKey = (side: Side, { ref }: ClauseBrief): string => `${side} ${ref.version} ${ref.path}`

/** A pair that does not correspond: its two sides are listed apart. */
export const isSplit = ({ relation, left, right }: ComparativeRow): boolean =>
  relation === 'gap' && left.length > 0 && right.length > 0

/** Clauses that have a counterpart, or a line of their own already, in some row that is not split. */
function settledElsewhere(rows: readonly ComparativeRow[]): Set<string> {
  const whole = rows.filter((row) => !isSplit(row))
  return new Set(whole.flatMap((row) => sides.flatMap((side) => row[side].map((clause) => refKey(side, clause)))))
}

/**
 * The lines of a report in row order. A pair that does not correspond gives a line for each side; a side whose clauses
 * all have a line elsewhere is left out, since calling them without counterpart would be wrong.
 */
export function linesOf(listed: readonly ComparativeRow[], all: readonly ComparativeRow[]): ReportLine[] {
  const seen = settledElsewhere(all)
  return listed.flatMap((row): ReportLine[] => {
    if (row.relation !== 'gap') return [{ row, side: null }]
    if (!isSplit(row)) return [{ row, side: row.left.length > 0 ? 'left' : 'right' }]
    return sides.flatMap((side) => {
      const keys = row[side].map((clause) => refKey(side, clause))
      const isNew = keys.some((key) => !seen.has(key))
      for (const key of keys) seen.add(key)
      return isNew ? [{ row, side }] : []
    })
  })
}

/** The key of a printed row, and its half where the row is printed as two. */
export const lineIdentity = ({ row, side }: ReportLine): { key: string; part?: Side } =>
  side !== null && row[otherSide(side)].length > 0 ? { key: row.key, part: side } : { key: row.key }
