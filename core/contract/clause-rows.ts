import { z } from 'zod'
import { clauseRef, comparisonId, direction, list, relation, side } from './schemas.ts'

/** A row of a comparison that holds a clause: what answers it there. */
const clauseRow = z.object({
  comparison: comparisonId,
  comparisonTitle: z.string(),
  rowKey: z.string(),
  relation,
  direction,
  /** Of the row on which the clause stands. */
  side,
  /** The clauses of the other side, by the title of their instrument; none in a gap. */
  others: list(z.object({ title: z.string(), label: z.string(), heading: z.string().nullable() })),
})
export type ClauseRow = z.infer<typeof clauseRow>

export const clauseRowsRequest = z.object({ clauses: z.array(clauseRef).max(1000).readonly() })

export const clauseRows = z.object({
  /** In the order asked for; a clause that no row holds is left out. */
  clauses: list(z.object({ clause: clauseRef, rows: list(clauseRow) })),
  /** Comparisons with these instruments that were not looked into: not aligned yet, or more than are kept ready. */
  unread: z.number().int(),
})
export type ClauseRows = z.infer<typeof clauseRows>
