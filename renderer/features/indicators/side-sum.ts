import type { Side } from '#core/model/correspondence.ts'

/** Every row of the three tables stands in exactly one term: 全部 ＝ 两地都有 ＋ 仅成都与四川 ＋ 仅重庆. */
export const sideTerms = ['both', 'left-only', 'right-only'] as const
export type SideTerm = (typeof sideTerms)[number]

/** A row of any of the tables: what it holds of each side. */
export interface SidedRow<Held = unknown> {
  readonly key: string
  readonly left: readonly Held[]
  readonly right: readonly Held[]
}

export function termOf({ left, right }: SidedRow): SideTerm {
  if (left.length > 0 && right.length > 0) return 'both'
  return left.length > 0 ? 'left-only' : 'right-only'
}

export function countTerms(rows: readonly SidedRow[]): Readonly<Record<SideTerm, number>> {
  const counts: Record<SideTerm, number> = { both: 0, 'left-only': 0, 'right-only': 0 }
  for (const row of rows) counts[termOf(row)] += 1
  return counts
}

/** The rows of the chosen terms; with none chosen, all. */
export const ofTerms = <Row extends SidedRow>(rows: readonly Row[], terms: ReadonlySet<SideTerm>): readonly Row[] =>
  terms.size === 0 ? rows : rows.filter((row) => terms.has(termOf(row)))

export const sides: readonly Side[] = ['left', 'right']
